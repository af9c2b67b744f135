import type { Amount } from './amount.ts'

/** What a part of a goal sentence is. */
export type PartKind =
  | 'direction'
  | 'verb'
  | 'metric'
  | 'baseline'
  | 'target'
  | 'change'
  | 'completion'
  | 'rate'
  | 'deadline'
  | 'period'
  | 'start'
  | 'comparison'
  | 'service-window'
  | 'cohort'
  | 'soon'
  | 'name'
  | 'audience'
  | 'place'
  | 'means'
  | 'vague'
  | 'activity'

/** When a time expression is, as far as the sentence and today tell. */
export interface ResolvedTime {
  /** The last day that still counts, ISO 8601. Absent where only an event or an unclear date is named. */
  date?: string
  /** The first day of the period, ISO 8601, where the sentence names a period. */
  from?: string
  /** The whole period in mplan's notation, such as 2027-Q3, 2027-06 or FY2027. */
  grain?: string
  /** The two dates an expression such as 5/11/2027 may mean. */
  either?: [string, string]
  /** Written like a day, and no calendar has it: 31 February. */
  impossible?: true
}

/** A stretch of the sentence: UTF-16 offsets, end exclusive; `text` is the sentence between them. */
export interface Part {
  kind: PartKind
  start: number
  end: number
  text: string
  amount?: Omit<Amount, 'first' | 'after'>
  time?: ResolvedTime
}

/** One letter of SMART: met or not, null when the language is not known; evidence are places in `parts`. */
export interface Verdict {
  met: boolean | null
  evidence: number[]
}

export type ActivityLevel = 'none' | 'maybe' | 'sure'

/** All that a goal sentence says. */
export interface GoalReading {
  text: string
  /** False when the sentence is in a language that has no lexicon: nothing is claimed then. */
  judged: boolean
  parts: Part[]
  specific: Verdict
  measurable: Verdict
  timeBound: Verdict
  activity: { level: ActivityLevel; evidence: number[] }
  /** Up for more, down for less, as far as the verb tells. */
  direction?: 'up' | 'down'
}

/** Circumstances of a reading. */
export interface ReadingOptions {
  /** ISO 8601; "in six weeks" counts from here. */
  today: string
  /** BCP 47, English when absent. */
  language?: string
  /** MM-DD, the first day of the fiscal year, which is named by the year it ends in; 01-01 when absent. */
  fiscalYearStart?: string
}
