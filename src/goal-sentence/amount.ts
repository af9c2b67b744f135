import type { Lexicon } from './lexicon.ts'
import type { MarkedToken } from './marked-tokens.ts'

/** What an amount is made of. */
export type AmountShape =
  | 'number'
  | 'percent'
  | 'points'
  | 'money'
  | 'time'
  | 'multiple'
  | 'ratio'
  | 'rank'
  | 'grade'
  | 'all'
  | 'zero'

/** What an amount says in the sentence. */
export type AmountRole = 'baseline' | 'level' | 'change' | 'count'

export type AmountBound = 'at least' | 'at most' | 'more than' | 'less than'

/** An amount with its unit: tokens `first` up to but not including `after`. */
export interface Amount {
  first: number
  after: number
  shape: AmountShape
  role: AmountRole
  /** The value as written: 12 for "12%", 0.5 for "halve"; 0 for a grade. */
  value: number
  /** The upper end of a range. */
  high?: number
  bound?: AmountBound
  about?: boolean
  /** ISO 4217, where the sentence tells it. */
  currency?: string
  /** The unit of time of shape `time`, as written. */
  unit?: string
}

/** The sentence and the tokens whose numbers are no target. */
export interface AmountScene {
  tokens: MarkedToken[]
  covered: ReadonlySet<number>
  lexicon: Lexicon
}
