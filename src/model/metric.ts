import type { Entity } from './entity.ts'
import type { Cadence, Duration, Quantity } from './values/types.ts'

/** A number that is measured, declared by the user or one of the standard ones. */
export interface Metric extends Entity<'metric'> {
  title: string
  /** As `unit:` says it: count, percent, EUR, hours … */
  unit?: string
  better?: 'higher' | 'lower' | 'range'
  measuredAs?: 'level' | 'total' | 'ratio'
  /** How near it is to success, as `kind:` says it. */
  nearness?: 'input' | 'activity' | 'output' | 'outcome' | 'impact'
  /** How it follows from other metrics: `backers * average-pledge`. */
  formula?: string
  /** For a ratio: the ids of what is divided by what. */
  of?: string[]
  /** Ids of the metrics that rise when this one does. */
  drives?: string[]
  /** How often it is measured. */
  cadence?: Cadence
  /** How long until the number is known. */
  lag?: Duration
  /** A constant to calculate with. */
  assume?: Quantity
  /** What the author has calculated by the formula. */
  stated?: Quantity
  /** Not in the user's files: one of the metrics mplan knows. */
  standard: boolean
}
