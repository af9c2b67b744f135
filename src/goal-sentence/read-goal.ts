import { day } from '../model/dates.ts'
import { readActivity } from './activity.ts'
import type { Amount } from './amount.ts'
import { readAmounts } from './amounts.ts'
import { findHead } from './clause.ts'
import { findCompletion } from './completion.ts'
import { english } from './english.ts'
import type { Lexicon } from './lexicon.ts'
import { type MarkedToken, markTokens } from './marked-tokens.ts'
import { frequencies, targetAmounts } from './measures.ts'
import { findNames } from './names.ts'
import type { GoalReading, Part, PartKind, ReadingOptions, Verdict } from './reading.ts'
import type { Calendar } from './resolve-points.ts'
import { resolveTime } from './resolve-time.ts'
import {
  type Findings,
  joinTokens,
  meansRanges,
  metricRange,
  narrowingRanges,
  partOf,
  type TokenRange,
  vagueRanges,
} from './sentence-parts.ts'
import { specificEvidence } from './specifics.ts'
import { boundsGoal, findTimePhrases, type TimePhrase } from './time-phrases.ts'
import { readTokens } from './tokens.ts'

const LEXICONS = new Map<string, Lexicon>([[english.language, english]])

/**
 * Reads a goal as a marketer writes it and says what it holds: verb, metric, starting value, target, deadline and the
 * rest, with their places in the sentence, and whether it is specific, measurable and time-bound.
 *
 * In a language without a lexicon nothing is claimed: every `met` is null and there are no parts.
 *
 * @param text one sentence, or two; the work is in proportion to its length
 * @param options today as ISO 8601; language; first day of the fiscal year as MM-DD
 * @throws nothing: a `today` that is no date leaves deadlines unresolved
 */
export function readGoal(text: string, options: ReadingOptions): GoalReading {
  const lexicon = LEXICONS.get((options.language ?? 'en').toLowerCase().split(/[-_]/)[0] ?? '')
  if (lexicon === undefined) return unjudged(text)
  const tokens = markTokens(readTokens(text), lexicon)
  const times = findTimePhrases(tokens, lexicon)
  const timed = coveredBy(times)
  const amounts = readAmounts(tokens, coveredBy(times.filter((phrase) => phrase.kind !== 'service-window')), lexicon)
  const head = findHead(tokens, timed, lexicon)
  const activity = readActivity({ tokens, head, amounts, times })
  const names = findNames(tokens, timed)
  const bounded = times.some(boundsGoal)
  const completion = findCompletion({ tokens, head, times, names, bounded })
  const covered = {
    amounts: coveredBy(amounts),
    times: timed,
    bounding: coveredBy(times.filter((phrase) => phrase.kind !== 'rate' && phrase.kind !== 'cohort')),
  }
  const findings = { text, tokens, times, amounts, head, activity, names, completion, covered }
  return assemble(findings, lexicon, calendarOf(options, lexicon))
}

function unjudged(text: string): GoalReading {
  const unknown: Verdict = { met: null, evidence: [] }
  return {
    text,
    judged: false,
    parts: [],
    specific: unknown,
    measurable: unknown,
    timeBound: unknown,
    activity: { level: 'none', evidence: [] },
  }
}

function coveredBy(ranges: TokenRange[]): Set<number> {
  const covered = new Set<number>()
  for (const { first, after } of ranges) for (let at = first; at < after; at += 1) covered.add(at)
  return covered
}

function calendarOf({ today, fiscalYearStart }: ReadingOptions, lexicon: Lexicon): Calendar | undefined {
  const [year = 0, month = 0, dayOfMonth = 0] = today.split('-').map(Number)
  const at = day(year, month, dayOfMonth)
  const [fiscalMonth = 1, fiscalDay = 1] = (fiscalYearStart ?? '01-01').split('-').map(Number)
  return at === undefined ? undefined : { today: at, fiscal: { month: fiscalMonth, day: fiscalDay }, lexicon }
}

function assemble(findings: Findings, lexicon: Lexicon, calendar: Calendar | undefined): GoalReading {
  const { text, tokens, times, head, activity, completion, covered } = findings
  const targets = targetAmounts(findings)
  const often = frequencies(findings)
  const measured = targets.length > 0 || often.length > 0 || completion.length > 0
  const taken = new Set([...covered.amounts, ...covered.times])
  const specific = specificEvidence({ ...findings, taken, targets }, measured)
  const parts = sortedParts([
    ...timeParts(findings, calendar),
    ...amountParts(findings, targets),
    ...wordParts(findings, lexicon),
  ])
  const verb = head.form === 'noun' ? undefined : tokens[head.at]
  const direction = directionOf(verb)
  return {
    text,
    judged: true,
    parts,
    specific: { met: specific.length > 0, evidence: placesOf(specific, findings, parts) },
    measurable: {
      met: measured,
      evidence: placesOf([...targets, ...often].map(({ first }) => first).concat(completion), findings, parts, [
        'target',
        'change',
        'rate',
        'completion',
        'service-window',
      ]),
    },
    timeBound: {
      met: times.some(boundsGoal),
      evidence: placesOf(
        times.filter(boundsGoal).map(({ first }) => first),
        findings,
        parts,
        ['deadline', 'period'],
      ),
    },
    activity: { level: activity.level, evidence: placesOf(activity.evidence, findings, parts, ['activity']) },
    ...(direction === undefined ? {} : { direction }),
  }
}

function directionOf(verb: MarkedToken | undefined): 'up' | 'down' | undefined {
  if (verb?.classes.has('FALL')) return 'down'
  return verb?.classes.has('RISE') ? 'up' : undefined
}

const KIND_OF_TIME: Record<TimePhrase['kind'], PartKind> = {
  deadline: 'deadline',
  period: 'period',
  window: 'period',
  duration: 'period',
  rate: 'rate',
  comparison: 'comparison',
  start: 'start',
  soon: 'soon',
  'service-window': 'service-window',
  cohort: 'cohort',
}

function timeParts(findings: Findings, calendar: Calendar | undefined): Part[] {
  return findings.times.map((phrase) => {
    const part = partOf(KIND_OF_TIME[phrase.kind], phrase, findings)
    return boundsGoal(phrase) && calendar !== undefined
      ? { ...part, time: resolveTime(phrase, findings.tokens, calendar) }
      : part
  })
}

function amountParts(findings: Findings, targets: Amount[]): Part[] {
  const wanted = new Set(targets)
  return findings.amounts
    .filter((amount) => amount.role === 'baseline' || wanted.has(amount))
    .map((amount) => {
      const { first, after, ...rest } = amount
      const kind = amount.role === 'baseline' ? 'baseline' : amount.role === 'change' ? 'change' : 'target'
      return { ...partOf(kind, { first, after }, findings), amount: rest }
    })
}

function wordParts(findings: Findings, lexicon: Lexicon): Part[] {
  const { head, tokens, names, completion, activity } = findings
  const metric = metricRange(findings)
  const parts = (kind: PartKind, ranges: TokenRange[]) => ranges.map((range) => partOf(kind, range, findings))
  const verb = head.form === 'noun' ? [] : [{ first: head.at, after: head.at + 1 }]
  const moves = tokens[head.at]?.classes.has('RISE') || tokens[head.at]?.classes.has('FALL')
  return [
    ...parts(moves ? 'direction' : 'verb', verb),
    ...parts(
      'activity',
      activity.evidence.map((at) => ({ first: at, after: at + 1 })),
    ),
    ...parts('metric', metric === undefined ? [] : [metric]),
    ...parts('name', joinTokens(names)),
    ...parts('completion', joinTokens(completion)),
    ...parts('means', meansRanges(findings)),
    ...parts('audience', narrowingRanges(findings, 'audience')),
    ...parts('place', narrowingRanges(findings, 'place')),
    ...parts('vague', vagueRanges(findings, lexicon)),
  ]
}

const sortedParts = (parts: Part[]): Part[] => parts.toSorted((a, b) => a.start - b.start || a.end - b.end)

/** The parts that hold the given tokens, as places in the list of parts. */
function placesOf(at: number[], { tokens }: Findings, parts: Part[], kinds?: PartKind[]): number[] {
  const wanted = new Set(at.map((index) => tokens[index]?.start ?? -1))
  const starts = tokens.map((token) => token.start).filter((start) => wanted.has(start))
  return parts.flatMap((part, place) => {
    if (kinds !== undefined && !kinds.includes(part.kind)) return []
    const first = starts[firstNotBelow(starts, part.start)]
    return first !== undefined && first < part.end ? [place] : []
  })
}

/** Where the first number not below a limit stands in an ascending list. */
function firstNotBelow(ascending: number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((ascending[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
