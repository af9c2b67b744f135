import type { ActivityReading } from './activity-reading.ts'
import type { Amount } from './amount.ts'
import type { Head } from './clause.ts'
import type { Fact } from './facts.ts'
import type { Lexicon } from './lexicon.ts'
import type { MarkedToken } from './marked-tokens.ts'
import { endsMetric } from './metric-range.ts'
import { findPhrases } from './phrase-patterns.ts'
import type { Part, PartKind } from './reading.ts'
import type { TimePhrase } from './time-phrases.ts'

/** All that the stages found out about a sentence, by token. */
export interface Findings {
  text: string
  tokens: MarkedToken[]
  facts: Fact[]
  times: TimePhrase[]
  amounts: Amount[]
  head: Head
  activity: ActivityReading
  names: number[]
  completion: number[]
  /** Tokens that belong to amounts, to any time expression, and to one that is not a rate or part of a metric. */
  covered: { amounts: Set<number>; times: Set<number>; bounding: Set<number> }
}

/** A part still counted in tokens: `first` up to but not including `after`. */
export interface TokenRange {
  first: number
  after: number
}

/**
 * Turns a range of tokens into a part of the sentence. All parts are built alike, gaps included, because engines are
 * fastest then.
 */
export function partOf(
  kind: PartKind,
  { first, after, amount, time }: TokenRange & Pick<Part, 'amount' | 'time'>,
  { text, tokens }: Findings,
): Part {
  const start = tokens[first]?.start ?? 0
  const end = tokens[after - 1]?.end ?? start
  return { kind, start, end, text: text.slice(start, end), amount, time }
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

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** "by publishing ...", "through partner offers": from the word to the end of the clause or the next deadline. */
export function meansRanges({ tokens, covered }: Findings): TokenRange[] {
  const ranges: TokenRange[] = []
  let at = 0
  while (at < tokens.length - 1) {
    const taken = covered.amounts.has(at) || covered.times.has(at) || covered.amounts.has(at + 1)
    if (!taken && startsMeans(tokens, at)) {
      ranges.push({ first: at, after: meansEnd(at, tokens, covered.bounding) })
      at = ranges.at(-1)?.after ?? at
    } else at += 1
  }
  return ranges
}

function startsMeans(tokens: MarkedToken[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]?.lower ?? ''
  if (token?.lower === 'by') return next.endsWith('ing') && next.length > 4
  return token?.classes.has('MEANS-WORD') === true && token.lower !== 'with'
}

function meansEnd(from: number, tokens: MarkedToken[], bounding: Set<number>): number {
  let after = from + 1
  // "By trimming the form, raise completions": in front, the means end with the comma.
  const stops = from === 0 ? /^[.,;()]$/ : /^[.;()]$/
  while (after < tokens.length && !bounding.has(after) && !stops.test(tokens[after]?.text ?? '.')) after += 1
  while (after > from + 1 && tokens[after - 1]?.kind === 'symbol') after -= 1
  return after
}

const PLACE_STARTS = words('in at across on')
const AUDIENCE_STARTS = words('among amongst for from with targeting to')

/** Whom or where the goal is narrowed to: "among returning guests", "in Leeds". */
export function narrowingRanges(findings: Findings, kind: 'audience' | 'place'): TokenRange[] {
  const { tokens, covered } = findings
  const names = new Set(findings.names)
  const starts = kind === 'place' ? PLACE_STARTS : AUDIENCE_STARTS
  const narrows = (at: number): boolean => (kind === 'place' ? names.has(at) : isGroup(tokens[at]))
  const ranges: TokenRange[] = []
  for (let at = 1; at < tokens.length; at += 1) {
    if (!starts.has(tokens[at]?.lower ?? '') || covered.times.has(at) || covered.amounts.has(at)) continue
    const after = narrowingEnd(at + 1, findings)
    let found = false
    for (let inner = at + 1; inner < after; inner += 1) found ||= narrows(inner)
    if (found) ranges.push({ first: at, after })
  }
  return ranges
}

/** Customers, dental practices, Lisbon parents: whom a goal may be narrowed to, in the plural. */
function isGroup(token: MarkedToken | undefined): boolean {
  if (token?.kind !== 'word' || token.classes.has('AGENT') || !/(?:s|men|people)$/.test(token.lower)) return false
  if (token.classes.has('PERSON') || token.classes.has('PEOPLE-THING')) return true
  return (
    GROUPS.test(token.lower) && !['ACTIVITY-THING', 'OUTCOME-THING', 'UNIT'].some((name) => token.classes.has(name))
  )
}

const GROUPS =
  /(?:ners|yers|ders|kers|gers|chers|ters|pers|vers|tors|sors|ists|ants|ents|yees|ians|men|people|families|couples|practices|schools|firms|agencies|companies|shops|caf[eé]s|restaurants|hotels|clinics|surgeries|charities|households|tourists|locals|businesses|brands|nurses|doctors|teams|clubs|colleges|startups|farms|museums|groups)$/

function narrowingEnd(from: number, { tokens, covered }: Findings): number {
  let after = from
  while (after < Math.min(tokens.length, from + 6)) {
    const token = tokens[after]
    if (endsMetric(token) || covered.amounts.has(after) || covered.times.has(after)) break
    after += 1
  }
  return after
}

/** Words such as "better" and "world-class". */
export function vagueRanges({ tokens, covered }: Findings, lexicon: Lexicon): TokenRange[] {
  return findPhrases(lexicon.vague, tokens).filter(
    ({ first }) => !covered.amounts.has(first) && !covered.times.has(first),
  )
}
