import type { MarkedToken } from './marked-tokens.ts'
import type { Phrase } from './phrase-patterns.ts'

/**
 * A time that each person's own clock tells: "in their first month", "within 14 days of sign-up". It says which
 * behaviour is counted, not until when the goal runs.
 */
export function isOwnClock({ first, after }: Phrase, tokens: MarkedToken[]): boolean {
  const words = tokens.slice(first, after)
  const before = tokens.slice(Math.max(0, first - REACH), first)
  const last = words.findIndex(({ lower }) => SINCE.test(lower))
  if (words.slice(0, last < 0 ? undefined : last).some(({ classes }) => classes.has('FIRST'))) {
    if (before.at(-1)?.lower === "'s") return isPerson(before.at(-2))
    return words[1]?.lower === 'their' && (before.some(isPerson) || countsShare(before))
  }
  const start = last >= 0 ? first + last : after
  return SINCE.test(tokens[start]?.lower ?? '') && isOwnStart(tokens, start + 1, before)
}

const REACH = 10
const SINCE = /^(?:of|after|from|following)$/

const isPerson = (token: MarkedToken | undefined): boolean => token?.classes.has('PERSON') === true

/** "40% of buyers", "the share of guests". */
const countsShare = (before: MarkedToken[]): boolean =>
  before.some(
    ({ lower, classes }, at) =>
      (classes.has('PERCENT') || /^(?:share|proportion|percentage|half|third|quarter)s?$/.test(lower)) &&
      before[at + 1]?.lower === 'of',
  )

/** "Their visit", "sign-up", "first purchase", "joining"; but "the registration deadline" and "signing the lease". */
function isOwnStart(tokens: MarkedToken[], from: number, before: MarkedToken[]): boolean {
  const own = tokens[from]?.lower === 'their'
  const at = own || tokens[from]?.lower === 'first' ? from + 1 : from
  const token = tokens[at]
  if (own) return before.some(isPerson) || countsShare(before)
  if (token === undefined || !token.classes.has('PERSONAL-START')) return false
  const next = tokens[at + (tokens[at + 1]?.lower === 'up' ? 2 : 1)]
  if (/^sign(?:ing)?$/.test(token.lower) && tokens[at + 1]?.lower !== 'up') return false
  if (token.lower.endsWith('ing')) return countsShare(before) || (before.some(isPerson) && endsClause(next))
  return endsClause(next)
}

const endsClause = (next: MarkedToken | undefined): boolean =>
  next === undefined || next.kind !== 'word' || (next.classes.has('FUNCTION-WORD') && !next.classes.has('DETERMINER'))
