import { monthsIn } from '../../model/cost.ts'
import { addMonths, formatDay } from '../../model/dates.ts'
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
  each: ({ plans }) => plans.filter(({ period, status }) => period && isRunning(status)),

  *check(plan) {
    const { period } = plan
    if (!period) return
    const last = addMonths(period.first, 6) - 1
    if (period.last <= last) return
    const months = Math.round(monthsIn(period) * 10) / 10
    yield {
      at: [plan, 'period'],
      message: `this plan is for ${months} months, from ${formatDay(period.first)} to ${formatDay(period.last)}`,
      label: `six months end on ${formatDay(last)}`,
      fix: {
        title: `plan the next months only:  period: ${formatDay(period.first)}/${formatDay(addMonths(period.first, 3) - 1)}`,
        tier: 'fill-in',
      },
      or: 'what comes later gets a plan of its own when its time is near; until then the goals of the strategy stand for it',
      sum: () => lengthSum(period, [plan, 'period'], [`whole months count 1, parts by their days: ${months} months`]),
    }
  },
})
