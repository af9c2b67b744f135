import type { MarkedToken } from './marked-tokens.ts'
import type { TimePhrase } from './time-phrases.ts'

/** "Nov–Feb", "Q1-Q3" and "in Nov & Dec" are one period each, from the first to the last. */
export function joinPeriods(phrases: TimePhrase[], tokens: MarkedToken[]): TimePhrase[] {
  const joined: TimePhrase[] = []
  for (const phrase of phrases) {
    const before = joined.at(-1)
    if (before === undefined || !goesOn(before, phrase, tokens)) joined.push(phrase)
    else joined[joined.length - 1] = { kind: 'period', first: before.first, after: phrase.after }
  }
  return joined
}

function goesOn(before: TimePhrase, { kind, first, after }: TimePhrase, tokens: MarkedToken[]): boolean {
  const isBare = after === first + 1 && isMonthOrQuarter(tokens[first])
  if (kind !== 'deadline' || !isBare || !isMonthOrQuarter(tokens[before.after - 1])) return false
  if (tokens[before.first]?.classes.has('BY') || !/^(?:deadline|period)$/.test(before.kind)) return false
  if (before.after === first) return tokens[first]?.hyphen === true
  return before.after === first - 1 && /^(?:&|and)$/.test(tokens[first - 1]?.lower ?? '')
}

const isMonthOrQuarter = (token: MarkedToken | undefined): boolean =>
  token !== undefined && (token.classes.has('MONTH') || token.classes.has('QUARTER'))
