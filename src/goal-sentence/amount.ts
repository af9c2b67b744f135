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
  high: number | undefined
  bound: AmountBound | undefined
  about: boolean | undefined
  /** ISO 4217, where the sentence tells it. */
  currency: string | undefined
  /** The unit of time of shape `time`, as written. */
  unit: string | undefined
}

/** What is known of an amount before its role is settled. */
type Known = Pick<Amount, 'first' | 'after' | 'shape' | 'role' | 'value'> & Partial<Amount>

/** All amounts are built alike, gaps included, because engines are fastest then. */
export function amountOf({ first, after, shape, role, value, high, bound, about, currency, unit }: Known): Amount {
  return { first, after, shape, role, value, high, bound, about, currency, unit }
}

/** The sentence and the tokens whose numbers are no target. */
export interface AmountScene {
  tokens: MarkedToken[]
  covered: ReadonlySet<number>
  lexicon: Lexicon
}
