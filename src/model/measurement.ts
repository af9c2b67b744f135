import type { Entity } from './entity.ts'
import type { Comparison, DayRange, Quantity } from './values/types.ts'

/** One measured number. */
export interface Measurement extends Entity<'measurement'> {
  on?: DayRange
  metricId?: string
  goalId?: string
  /** The number, or the limit that `bound` is about. */
  value?: Quantity
  /** Set where only a limit is known: at least this much. */
  bound?: Comparison
  /** For a yes-or-no goal: the share of it that is done, 0 to 1. */
  done?: number
  period?: DayRange
  tacticId?: string
  campaignId?: string
  channelId?: string
  audienceId?: string
  source?: string
  /** The part of the business it is about: dimension to value. */
  part: Record<string, string>
  /** What was taken out of the number. */
  excluded: Quantity[]
  /** Who moved it; only `us` is credited to a tactic. */
  cause?: string
  /** The id or day of the entry that this one replaces. */
  corrects?: string
  /** Taken back: it counts nowhere. */
  void: boolean
}
