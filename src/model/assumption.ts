import type { Entity } from './entity.ts'
import type { Test } from './test.ts'
import type { DayRange } from './values/types.ts'

/** Something that must be true for the strategy to work. */
export interface Assumption extends Entity<'assumption'> {
  text: string
  checkBy?: DayRange
  /** What would show that it is wrong. */
  signal: Test[]
  /** Ids of the goals that hang on it. */
  affects: string[]
  status: 'open' | 'holding' | 'confirmed' | 'broken'
}
