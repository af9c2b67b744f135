import type { Amount } from './amount.ts'
import { isVerb } from './clause.ts'
import type { MarkedToken } from './marked-tokens.ts'
import type { Scene } from './object-of-verb.ts'

const BEFORE_RESULT = new Set(['with', 'at', 'that', 'getting'])

/** A verb of result with an amount after it, or a thing that is measured: "... and win 20 accounts". */
export function hasMeasuredResult({ tokens, head, amounts: found }: Scene): boolean {
  const amounts = new Map(found.map((amount) => [amount.first, amount]))
  for (let at = head.at + 1; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    if (token.classes.has('RESULT-VERB') && startsClause(tokens, at) && resultFollows(tokens, at, amounts)) return true
    const isResult = BEFORE_RESULT.has(token.lower) && !isDoneTogether(tokens, at)
    if (isResult && measuredThing(tokens, at, amounts)) return true
  }
  return false
}

function startsClause(tokens: MarkedToken[], at: number): boolean {
  const before = tokens[at - 1]
  const token = tokens[at]
  if (
    before === undefined ||
    token === undefined ||
    before.lower === 'by' ||
    (before.lower !== 'that' && before.classes.has('DETERMINER'))
  )
    return false
  if (/^(?:to|and|then|so|that|which|will|,|;|:|\)|\.|&|\+|→|also|help|we|i)$/.test(before.lower)) return true
  if (token.lower.endsWith('ing')) return before.lower !== 'for'
  const next = tokens[at + 1]
  return (
    /[^s]s$/.test(token.lower) && (next?.kind === 'number' || /^(?:by|to|from|above|past)$/.test(next?.lower ?? ''))
  )
}

function resultFollows(tokens: MarkedToken[], at: number, amounts: Map<number, Amount>): boolean {
  const stop = nextClause(tokens, at)
  if (!measuredBetween(at + 1, stop, amounts)) return false
  const verb = tokens[at]
  if (verb === undefined || !verb.classes.has('ACTIVITY')) return true
  return tokens
    .slice(at + 1, stop)
    .some((token) => token.classes.has('OUTCOME-THING') || token.classes.has('PEOPLE-THING'))
}

function measuredBetween(first: number, stop: number, amounts: Map<number, Amount>): boolean {
  for (let at = first; at < stop; at += 1) {
    const amount = amounts.get(at)
    if (amount !== undefined && amount.shape !== 'all') return true
  }
  return false
}

/** "A pilot with six customers": with whom, not what comes of it. */
const isDoneTogether = (tokens: MarkedToken[], at: number): boolean =>
  tokens[at]?.lower === 'with' &&
  /^(?:pilot|interview|meeting|call|conversation|trial|chat|test)s?$/.test(tokens[at - 1]?.lower ?? '') &&
  tokens
    .slice(at + 1, at + 5)
    .some(({ lower }) => /^(?:customer|client|partner|user|prospect|buyer|member|donor)s?$/.test(lower))

const REACH_OF_VERB = 25

function nextClause(tokens: MarkedToken[], at: number): number {
  const limit = Math.min(tokens.length, at + REACH_OF_VERB)
  for (let after = at + 1; after < limit; after += 1) {
    const token = tokens[after]
    if (token === undefined || /^[.;]$/.test(token.text)) return after
    const means =
      /^(?:by|through|via|using)$/.test(token.lower) &&
      isVerb(tokens[after + 1]) &&
      tokens[after + 1]?.lower.endsWith('ing')
    if (means === true) return after
  }
  return limit
}

function measuredThing(tokens: MarkedToken[], at: number, amounts: Map<number, Amount>): boolean {
  const amount = amounts.get(at + 1) ?? amounts.get(at + 2) ?? amounts.get(at + 3)
  if (amount === undefined || amount.shape === 'all') return false
  return [...tokens.slice(at + 1, amount.first), ...tokens.slice(amount.after, amount.after + 3)].some(
    (token) => token.classes.has('OUTCOME-THING') || token.classes.has('PEOPLE-THING'),
  )
}
