import { monthsIn } from '../../model/cost.ts'
import { addMonths, type Day, type DayRange, formatDay } from '../../model/dates.ts'
import { isRunning } from '../../model/document-status.ts'
import { rule } from '../../model/rule.ts'
import { lengthSum } from '../about-days.ts'

export const planPeriodLong = rule({
  name: 'plan-period-long',
  summary: 'A plan is for half a year or less.',
  family: 'time',
  severity: 'info',
  fix: 'fill-in',
  why: 'Nobody knows today what will be right in nine months: what is planned that far ahead is guessed, and then kept to.',
  each: ({ plans, today }) =>
    plans.filter(({ period, status }) => period && isRunning(status) && halfAYear(period) >= today),

  *check(plan) {
    const { period } = plan
    if (!period) return
    const last = halfAYear(period)
    if (period.last <= last) return
    const months = Math.round(monthsIn(period) * 10) / 10
    yield {
      at: [plan, 'period'],
      message: `this plan is for ${months} months, from ${formatDay(period.first)} to ${formatDay(period.last)}`,
      label: `six months end on ${formatDay(last)}`,
      fix: {
        title: `plan half a year at most:  period: ${formatDay(period.first)}/${formatDay(last)}`,
        tier: 'fill-in',
      },
      or: 'tactics that come later go to a plan of their own when their time is near; until then the goals of the strategy stand for them',
      sum: () => lengthSum(period, [plan, 'period'], [`whole months count 1, parts by their days: ${months} months`]),
    }
  },
})

/** The day on which half a year of a period is over: a plan of which no more than its end is left has nothing to make shorter. */
const halfAYear = ({ first }: DayRange): Day => addMonths(first, 6) - 1
