import { daysIn } from '../dates.ts'
import type { Day, DayRange } from '../values/types.ts'

/** Money in minor units over a time. */
export interface SpendPlan {
  budget: number
  range: DayRange
}

/**
 * What is planned to be spent when `day` ends, in minor units: whole units, the whole budget on the last day.
 * The part of one day is the difference of two neighbours.
 */
export function plannedSpend({ budget, range }: SpendPlan, day: Day): number {
  if (day >= range.last) return budget
  if (day < range.first) return 0
  const days = daysIn(range)
  const passed = day - range.first + 1
  const each = Math.floor(budget / days)
  // The remainder apart: budget × days would leave the exact integers for large amounts.
  return each * passed + Math.round(((budget - each * days) * passed) / days)
}

/** Money gone against money planned by now: 1 = as planned. Null before anything is planned. */
export function spendPace(gone: number, planned: number): number | null {
  return planned === 0 ? null : gone / planned
}

/** `over` and `behind` by more than the margin (0.1: marketermcp.com's budget pacing guide), else `on`. */
export function paceVerdict(pace: number, margin = 0.1): 'over' | 'on' | 'behind' {
  if (pace > 1 + margin) return 'over'
  return pace < 1 - margin ? 'behind' : 'on'
}

/** What may be spent a day from the day after `today` on, in minor units; negative when overspent, null after the last day. */
export function leftPerDay({ budget, range }: SpendPlan, gone: number, today: Day): number | null {
  const days = range.last - Math.max(today, range.first - 1)
  return days <= 0 ? null : (budget - gone) / days
}
