import type { Duration, Estimate } from './values/types.ts'

/** What a tactic is expected to bring. */
export interface Expectation {
  /** Absent: in the metric of the tactic's first goal. */
  metricId?: string
  amount?: Estimate
  /** Until it shows. */
  lag?: Duration
  /** Until it is in full swing. */
  ramp?: Duration
  /** A name shared by tactics that reach the same people. */
  overlap?: string
}
