import { daysIn, formatDay } from '../../model/dates.ts'
import { rule } from '../../model/rule.ts'
import { lengthSum } from '../about-days.ts'
import { openStrategy } from '../about-strategy.ts'

/** Ten months: a year that begins a little later, or ends a little earlier, is a year all the same. */
const almostYear = 300

export const strategyPeriodShort = rule({
  name: 'strategy-period-short',
  summary: 'A strategy holds for a year or longer.',
  family: 'time',
  severity: 'info',
  fix: 'fill-in',
  why: 'A choice of direction shows what it is worth only after a while; what changes with the quarter is a plan.',
  each: (project) => openStrategy(project).filter(({ period }) => period),

  *check(strategy) {
    const { period } = strategy
    if (!period || daysIn(period) >= almostYear) return
    const days = daysIn(period)
    yield {
      at: [strategy, 'period'],
      message: `the strategy holds for ${days} ${days === 1 ? 'day' : 'days'}, from ${formatDay(period.first)} to ${formatDay(period.last)}; that is the time of a plan`,
      fix: { title: 'write the time for which this direction holds, a year or more:  period: …', tier: 'fill-in' },
      or: 'what is only for these days belongs in a plan, with the same  period:',
      sum: () => lengthSum(period, [strategy, 'period']),
    }
  },
})
