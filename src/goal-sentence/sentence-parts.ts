import type { ActivityReading } from './activity.ts'
import type { Amount } from './amount.ts'
import type { Head } from './clause.ts'
import type { Lexicon } from './lexicon.ts'
import type { MarkedToken } from './marked-tokens.ts'
import { findPhrases } from './phrase-patterns.ts'
import type { Part, PartKind } from './reading.ts'
import type { TimePhrase } from './time-phrases.ts'

/** All that the stages found out about a sentence, by token. */
export interface Findings {
  text: string
  tokens: MarkedToken[]
  times: TimePhrase[]
  amounts: Amount[]
  head: Head
  activity: ActivityReading
  names: number[]
  completion: number[]
}

/** A part still counted in tokens: `first` up to but not including `after`. */
export interface TokenRange {
  first: number
  after: number
}

/** Turns a range of tokens into a part of the sentence. */
export function partOf(kind: PartKind, { first, after }: TokenRange, { text, tokens }: Findings): Part {
  const start = tokens[first]?.start ?? 0
  const end = tokens[after - 1]?.end ?? start
  return { kind, start, end, text: text.slice(start, end) }
}

/** Neighbouring tokens joined into ranges. */
export function joinTokens(at: number[]): TokenRange[] {
  const ranges: TokenRange[] = []
  for (const index of at) {
    const last = ranges.at(-1)
    if (last !== undefined && last.after === index) last.after = index + 1
    else ranges.push({ first: index, after: index + 1 })
  }
  return ranges
}

const inside = (ranges: TokenRange[], at: number): boolean =>
  ranges.some(({ first, after }) => first <= at && at < after)

const STOPS =
  /^(?:from|to|by|via|through|using|with|among|amongst|for|in|on|at|across|within|over|under|until|before|after|than|that|which|so|and|is|are|must|should|will|→|->|up|down)$/

/**
 * The words that name what is measured or made: after the verb, past an amount that stands there, up to the next
 * preposition, amount or time.
 */
export function metricRange(findings: Findings): TokenRange | undefined {
  const { tokens, head, amounts, times } = findings
  const bounding = times.filter((phrase) => phrase.kind !== 'rate' && phrase.kind !== 'cohort')
  const blocked = (at: number): boolean => inside(amounts, at) || inside(bounding, at)
  let first = metricStart(head)
  while (first < tokens.length && (blocked(first) || isFiller(tokens[first]))) first += 1
  let after = first
  while (after < Math.min(tokens.length, first + 8) && !blocked(after) && !endsMetric(tokens[after])) after += 1
  while (after > first && isFiller(tokens[after - 1])) after -= 1
  return after > first ? { first, after } : undefined
}

function metricStart(head: Head): number {
  if (head.form === 'passive') return 0
  return head.form === 'verb' ? head.at + 1 : head.at
}

const endsMetric = (token: MarkedToken | undefined): boolean =>
  token === undefined || token.kind === 'symbol' || STOPS.test(token.lower)

const isFiller = (token: MarkedToken | undefined): boolean =>
  token !== undefined &&
  (token.classes.has('DETERMINER') ||
    token.classes.has('VAGUE-QUALITY') ||
    /^(?:new|additional|total|overall|of|into|for|to|number|count|amount|us|me|them)$/.test(token.lower) ||
    /^["'“”‘’]$/.test(token.text))

/** "by publishing ...", "through partner offers": from the word to the end of the clause or the next deadline. */
export function meansRanges({ tokens, amounts, times }: Findings): TokenRange[] {
  const ranges: TokenRange[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (token === undefined || inside(times, at) || inside(amounts, at) || inside(ranges, at)) continue
    const method = token.lower === 'by' && next?.lower.endsWith('ing') === true && next.lower.length > 4
    if (!method && !token.classes.has('MEANS-WORD')) continue
    if (token.lower === 'with' || inside(amounts, at + 1) || next === undefined) continue
    ranges.push({ first: at, after: meansEnd(at, { tokens, times }) })
  }
  return ranges
}

function meansEnd(from: number, { tokens, times }: Pick<Findings, 'tokens' | 'times'>): number {
  let after = from + 1
  while (after < tokens.length) {
    const token = tokens[after]
    if (token === undefined || /^[.;()]$/.test(token.text)) break
    if (times.some((phrase) => phrase.first === after && phrase.kind !== 'rate' && phrase.kind !== 'cohort')) break
    after += 1
  }
  while (after > from + 1 && tokens[after - 1]?.kind === 'symbol') after -= 1
  return after
}

const PLACE_STARTS = /^(?:in|at|across|on)$/
const AUDIENCE_STARTS = /^(?:among|amongst|for|from|with|targeting|to)$/

/** Whom or where the goal is narrowed to: "among returning guests", "in Leeds". */
export function narrowingRanges(findings: Findings, kind: 'audience' | 'place'): TokenRange[] {
  const { tokens, amounts, times, names } = findings
  const means = meansRanges(findings)
  const starts = kind === 'place' ? PLACE_STARTS : AUDIENCE_STARTS
  const ranges: TokenRange[] = []
  for (let at = 1; at < tokens.length; at += 1) {
    if (!starts.test(tokens[at]?.lower ?? '') || inside(times, at) || inside(amounts, at) || inside(means, at)) continue
    const after = narrowingEnd(at + 1, findings)
    const named = names.some((name) => name > at && name < after)
    const people = tokens
      .slice(at + 1, after)
      .some((token) => token.classes.has('PEOPLE-THING') && token.lower.endsWith('s'))
    if (after > at + 1 && (kind === 'place' ? named : people)) ranges.push({ first: at, after })
  }
  return ranges
}

function narrowingEnd(from: number, { tokens, amounts, times }: Findings): number {
  let after = from
  while (after < tokens.length && after - from < 6) {
    const token = tokens[after]
    if (token === undefined || token.kind === 'symbol' || STOPS.test(token.lower)) break
    if (inside(amounts, after) || inside(times, after)) break
    after += 1
  }
  return after
}

/** Words such as "better" and "world-class". */
export function vagueRanges({ tokens, amounts, times }: Findings, lexicon: Lexicon): TokenRange[] {
  return findPhrases(lexicon.vague, tokens).filter(({ first }) => !inside(amounts, first) && !inside(times, first))
}
