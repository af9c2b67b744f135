import { endsInCohort, isCohort, isSeasonLabel, modifies } from './cohorts.ts'
import { joinPeriods } from './joined-periods.ts'
import { isLabelYear } from './label-years.ts'
import type { Lexicon } from './lexicon.ts'
import type { MarkedToken } from './marked-tokens.ts'
import { findOccasions } from './occasions.ts'
import { isOwnClock } from './own-clocks.ts'
import { type Composites, compositeEnds, findPhrases, type Phrase, phraseAt } from './phrase-patterns.ts'
import { isForCases, isServiceWindow } from './service-windows.ts'

/** What a time expression does in the sentence. Only the first four bound the goal. */
export type TimeKind =
  | 'deadline'
  | 'period'
  | 'window'
  | 'duration'
  | 'rate'
  | 'comparison'
  | 'start'
  | 'soon'
  | 'service-window'
  | 'cohort'

/** A time expression: tokens `first` up to but not including `after`. */
export interface TimePhrase {
  kind: TimeKind
  first: number
  after: number
}

const BOUNDING: ReadonlySet<TimeKind> = new Set(['deadline', 'period', 'window', 'duration'])

/** Does this expression say until when the goal runs? */
export const boundsGoal = (phrase: TimePhrase): boolean => BOUNDING.has(phrase.kind)

const BARE_DEADLINES = new Set([
  'date',
  'day-of-month',
  'quarter',
  'half',
  'fiscal',
  'year',
  'this-unit',
  'next-unit',
  'loose',
])
const WINDOW_NOUNS =
  /^(?:period|window|timeframe|span|stretch|campaign|pilot|sprint|trial|phase|block|time|run|programme|program|deadline|plan|push|challenge|project)$/

/**
 * Finds every time expression and says what it is for: a deadline or period that bounds the goal, or one of the
 * things that only look like it (a rate, a comparison with the past, a service window, a period inside a metric).
 *
 * @param tokens the sentence
 * @param lexicon the words of its language
 */
export function findTimePhrases(tokens: MarkedToken[], lexicon: Lexicon): TimePhrase[] {
  const composites: Composites = {
    POINT: compositeEnds(lexicon.points, tokens),
    SPAN: compositeEnds(lexicon.spans, tokens),
  }
  const phrases = findPhrases(lexicon.times, tokens, composites)
    .map((phrase) => judgePhrase(phrase, tokens, lexicon))
    .filter((phrase) => phrase !== undefined)
  phrases.push(...findOccasions(tokens, phrases))
  const taken = new Set<number>()
  for (const { first, after } of phrases) for (let at = first; at < after; at += 1) taken.add(at)
  const found = [...phrases, ...barePoints(tokens, taken, { lexicon, composites })].sort((a, b) => a.first - b.first)
  return joinPeriods(found, tokens)
}

function overlaps(taken: ReadonlySet<number>, { first, after }: TimePhrase): boolean {
  for (let at = first; at < after; at += 1) if (taken.has(at)) return true
  return false
}

function judgePhrase(phrase: Phrase, tokens: MarkedToken[], lexicon: Lexicon): TimePhrase | undefined {
  const { kind, first, after } = phrase
  switch (kind) {
    case 'short-window':
      return judgeShortWindow(phrase, tokens)
    case 'window':
    case 'duration':
      return judgeWindow(phrase, tokens, lexicon)
    case 'deadline':
    case 'period':
      return judgeDeadline(phrase, tokens)
    case 'rate':
      return isShare(phrase, tokens) ? undefined : { kind, first, after }
    case 'start':
      return { kind: isStateAt(phrase, tokens) ? 'deadline' : kind, first, after }
    case 'soon':
      return isOneDayOf(phrase, tokens) || leadsToOccasion(phrase, tokens) ? undefined : { kind, first, after }
    case 'comparison':
      return { kind, first, after }
    default:
      return undefined
  }
}

/** "Among over 60s" names an age. */
function judgeShortWindow(phrase: Phrase, tokens: MarkedToken[]): TimePhrase | undefined {
  const { first, after } = phrase
  if (tokens[first]?.lower === 'over' && tokens[after - 1]?.lower === 's') return undefined
  return { kind: isLongShortWindow(tokens, phrase) ? 'window' : 'service-window', first, after }
}

/** "... to 95% as of 31 December" says when the number is read, not when the work starts. */
const isStateAt = ({ first, after }: Phrase, tokens: MarkedToken[]): boolean =>
  first > 0 && tokens[first]?.lower === 'as' && !/^(?:now|today)$/.test(tokens[after - 1]?.lower ?? '')

/** "Down to one day" is a length, "one day" alone a dream. */
const isOneDayOf = ({ first }: Phrase, tokens: MarkedToken[]): boolean =>
  tokens[first]?.lower === 'one' &&
  /^(?:to|under|within|than|below|of|least|most|in)$/.test(tokens[first - 1]?.lower ?? '')

/** "In time" is vague, "in time for Pride" a deadline; "in the run" begins "in the run-up to Pride". */
const leadsToOccasion = ({ first, after }: Phrase, tokens: MarkedToken[]): boolean =>
  tokens[first]?.lower === 'in' &&
  ((tokens[after - 1]?.lower === 'time' && tokens[after]?.lower === 'for') ||
    (tokens[after - 1]?.lower === 'run' && tokens[after]?.lower === 'up'))

/** "By a quarter" is a share, "40 a quarter" a rate. */
const isShare = ({ first, after }: Phrase, tokens: MarkedToken[]): boolean =>
  tokens[first]?.lower === 'a' &&
  (/^(?:by|up|down)$/.test(tokens[first - 1]?.lower ?? '') || tokens[after]?.lower === 'of')

/** "In the next 48 hours" and "in 24 hours" end a goal; "within 4 hours" is a promise about each case. */
function isLongShortWindow(tokens: MarkedToken[], { first, after }: Phrase): boolean {
  const words = tokens.slice(first, after)
  if (words.some((token) => token.classes.has('NEXT') || token.classes.has('FIRST'))) return true
  if (isForCases(tokens, after)) return false
  const count = words.find((token) => token.kind === 'number')?.value ?? 0
  const answers = tokens.slice(Math.max(0, first - 12), first).some((token) => token.classes.has('RESPONSE'))
  return (
    /^(?:in|within)$/.test(words[0]?.lower ?? '') &&
    count >= 24 &&
    !answers &&
    words.some((token) => token.lower.startsWith('hour'))
  )
}

function judgeWindow({ kind, first, after }: Phrase, tokens: MarkedToken[], lexicon: Lexicon): TimePhrase {
  const last = tokens[after - 1]
  const next = tokens[after]
  const tied = last?.hyphen === true && last.classes.has('UNIT')
  if (tied && next?.classes.has('W') && !next.classes.has('FUNCTION-WORD') && !WINDOW_NOUNS.test(next.lower)) {
    return { kind: 'cohort', first, after }
  }
  if (isOwnClock({ kind, first, after }, tokens)) return { kind: 'cohort', first, after }
  if (isServiceWindow({ kind, first, after }, tokens, lexicon)) return { kind: 'service-window', first, after }
  return { kind: kind === 'duration' ? 'duration' : 'window', first, after }
}

function judgeDeadline({ kind, first, after }: Phrase, tokens: MarkedToken[]): TimePhrase | undefined {
  const words = tokens.slice(first, after)
  if (words.some(({ lower }) => lower === 'same') || endsInCohort(words, tokens[after])) return undefined
  if (isAmountAfterBy(words, tokens[after])) return undefined
  if (isNameYear(words, tokens[first - 1]) || (words[0]?.lower === 'all' && tokens[after]?.kind === 'number'))
    return undefined
  if (words.at(-1)?.lower === 'holidays' && modifies(tokens[after])) return undefined
  if (isDayPart(words) || isSeasonOfName(words, tokens, after)) return undefined
  return { kind: kind === 'period' ? 'period' : 'deadline', first, after }
}

/** "By 2,027" never gets here; "by the 3rd" does, and "by 12th graders" must not. */
function isAmountAfterBy(words: MarkedToken[], next: MarkedToken | undefined): boolean {
  const only = words.at(-1)
  return (
    words.length <= 3 &&
    only?.kind === 'ordinal' &&
    next?.classes.has('W') === true &&
    !next.classes.has('FUNCTION-WORD') &&
    !next.classes.has('MONTH')
  )
}

/** The year of "Expo 2027" belongs to the name. */
function isNameYear(words: MarkedToken[], before: MarkedToken | undefined): boolean {
  return words.length === 1 && words[0]?.kind === 'number' && before?.classes.has('ID-NOUN') === true
}

/** The summer of "in the summer reading challenge" belongs to the name. */
function isSeasonOfName(words: MarkedToken[], tokens: MarkedToken[], after: number): boolean {
  if (words[1]?.lower !== 'the' || words.at(-1)?.classes.has('SEASON') !== true) return false
  if (!/^(?:in|during|for)$/.test(words[0]?.lower ?? '') || !modifies(tokens[after])) return false
  if ([tokens[after], tokens[after + 1]].some((token) => token?.classes.has('EVENT'))) return false
  return tokens[after]?.lower.endsWith('ing') !== true || modifies(tokens[after + 1])
}

/** "In the day", "over the weekend" and "on Mondays" say when in a week, not until when. */
function isDayPart(words: MarkedToken[]): boolean {
  const head = words[0]?.lower ?? ''
  const last = words.at(-1)
  if (last === undefined) return false
  if (words.length === 2 && head === 'on' && last.classes.has('WEEKDAY')) return last.lower.endsWith('s')
  if (words.length === 2 && (head === 'on' || head === 'at') && !last.classes.has('DATE'))
    return last.kind !== 'number' && !DATED.test(last.lower)
  return (
    words.length === 3 &&
    words[1]?.lower === 'the' &&
    /^(?:day|weekend)$/.test(last.lower) &&
    !/^(?:by|before)$/.test(head)
  )
}

const DATED = /\d|^(?:today|tomorrow|christmas|easter|halloween|xmas|launch|opening|release)$/

interface Bare {
  lexicon: Lexicon
  composites: Composites
}

/** Dates, quarters and years that stand alone, and lengths of time that belong to a metric ("90-day rebooking"). */
function barePoints(tokens: MarkedToken[], taken: Set<number>, { lexicon, composites }: Bare): TimePhrase[] {
  const found: TimePhrase[] = []
  let at = 0
  while (at < tokens.length) {
    const phrase = taken.has(at) ? undefined : bareAt(tokens, at, { lexicon, composites })
    if (phrase !== undefined && !overlaps(taken, phrase)) found.push(phrase)
    at = phrase?.after ?? at + 1
  }
  return found
}

function bareAt(tokens: MarkedToken[], at: number, { lexicon, composites }: Bare): TimePhrase | undefined {
  const point = phraseAt(lexicon.points, tokens, { at, composites: {} })
  if (point !== undefined) {
    const kind = barePointKind(point, tokens)
    if (kind !== undefined) return { kind, first: point.first, after: point.after }
  }
  const spanEnd = composites.SPAN?.[at]
  return spanEnd === undefined ? undefined : bareSpan(at, spanEnd, tokens)
}

function barePointKind(point: Phrase, tokens: MarkedToken[]): TimeKind | undefined {
  if (isCohort(point, tokens)) return 'cohort'
  if (point.kind === 'season') return isSeasonLabel(point, tokens) ? 'period' : undefined
  if (point.kind === 'year') return isYearOfName(point, tokens) ? undefined : 'deadline'
  if (point.kind === 'month') return isClearMonth(point, tokens) ? 'deadline' : undefined
  return BARE_DEADLINES.has(point.kind) ? 'deadline' : undefined
}

/** A month with its year, or one whose name is no other word, with its capital. */
function isClearMonth(point: Phrase, tokens: MarkedToken[]): boolean {
  const first = tokens[point.first]
  const clear = first?.classes.has('CLEAR-MONTH') === true && first.classes.has('CAPITAL')
  return point.after - point.first > 1 || clear
}

function isYearOfName({ first, after }: Phrase, tokens: MarkedToken[]): boolean {
  const before = tokens[first - 1]
  const next = tokens[after]
  if (before?.classes.has('CURRENCY') || next?.classes.has('CURRENCY') || next?.classes.has('PERCENT')) return true
  if (before?.lower === 'to' || before?.lower === '#' || before?.classes.has('ID-NOUN')) return true
  return isLabelYear(tokens, first, after) || (counts(tokens, first) && isThings(tokens, after))
}

/** "Reach 2000 …", "sign up 2030 …", "about 2050 …": what is reached and can be counted is no year. */
function counts(tokens: MarkedToken[], first: number): boolean {
  const before = tokens[first - 1]
  if (before?.lower === 'up')
    return /^(?:sign|line|pick|stock|round)(?:s|ed|ing)?$/.test(tokens[first - 2]?.lower ?? '')
  return ['REACH', 'ACTIVITY', 'APPROXIMATE', 'AMOUNT-START'].some((name) => before?.classes.has(name))
}

/** "members", "new members", "paying members": things in the plural, with a word that tells which. */
function isThings(tokens: MarkedToken[], from: number): boolean {
  const isDescribed = /^(?:new|more|extra|additional|further|paying|paid|active|qualified|registered|loyal)$/
  const noun = isDescribed.test(tokens[from]?.lower ?? '') ? tokens[from + 1] : tokens[from]
  return modifies(noun) && noun?.lower.endsWith('s') === true
}

/** "1,000 season tickets", "400 day passes" are counted; a "12 week course" is not. */
const countsThings = (first: number, tokens: MarkedToken[], next: MarkedToken | undefined): boolean =>
  /[^s]s$/.test(next?.lower ?? '') && ((tokens[first]?.value ?? 0) > 90 || tokens[first + 1]?.lower === 'season')

function bareSpan(first: number, after: number, tokens: MarkedToken[]): TimePhrase | undefined {
  const before = tokens[first - 1]
  const next = tokens[after]
  const unit = tokens[after - 1]
  const bracketed = before?.lower === '(' && next?.lower === ')'
  const afterBreak = (before?.lower === ',' || before?.lower === ':') && (next === undefined || next.lower === '.')
  if (bracketed || (afterBreak && before?.lower === ',')) return { kind: 'window', first, after }
  if (countsThings(first, tokens, next)) return undefined
  const joined = unit?.hyphen === true || (tokens[first]?.kind === 'number' && !unit?.lower.endsWith('s'))
  return joined && modifies(next) && tokens[first]?.lower !== 'a' ? { kind: 'cohort', first, after } : undefined
}
