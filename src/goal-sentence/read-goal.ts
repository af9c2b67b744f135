import { lexicons } from '../generated/lexicons.ts'
import { day } from '../model/dates.ts'
import { readActivity } from './activity.ts'
import type { Amount } from './amount.ts'
import { readAmounts } from './amounts.ts'
import { findHead } from './clause.ts'
import { findCompletion } from './completion.ts'
import { lookBackInFacts, presentValues } from './fact-figures.ts'
import { findFacts } from './facts.ts'
import { joinFiguredDates } from './figured-dates.ts'
import { type Lexicon, openLexicon, type WrittenLexicon } from './lexicon.ts'
import { type MarkedToken, markTokens } from './marked-tokens.ts'
import { frequencies, targetAmounts } from './measures.ts'
import { metricRange } from './metric-range.ts'
import { findNames } from './names.ts'
import type { GoalReading, Part, PartKind, ReadingOptions, Verdict } from './reading.ts'
import type { Calendar } from './resolve-points.ts'
import { resolveTime } from './resolve-time.ts'
import {
  type Findings,
  joinTokens,
  meansRanges,
  narrowingRanges,
  partOf,
  type TokenRange,
  vagueRanges,
} from './sentence-parts.ts'
import { specificEvidence } from './specifics.ts'
import { boundsGoal, findTimePhrases, type TimePhrase } from './time-phrases.ts'
import { readTokens } from './tokens.ts'

const written: Record<string, () => WrittenLexicon> = lexicons
const opened = new Map<string, Lexicon>()

/** A language's lexicon, opened when it is first needed; undefined for a language nobody has written yet. */
function lexiconOf(language: string): Lexicon | undefined {
  const known = opened.get(language)
  if (known !== undefined) return known
  const name = language.toLowerCase().split(/[-_]/)[0] ?? ''
  const write = Object.hasOwn(written, name) ? written[name] : undefined
  const lexicon = opened.get(name) ?? (write && openLexicon(write()))
  if (lexicon !== undefined) opened.set(language, lexicon).set(name, lexicon)
  return lexicon
}

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
  const lexicon = lexiconOf(options.language ?? 'en')
  if (lexicon === undefined) return unjudged(text)
  const tokens = markTokens(joinFiguredDates(readTokens(text)), lexicon)
  const phrases = findTimePhrases(tokens, lexicon)
  const facts = findFacts(tokens, phrases)
  const times = lookBackInFacts(phrases, facts)
  const timed = coveredBy(times)
  const counted = readAmounts(tokens, coveredBy(times.filter((phrase) => phrase.kind !== 'service-window')), lexicon)
  const amounts = presentValues(counted, facts)
  const head = findHead(tokens, coveredBy([...times, ...facts]), lexicon)
  const activity = readActivity({ tokens, head, amounts, times })
  const names = findNames(tokens, timed)
  const bounded = times.some(boundsGoal)
  const completion = findCompletion({ tokens, head, times, names, bounded })
  const covered = {
    amounts: coveredBy(amounts),
    times: timed,
    bounding: coveredBy(times.filter((phrase) => phrase.kind !== 'rate' && phrase.kind !== 'cohort')),
  }
  const findings = { text, tokens, facts, times, amounts, head, activity, names, completion, covered }
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
  const at = day(Number(today.slice(0, 4)), Number(today.slice(5, 7)), Number(today.slice(8, 10)))
  const start = fiscalYearStart ?? '01-01'
  const fiscal = { month: Number(start.slice(0, 2)) || 1, day: Number(start.slice(3, 5)) || 1 }
  return at === undefined ? undefined : { today: at, fiscal, lexicon }
}

function assemble(findings: Findings, lexicon: Lexicon, calendar: Calendar | undefined): GoalReading {
  const { text, tokens, times, head, activity, names, completion, covered } = findings
  const targets = targetAmounts(findings)
  const often = frequencies(findings)
  const measured = targets.length > 0 || often.length > 0 || completion.length > 0
  const specific = specificEvidence({ tokens, head, covered, names, targets, times, activity }, measured)
  const parts = sortedParts([
    ...timeParts(findings, calendar),
    ...amountParts(findings, targets),
    ...wordParts(findings, lexicon),
  ])
  const impossible = new Set(parts.flatMap(({ time, start }) => (time?.impossible ? [start] : [])))
  const bounding = times.filter((phrase) => boundsGoal(phrase) && !impossible.has(tokens[phrase.first]?.start ?? -1))
  const verb = head.form === 'noun' ? undefined : tokens[head.at]
  const direction = directionOf(verb) ?? saidDirection(findings)
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
        'deadline',
        'completion',
        'service-window',
      ]),
    },
    timeBound: {
      met: bounding.length > 0,
      evidence: placesOf(
        bounding.map(({ first }) => first),
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

/** "Unsubscribes down 3%": without a verb, the word before the change. */
function saidDirection({ amounts, tokens }: Findings): 'up' | 'down' | undefined {
  const change = amounts.find(({ role }) => role === 'change')
  const word = change === undefined ? '' : (tokens[change.first - 1]?.lower ?? '')
  if (/^(?:down|↓)$/.test(word)) return 'down'
  return /^(?:up|↑)$/.test(word) ? 'up' : undefined
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
    const bounds = boundsGoal(phrase) && calendar !== undefined
    const time = bounds ? resolveTime(phrase, findings.tokens, calendar) : undefined
    return partOf(KIND_OF_TIME[phrase.kind], { first: phrase.first, after: phrase.after, time }, findings)
  })
}

function amountParts(findings: Findings, targets: Amount[]): Part[] {
  const wanted = new Set(targets)
  return findings.amounts
    .filter((amount) => amount.role === 'baseline' || wanted.has(amount))
    .map(({ first, after, shape, role, value, high, bound, about, currency, unit }) => {
      const kind = role === 'baseline' ? 'baseline' : role === 'change' ? 'change' : 'target'
      const said = { shape, role, value, high, bound, about, currency, unit }
      return partOf(kind, { first, after, amount: said }, findings)
    })
}

function wordParts(findings: Findings, lexicon: Lexicon): Part[] {
  const { head, tokens, names, completion, activity } = findings
  const metric = metricRange(findings)
  const moves = tokens[head.at]?.classes.has('RISE') || tokens[head.at]?.classes.has('FALL')
  const found: [PartKind, TokenRange[]][] = [
    [moves ? 'direction' : 'verb', head.form === 'noun' ? [] : joinTokens([head.at])],
    ['activity', joinTokens(activity.evidence)],
    ['metric', metric === undefined ? [] : [metric]],
    ['name', joinTokens(names)],
    ['completion', joinTokens(completion)],
    ['means', meansRanges(findings)],
    ['audience', narrowingRanges(findings, 'audience')],
    ['place', narrowingRanges(findings, 'place')],
    ['vague', vagueRanges(findings, lexicon)],
  ]
  const parts: Part[] = []
  for (const [kind, ranges] of found) for (const range of ranges) parts.push(partOf(kind, range, findings))
  return parts
}

const sortedParts = (parts: Part[]): Part[] => parts.toSorted((a, b) => a.start - b.start || a.end - b.end)

/** The parts that hold the given tokens, as places in the list of parts. */
function placesOf(at: number[], { tokens }: Findings, parts: Part[], kinds?: PartKind[]): number[] {
  const starts = at.map((index) => tokens[index]?.start ?? -1).sort((a, b) => a - b)
  const places: number[] = []
  for (let place = 0; place < parts.length && starts.length > 0; place += 1) {
    const part = parts[place]
    if (part === undefined || (kinds !== undefined && !kinds.includes(part.kind))) continue
    const first = starts[firstNotBelow(starts, part.start)]
    if (first !== undefined && first < part.end) places.push(place)
  }
  return places
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
