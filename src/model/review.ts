import type { Entity } from './entity.ts'
import type { Goal } from './project.ts'
import type { Cadence, DayRange } from './values/types.ts'

/** How often a document is looked at again. */
export interface ReviewRhythm {
  every?: Cadence
  next?: DayRange
  who: string[]
}

/** A look back, with what was learned and decided. Items stand in the order of the file. */
export interface Review extends Entity<'review'> {
  on?: DayRange
  goals: GoalReview[]
  learned: Lesson[]
  decisions: Decision[]
}

/** How one goal looks. */
export interface GoalReview {
  goalId?: string
  goal?: Goal
  /** From 0 to 10. */
  confidence?: number
  outcome?: 'exceeded' | 'met' | 'short' | 'dropped'
  because?: string
}

export interface Lesson {
  text: string
  evidence: string[]
  proposes?: 'strategy' | 'plan' | 'none'
  status: 'open' | 'accepted' | 'rejected'
  appliedIn?: string
  /** Ids of the goals and tactics it is about. */
  about: string[]
}

export interface Decision {
  /** Ids of what it is about, usually tactics. */
  about: string[]
  /** The day of the review where nothing else is said. */
  on?: DayRange
  decision?: 'keep' | 'scale' | 'adjust' | 'stop' | 'replace'
  because: string[]
  change?: string
}
