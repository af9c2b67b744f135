import type { Duration } from './values/types.ts'

/** What a configuration says of comments that silence findings. */
export interface SilencingPolicy {
  /** Each needs a reason. */
  needsReason: boolean
  /** None may hold for longer. */
  longest?: Duration
  /** Rules that nobody may silence. */
  never: string[]
}
