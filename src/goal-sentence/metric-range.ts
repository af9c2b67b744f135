import type { MarkedToken } from './marked-tokens.ts'
import { isLabel, isMovedNumber } from './metric-names.ts'
import type { Findings, TokenRange } from './sentence-parts.ts'
import { idiomEnd } from './verb-idioms.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const STOPS = words(
  'from to by via through using with among amongst for in on at across within over under until before after than that which so and but is are was were must should will → -> up down between',
)

/**
 * The words that name what is measured or made: after the verb, past an amount that stands there, up to the next
 * preposition, amount or time. Where nothing is named there, what stands behind the amount: "€2m in wholesale orders".
 */
export function metricRange(findings: Findings): TokenRange | undefined {
  const { tokens, head } = findings
  const first = statedMetric(findings) ?? idiomEnd(tokens, head.at) ?? metricStart(findings)
  const named = rangeFrom(first, findings)
  const isLabel = named !== undefined && tokens[named.after]?.text === ':'
  if (named !== undefined && isTelling(named, tokens) && !isLabel) return named
  const counted = countedRange(findings)
  return counted ?? (named !== undefined && isTelling(named, tokens) ? named : undefined)
}

const MOST_AMOUNTS = 4

/** The words behind the first amount that is no starting value. */
function countedRange(findings: Findings): TokenRange | undefined {
  const { tokens, amounts, covered } = findings
  for (const { role, after } of amounts.slice(0, MOST_AMOUNTS)) {
    const next = tokens[after]
    if (role === 'baseline' || next === undefined || covered.bounding.has(after)) continue
    const range = rangeFrom(/^(?:in|of)$/.test(next.lower) ? after + 1 : after, findings)
    const isNear =
      range !== undefined &&
      !/^(?:vs|versus|mo|pa|pm|now)$/.test(tokens[range.first]?.lower ?? '') &&
      range.first <= after + 3 &&
      !isPlace(tokens[range.first])
    if (isNear && isTelling(range, tokens)) return range
  }
  return undefined
}

const isPlace = (token: MarkedToken | undefined): boolean =>
  token?.classes.has('CAPITAL') === true && !token.classes.has('OUTCOME-THING')

/** "Need", "goal" and "all" name no number. */
const isTelling = ({ first, after }: TokenRange, tokens: MarkedToken[]): boolean =>
  tokens
    .slice(first, after)
    .some(
      ({ kind, lower, classes }) =>
        kind === 'word' &&
        (lower === 'people' ||
          classes.has('OUTCOME-THING') ||
          !['FUNCTION-WORD', 'PRONOUN', 'WANT', 'MODAL', 'SENTENCE-FRAME', 'UNIT', 'SHORT'].some((name) =>
            classes.has(name),
          )),
    )

function rangeFrom(start: number, findings: Findings): TokenRange | undefined {
  const { tokens, covered } = findings
  const blocked = (at: number): boolean =>
    covered.amounts.has(at) || covered.bounding.has(at) || (covered.times.has(at) && isRateStart(tokens[at]))
  let first = start
  while (first < tokens.length && (blocked(first) || isFiller(tokens[first]))) first += 1
  let after = first
  while (after < Math.min(tokens.length, first + 8) && !blocked(after) && !endsMetric(tokens[after])) after += 1
  while (after > first && isFiller(tokens[after - 1])) after -= 1
  return after > first ? { first, after } : undefined
}

/** "We have 80 members and want 120" is about members, "churn is 8% but should be 5%" about churn. */
function statedMetric({ tokens, facts, amounts }: Findings): number | undefined {
  const fact = facts.find(({ holds }) => holds)
  const value = fact && amounts.find(({ first }) => first > fact.verb && first < fact.after)
  if (fact === undefined || value === undefined) return undefined
  return /^(?:is|are|was|were)$/.test(tokens[fact.verb]?.lower ?? '') ? fact.first : value.after
}

function isName(findings: Findings): boolean {
  const verb = findings.tokens[findings.head.at]
  if (verb === undefined || ['RISE', 'FALL', 'REACH'].some((name) => verb.classes.has(name))) return false
  return isMovedNumber(findings) || isLabel(findings)
}

function metricStart(findings: Findings): number {
  const { head } = findings
  if (head.form === 'passive') return 0
  // "Email list +30%", "Map views: 4,000" begin with their name.
  if (head.form === 'verb' && isName(findings)) return head.at
  return head.form === 'verb' ? head.at + 1 : head.at
}

const RATE_STARTS = words('per a an each every / twice once')

/** "per week" ends a metric, "weekly" may be part of its name. */
const isRateStart = (token: MarkedToken | undefined): boolean => token !== undefined && RATE_STARTS.has(token.lower)

/** Prepositions and signs end the name of a metric. */
export const endsMetric = (token: MarkedToken | undefined): boolean =>
  token === undefined || token.kind === 'symbol' || STOPS.has(token.lower)

const FILLERS = words(`between new additional total overall of into for to number count amount us me them " ' “ ” ‘ ’`)

const isFiller = (token: MarkedToken | undefined): boolean =>
  token !== undefined &&
  (token.classes.has('DETERMINER') || token.classes.has('VAGUE-QUALITY') || FILLERS.has(token.lower))
