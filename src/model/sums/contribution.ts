import { daysIn } from '../dates.ts'
import type { Day, DayRange } from '../values/types.ts'

/** What a tactic is expected to bring to a goal. */
export interface Contribution {
  /** in the tactic's own metric, over its whole run */
  amount: number
  /** from the tactic's metric to the goal's: the product of the conversion rates between */
  rate: number
  /** the tactic's days; without them everything counts as landed in time */
  run?: DayRange
  /** days until an effect shows, the lags of the stages on the way included */
  lag?: number
  /** days of even growth at the start before the tactic brings its full daily amount */
  ramp?: number
  /** tactics in one group reach the same people */
  overlap?: string
  /** false for ideas, alternatives and tactics that are paused or stopped */
  live?: boolean
}

/**
 * The share of a tactic's amount that has landed when `day` ends. The amount arrives evenly over the run,
 * after growing evenly from nothing during the ramp; all of it shifted by the lag.
 */
export function landedShare({ run, lag = 0, ramp = 0 }: Pick<Contribution, 'run' | 'lag' | 'ramp'>, day: Day): number {
  if (!run) return 1
  const days = daysIn(run)
  const passed = day - lag - run.first + 1
  if (passed >= days) return 1
  if (passed <= 0) return 0
  const growing = Math.min(Math.max(ramp, 0), days)
  const brought = (x: number) => (x < growing ? (x * x) / (2 * growing) : x - growing / 2)
  return brought(passed) / brought(days)
}

/** What lands until `day` ends, in the goal's metric. What is not live brings 0. */
export function contributionBy(contribution: Contribution, day: Day): number {
  if (contribution.live === false) return 0
  return contribution.amount * contribution.rate * landedShare(contribution, day)
}

/** What a set of tactics brings together. `added` = the plain sum, `doubled` = what overlap took off, `covered` = the rest. */
export interface Coverage {
  added: number
  doubled: number
  covered: number
}

/**
 * Adds up what lands until `day` ends. In an overlap group the largest counts whole and each other one less the cut.
 * @param cut share counted twice (public pages report 0.15 to 0.40 between platforms; ruleranalytics.com); 0 when left out
 */
export function coverage(contributions: readonly Contribution[], day: Day, cut = 0): Coverage {
  const groups = new Map<string, { sum: number; largest: number }>()
  let added = 0
  for (const contribution of contributions) {
    const amount = contributionBy(contribution, day)
    added += amount
    if (contribution.overlap === undefined) continue
    const { sum, largest } = groups.get(contribution.overlap) ?? { sum: 0, largest: 0 }
    groups.set(contribution.overlap, { sum: sum + amount, largest: Math.max(largest, amount) })
  }
  const doubled = [...groups.values()].reduce((total, { sum, largest }) => total + (sum - largest) * cut, 0)
  return { added, doubled, covered: added - doubled }
}
