import { combinedRate } from './funnel.ts'

/** A stage and its conversion rate now; `plan` and `best` are the rate it was meant to have and the best it ever had. */
export interface StageRate {
  id: string
  rate: number
  plan?: number
  best?: number
}

/** A stage and how many times as many would come out at the end if it reached the better of its plan and its best (at most 1). */
export interface StageLift {
  id: string
  to: number
  factor: number
}

/**
 * The stages ranked by what each would add at the end of the funnel on its own, best first; a stage that has reached
 * its plan and its best is left out. A relative lift of any stage raises the end alike, so only the distance decides.
 */
export function weakestStages(stages: readonly StageRate[]): StageLift[] {
  const now = combinedRate(stages.map(({ rate }) => rate))
  return stages
    .map(({ id, rate, plan = 0, best = 0 }) => ({ id, rate, to: Math.min(1, Math.max(plan, best)) }))
    .filter(({ rate, to }) => to > rate)
    .map(({ id, rate, to }) => ({ id, to, factor: now > 0 ? to / rate : Number.POSITIVE_INFINITY }))
    .toSorted((a, b) => b.factor - a.factor)
}
