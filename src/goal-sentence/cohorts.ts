import type { MarkedToken } from './marked-tokens.ts'
import type { Phrase } from './phrase-patterns.ts'

/** A noun follows that the expression belongs to. */
export const modifies = (next: MarkedToken | undefined): boolean =>
  next?.classes.has('W') === true && !next.classes.has('FUNCTION-WORD')

/** "The 2026 cohort", "Q2 buyers", "phase 2 users": whom the number is about. */
export const isCohort = ({ kind, after }: Phrase, tokens: MarkedToken[]): boolean =>
  kind === 'stage'
    ? modifies(tokens[after])
    : /^(?:year|quarter|half|month|fiscal|season)$/.test(kind) && COHORT.test(tokens[after]?.lower ?? '')

/** "Among those in the 2024 cohort"; but "by the 2027 cohort". */
export const endsInCohort = (words: MarkedToken[], next: MarkedToken | undefined): boolean =>
  words[1]?.lower === 'the' &&
  !words[0]?.classes.has('BY') &&
  words.at(-1)?.classes.has('YEAR') === true &&
  COHORT.test(next?.lower ?? '')

const COHORT =
  /^(?:cohort|intake|joiner|starter|leaver|graduate|buyer|purchaser|adopter|alumni|entrant|opener|recruit)s?$/

/** "Fall: 400 tickets". */
export const isSeasonLabel = ({ first, after }: Phrase, tokens: MarkedToken[]): boolean =>
  first === 0 && /^[:—–-]$/.test(tokens[after]?.text ?? '')
