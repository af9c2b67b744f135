import { addDays, addMonths, formatDay } from '../model/dates.ts'
import type { Day } from '../model/values/types.ts'
import type { MarkedToken } from './marked-tokens.ts'
import { readNumber } from './numbers.ts'
import { phraseAt } from './phrase-patterns.ts'
import type { ResolvedTime } from './reading.ts'
import { type Calendar, type ResolvedPoint, resolvePoint } from './resolve-points.ts'
import type { TimePhrase } from './time-phrases.ts'

/**
 * The dates of a deadline, period, window or duration. "By June" is the last day of June, "before June" the last of
 * May, "mid June" the middle; windows count from today unless they hang on an event.
 *
 * @returns an empty object where no calendar can tell ("by the launch")
 */
export function resolveTime(phrase: TimePhrase, tokens: MarkedToken[], calendar: Calendar): ResolvedTime {
  return hangsOnEvent(phrase, tokens[phrase.after])
    ? {}
    : datesOf(phrase, tokens.slice(phrase.first, phrase.after), calendar)
}

/** "Within 12 months of the rebrand". */
const hangsOnEvent = ({ kind }: TimePhrase, next: MarkedToken | undefined): boolean =>
  kind === 'window' && /^(?:of|after|following)$/.test(next?.lower ?? '')

const countsFromNow = ({ kind }: TimePhrase, words: MarkedToken[]): boolean =>
  kind === 'window' ||
  kind === 'duration' ||
  (words.at(-2)?.lower === 'from' && /^(?:now|today)$/.test(words.at(-1)?.lower ?? ''))

function datesOf(phrase: TimePhrase, words: MarkedToken[], calendar: Calendar): ResolvedTime {
  const points = pointsIn(words, calendar)
  const [point] = points
  if (points.length > 1 && phrase.kind === 'period') {
    const last = points.at(-1)
    if (point === undefined || last === undefined) return {}
    // Of "Nov–Feb" in December the beginning is past.
    return point.first > last.last
      ? { date: formatDay(last.last) }
      : { from: formatDay(point.first), date: formatDay(last.last) }
  }
  if (point !== undefined) return resolveBounds(point, words)
  if (hasImpossibleDay(words, calendar)) return { impossible: true }
  const edge = words.find((word) => word.classes.has('YEAR-EDGE'))
  if (edge !== undefined) return edgeShort(edge.lower, words, calendar)
  return countsFromNow(phrase, words) ? resolveWindow(words, calendar) : unitEdge(words, calendar)
}

function hasImpossibleDay(words: MarkedToken[], { lexicon }: Calendar): boolean {
  return words.some((_, at) => {
    const phrase = phraseAt(lexicon.points, words, { at, composites: {} })
    return phrase?.kind === 'date' || phrase?.kind === 'day-of-month'
  })
}

function pointsIn(words: MarkedToken[], calendar: Calendar): ResolvedPoint[] {
  const points: ResolvedPoint[] = []
  let at = 0
  while (at < words.length) {
    const phrase = phraseAt(calendar.lexicon.points, words, { at, composites: {} })
    // The tenth of "our 10th birthday" is no day.
    const isCounted = phrase?.kind === 'day-only' && words[phrase.after]?.classes.has('EVENT') === true
    const point = phrase && !isCounted && resolvePoint(phrase.kind, words.slice(phrase.first, phrase.after), calendar)
    if (point) points.push(point)
    at = phrase?.after ?? at + 1
  }
  return points
}

const STARTS = /^(?:start|beginning|outset|opening|dawn|turn)$/
const MIDDLES = /^(?:middle|midpoint|half-way|halfway)$/

function resolveBounds(point: ResolvedPoint, words: MarkedToken[]): ResolvedTime {
  if (point.either !== undefined) return { either: point.either }
  const before =
    words.some((word) => /^(?:before|prior|pre|ahead)$/.test(word.lower)) && !words.some((word) => word.lower === 'or')
  const starts = words.some((word) => STARTS.test(word.lower))
  const edge = words.some((word) => word.classes.has('EDGE'))
  if (before && (starts || !edge)) return { date: formatDay(point.first - 1) }
  if (starts) return { date: formatDay(point.first) }
  if (words.some((word) => MIDDLES.test(word.lower)))
    return { date: formatDay(Math.floor((point.first + point.last) / 2)) }
  return {
    date: formatDay(point.last),
    ...(point.first === point.last ? {} : { from: formatDay(point.first) }),
    ...(point.grain === undefined ? {} : { grain: point.grain }),
  }
}

const SHORT_EDGES: Record<string, string> = { eoy: 'year', eoq: 'quarter', eom: 'month', eow: 'week', eod: 'day' }

function edgeShort(label: string, words: MarkedToken[], calendar: Calendar): ResolvedTime {
  const year = words.find((word) => word.classes.has('YEAR'))
  if (year !== undefined) return withBounds(resolvePoint('year', [year], calendar))
  return unitBounds(SHORT_EDGES[label] ?? 'year', calendar)
}

function withBounds(point: ResolvedPoint | undefined): ResolvedTime {
  return point === undefined ? {} : resolveBounds(point, [])
}

function unitBounds(unit: string, calendar: Calendar): ResolvedTime {
  const token = { kind: 'word', text: unit, lower: unit, start: 0, end: 0, glued: false, hyphen: false } as const
  const word = { ...token, value: undefined, classes: new Set(['UNIT']), word: -1 }
  return withBounds(resolvePoint('the-unit', [word], calendar))
}

/** "Year-end", "by month end": the running unit. */
function unitEdge(words: MarkedToken[], calendar: Calendar): ResolvedTime {
  if (!words.some((word) => word.classes.has('EDGE'))) return {}
  const unit = words.find((word) => /^(?:year|month|quarter|week)$/.test(word.lower))
  if (unit === undefined || words.some((word) => word.classes.has('EVENT') || word.kind === 'number')) return {}
  return unitBounds(unit.lower, calendar)
}

const AFTER_EVENT = /^(?:after|post|following|of|from)$/

function resolveWindow(words: MarkedToken[], calendar: Calendar): ResolvedTime {
  const { lexicon, today } = calendar
  if (
    words.some((word, at) => at > 1 && AFTER_EVENT.test(word.lower)) &&
    !words.some((word) => /^(?:now|today|space|span|course|couple|handful)$/.test(word.lower))
  )
    return {}
  if (words.some((word) => word.classes.has('FIRST'))) return {}
  const unit = words.findLast((word) => word.classes.has('UNIT') || word.classes.has('SHORT'))
  if (unit === undefined) return {}
  const at = words.findIndex((word) => word.classes.has('NUM') || word.lower === 'half' || word.lower === 'couple')
  const count = at < 0 ? 1 : countAt(words, at, lexicon)
  const date = later(today, count > 0 ? count : 1, unit.lower)
  return date === undefined ? {} : { date: formatDay(date) }
}

function countAt(words: MarkedToken[], at: number, lexicon: Calendar['lexicon']): number {
  if (words[at]?.lower === 'half') return 0.5
  if (words[at]?.lower === 'couple') return 2
  const read = readNumber(words, at, lexicon)
  const second = read === undefined ? undefined : words[read.after]
  // "6 to 8 weeks" ends with the longer of the two.
  const high =
    second !== undefined && (/^(?:to|or|and|-)$/.test(second.lower) || second.hyphen)
      ? readNumber(words, second.hyphen ? (read?.after ?? 0) : (read?.after ?? 0) + 1, lexicon)
      : undefined
  return high?.value ?? read?.value ?? 1
}

const UNIT_MONTHS: [RegExp, number][] = [
  [/^(?:months?|mths?|mos?)$/, 1],
  [/^quarters?$/, 3],
  [/^(?:years?|yrs?)$/, 12],
  [/^(?:half|semesters?)$/, 6],
]

function later(today: Day, count: number, unit: string): Day | undefined {
  if (count > 10_000) return undefined
  const months = UNIT_MONTHS.find(([pattern]) => pattern.test(unit))?.[1]
  if (months !== undefined) return addMonths(today, Math.round(count * months))
  if (/^(?:weeks?|wks?)$/.test(unit)) return addDays(today, Math.round(count * 7))
  if (/^fortnights?$/.test(unit)) return addDays(today, Math.round(count * 14))
  if (/^days?$/.test(unit)) return addDays(today, Math.round(count))
  if (/^(?:hours?|hrs?|h)$/.test(unit)) return addDays(today, Math.ceil(count / 24))
  return undefined
}
