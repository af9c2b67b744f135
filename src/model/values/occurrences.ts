import { addMonths, calendarDate, type Day, type DayRange, dayNumber, daysInMonth, weekday } from '../dates.ts'
import type { Cadence, SpanWord, Weekday } from './types.ts'

export interface OccurrenceLimits {
  /** Days on which it does not happen. */
  except?: readonly Day[]
  /** Ends after this many, days in `except` not counted. */
  times?: number
}

/**
 * The days on which a cadence happens, in order, from `range.first` to `range.last`, both included.
 * Intervals begin on the first day. A rate spreads its occurrences evenly over each span, counted from the first day;
 * `2/day` names each day twice. Months and years keep the day of the month, or take the month's last.
 */
export function occurrences(cadence: Cadence, range: DayRange, { except, times }: OccurrenceLimits = {}): Day[] {
  const left = new Set(except)
  const most = times ?? Number.POSITIVE_INFINITY
  const days: Day[] = []
  for (const day of everyDay(cadence, range)) {
    if (days.length >= most) break
    if (!left.has(day)) days.push(day)
  }
  return days
}

function* everyDay(cadence: Cadence, range: DayRange): Generator<Day> {
  switch (cadence.kind) {
    case 'interval':
      return yield* intervals(range, cadence.count, cadence.span)
    case 'rate':
      return yield* rates(range, cadence.times, cadence.span)
    case 'weekday':
      return yield* intervals({ first: onOrAfter(range.first, cadence.weekday), last: range.last }, 1, 'week')
    case 'nth-weekday':
      return yield* monthly(range, (year, month) => nthWeekday(dayNumber(year, month, 1), cadence))
    case 'month-day':
      return yield* monthly(range, (year, month) =>
        dayNumber(year, month, Math.min(cadence.day, daysInMonth(year, month))),
      )
  }
}

const monthsIn: Record<SpanWord, number> = { day: 0, week: 0, month: 1, quarter: 3, year: 12 }
const daysInSpan: Record<SpanWord, number> = { day: 1, week: 7, month: 0, quarter: 0, year: 0 }

/** The day `count` spans after a first day. */
const spansAfter = (first: Day, count: number, span: SpanWord): Day =>
  monthsIn[span] === 0 ? first + count * daysInSpan[span] : addMonths(first, count * monthsIn[span])

function* intervals({ first, last }: DayRange, count: number, span: SpanWord): Generator<Day> {
  let day = first
  for (let done = 1; day <= last; done++) {
    yield day
    day = spansAfter(first, done * count, span)
  }
}

function* rates({ first, last }: DayRange, times: number, span: SpanWord): Generator<Day> {
  let start = first
  for (let done = 1; start <= last; done++) {
    const next = spansAfter(first, done, span)
    for (let index = 0; index < times; index++) {
      const day = start + Math.floor(((next - start) * index) / times)
      if (day > last) return
      yield day
    }
    start = next
  }
}

function* monthly({ first, last }: DayRange, dayOf: (year: number, month: number) => Day): Generator<Day> {
  const start = calendarDate(first)
  for (let index = start.year * 12 + start.month - 1; ; index++) {
    const day = dayOf(Math.floor(index / 12), (index % 12) + 1)
    if (day > last) return
    if (day >= first) yield day
  }
}

const onOrAfter = (day: Day, wanted: Weekday): Day => day + ((wanted - weekday(day) + 7) % 7)

/** `first tue`, `last fri` of the month that begins on a day. */
function nthWeekday(monthStart: Day, { nth, weekday: wanted }: { nth: 1 | 2 | 3 | 4 | 'last'; weekday: Weekday }): Day {
  if (nth !== 'last') return onOrAfter(monthStart, wanted) + (nth - 1) * 7
  const monthEnd = addMonths(monthStart, 1) - 1
  return monthEnd - ((weekday(monthEnd) - wanted + 7) % 7)
}
