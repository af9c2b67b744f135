import { formatDay } from '../../model/dates.ts'
import { isRunning } from '../../model/document-status.ts'
import { rule } from '../../model/rule.ts'

export const planOutsideStrategyPeriod = rule({
  name: 'plan-outside-strategy-period',
  summary: 'Plans cover a part of the time in which the strategy holds.',
  family: 'time',
  severity: 'warning',
  fix: 'fill-in',
  why: 'The plan follows a strategy that does not hold yet, or no longer does.',
  each: ({ strategy, plans }) =>
    strategy?.period ? plans.filter(({ period, status }) => period && isRunning(status)) : [],

  *check(plan, { strategy }) {
    const { period } = plan
    if (!strategy?.period || !period) return
    const where =
      period.first > strategy.period.last ? 'after' : period.last < strategy.period.first ? 'before' : undefined
    if (!where) return
    const days = `${formatDay(strategy.period.first)} to ${formatDay(strategy.period.last)}`
    yield {
      at: [plan, 'period'],
      message: `this plan is for ${formatDay(period.first)} to ${formatDay(period.last)}, ${where} the time of its strategy, ${days}`,
      fix: { title: 'correct the period of the plan, or write a strategy for that time', tier: 'fill-in' },
      or: 'if the strategy holds for that time too, make its period longer',
      related: [{ at: [strategy, 'period'], message: 'the period of the strategy' }],
      reads: [[strategy, 'period']],
    }
  },
})
