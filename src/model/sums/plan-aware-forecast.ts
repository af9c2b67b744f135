import type { Day } from '../values/types.ts'
import { type Contribution, contributionBy } from './contribution.ts'
import { priorDays } from './flow-forecast.ts'

/** A live tactic, and what it has brought so far in the goal's metric (undefined when nobody measured it). */
export interface TacticResult {
  plan: Contribution
  actual?: number
}

/**
 * How a tactic does against its plan: (w + actual) / (w + planned by now), where w is what it plans for `priorDays`
 * days. 1 without results; near 1 early on; actual / planned later.
 */
export function tacticPace({ plan, actual }: TacticResult, today: Day): number {
  const all = plan.amount * plan.rate
  if (actual === undefined || all <= 0) return 1
  const days = plan.run ? plan.run.last - plan.run.first + 1 : priorDays
  const first = all * Math.min(1, priorDays / days)
  return (first + actual) / (first + contributionBy(plan, today))
}

/** Whether two forecasts differ by a fifth or more of the larger, so that the difference has to be explained. */
export function forecastsDisagree(one: number, other: number): boolean {
  return Math.abs(one - other) >= 0.2 * Math.max(Math.abs(one), Math.abs(other)) && one !== other
}
