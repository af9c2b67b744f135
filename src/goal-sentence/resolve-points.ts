import { addDays, addMonths, calendarDate, day, dayNumber, formatDay, monthsRange, weekday } from '../model/dates.ts'
import type { Day, DayRange } from '../model/values/types.ts'
import { holidayIn } from './holidays.ts'
import type { Lexicon } from './lexicon.ts'
import type { MarkedToken } from './marked-tokens.ts'

/** From where and by which calendar dates are counted. */
export interface Calendar {
  today: Day
  /** First month (1 to 12) and day of the fiscal year. */
  fiscal: { month: number; day: number }
  lexicon: Lexicon
}

/** The days a calendar expression covers; `grain` where it is a whole period with a name. */
export interface ResolvedPoint extends DayRange {
  grain?: string
  either?: [string, string]
}

type Resolver = (words: MarkedToken[], calendar: Calendar) => ResolvedPoint | undefined

const resolvers: Record<string, Resolver> = {
  date: resolveDate,
  'day-of-month': resolveDayOfMonth,
  month: resolveMonth,
  loose: resolveLoose,
  quarter: (words, calendar) => resolvePart(words, calendar, 4),
  half: (words, calendar) => resolvePart(words, calendar, 2),
  fiscal: resolveFiscal,
  year: (words, calendar) => wholeYear(yearIn(words) ?? calendarDate(calendar.today).year),
  'this-unit': (words, calendar) => resolveUnit(words, calendar, 0),
  'the-unit': (words, calendar) => resolveUnit(words, calendar, 0),
  'next-unit': (words, calendar) => resolveUnit(words, calendar, 1),
  season: resolveSeason,
  weekday: resolveWeekday,
  'day-only': resolveDayOnly,
  holiday: resolveHoliday,
}

/**
 * The days a calendar expression means; without a year, the next time it comes round.
 *
 * @param kind the pattern family of the expression
 * @param words its tokens
 * @returns undefined for what no calendar tells, such as "phase 2"
 */
export function resolvePoint(kind: string, words: MarkedToken[], calendar: Calendar): ResolvedPoint | undefined {
  return resolvers[kind]?.(words, calendar)
}

const single = (at: Day | undefined): ResolvedPoint | undefined =>
  at === undefined ? undefined : { first: at, last: at }

const wholeYear = (year: number): ResolvedPoint => ({ ...monthsRange(year, 1, 12), grain: String(year) })

const yearIn = (words: MarkedToken[]): number | undefined => words.find((word) => word.classes.has('YEAR'))?.value

function fullYear(written: string): number {
  const year = Number(written)
  return written.length === 2 ? 2000 + year : year
}

function resolveDate(words: MarkedToken[], { today }: Calendar): ResolvedPoint | undefined {
  const text = words[0]?.text ?? ''
  const [a = '', b = '', c = ''] = text.split(/[-/.]/)
  if (a.length === 4) return single(day(Number(a), Number(b), Number(c)))
  const dayIn = (month: number, number: number): Day | undefined =>
    day(c === '' ? comingYear(month, number, today) : fullYear(c), month, number)
  const dayFirst = dayIn(Number(b), Number(a))
  const monthFirst = text.includes('.') ? undefined : dayIn(Number(a), Number(b))
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst)
    return single(dayFirst ?? monthFirst)
  const first = Math.min(dayFirst, monthFirst)
  const last = Math.max(dayFirst, monthFirst)
  return { first, last, either: [formatDay(first), formatDay(last)] }
}

const monthIn = (words: MarkedToken[], lexicon: Lexicon): number =>
  lexicon.values.get(words.find((word) => word.classes.has('MONTH'))?.lower ?? '') ?? 1

/** The year a month without one means: the first whose `last` day is not over. */
function comingYear(month: number, lastDay: number, today: Day): number {
  const { year } = calendarDate(today)
  const ends = lastDay === 0 ? monthsRange(year, month, 1).last : (day(year, month, lastDay) ?? today)
  return ends < today ? year + 1 : year
}

function resolveDayOfMonth(words: MarkedToken[], { today, lexicon }: Calendar): ResolvedPoint | undefined {
  const month = monthIn(words, lexicon)
  const number = words.find((word) => word.classes.has('DAY-NUMBER') && !word.classes.has('YEAR'))?.value ?? 1
  return single(day(yearIn(words) ?? comingYear(month, number, today), month, number))
}

function resolveMonth(words: MarkedToken[], { today, lexicon }: Calendar): ResolvedPoint {
  const month = monthIn(words, lexicon)
  return wholeMonth(yearIn(words) ?? comingYear(month, 0, today), month)
}

const wholeMonth = (year: number, month: number): ResolvedPoint => ({
  ...monthsRange(year, month, 1),
  grain: `${year}-${String(month).padStart(2, '0')}`,
})

function resolveLoose(words: MarkedToken[], calendar: Calendar): ResolvedPoint | undefined {
  const whole = loosePeriod(words, calendar)
  if (whole === undefined) return undefined
  const third = Math.floor((whole.last - whole.first + 1) / 3)
  if (words[0]?.lower === 'early') return { first: whole.first, last: whole.first + third - 1 }
  if (words[0]?.lower === 'mid') return single(Math.floor((whole.first + whole.last) / 2))
  return { first: whole.last - third + 1, last: whole.last }
}

function loosePeriod(words: MarkedToken[], calendar: Calendar): ResolvedPoint | undefined {
  const has = (name: string) => words.some((word) => word.classes.has(name))
  if (has('MONTH')) return resolveMonth(words, calendar)
  if (has('SEASON')) return resolveSeason(words, calendar)
  if (has('QUARTER')) return resolvePart(words, calendar, 4)
  const year = yearIn(words)
  return year === undefined ? resolveUnit(words, calendar, 0) : wholeYear(year)
}

const ORDINALS = ['first', 'second', 'third', 'fourth']

/** A quarter (of 4) or half (of 2) of a calendar or fiscal year. */
function resolvePart(words: MarkedToken[], calendar: Calendar, parts: number): ResolvedPoint | undefined {
  const letter = parts === 4 ? 'Q' : 'H'
  const number = partNumber(words, parts)
  if (number === undefined) return undefined
  const months = 12 / parts
  const fiscal = words.some(
    (word) => word.classes.has('FISCAL') || word.lower === 'fiscal' || word.lower === 'financial',
  )
  const named = fiscal ? fiscalYearIn(words, calendar) : yearOfWords(words, calendar)
  const partOf = (year: number): ResolvedPoint => {
    const start = fiscal ? fiscalStart(year, calendar) : dayNumber(year, 1, 1)
    const first = addMonths(start, (number - 1) * months)
    return { first, last: addMonths(first, months) - 1, grain: `${fiscal ? 'FY' : ''}${year}-${letter}${number}` }
  }
  if (named !== undefined) return partOf(named)
  const { year } = calendarDate(calendar.today)
  const current = partOf(year)
  return current.last < calendar.today ? partOf(year + 1) : current
}

function yearOfWords(words: MarkedToken[], { today }: Calendar): number | undefined {
  const written = yearIn(words)
  if (written !== undefined) return written
  if (words.some((word) => word.classes.has('NEXT'))) return calendarDate(today).year + 1
  return words.some((word) => word.classes.has('CURRENT')) ? calendarDate(today).year : undefined
}

function partNumber(words: MarkedToken[], parts: number): number | undefined {
  return words.map((word) => partNumberOf(word, parts)).find((number) => number !== undefined)
}

function partNumberOf(word: MarkedToken, parts: number): number | undefined {
  if (word.classes.has('QUARTER') || word.classes.has('HALF')) return Number(word.lower.slice(1))
  if (word.kind === 'ordinal') return word.value
  const spelled = ORDINALS.indexOf(word.lower)
  if (spelled >= 0) return spelled + 1
  if (word.lower === 'final' || word.lower === 'last') return parts
  return word.kind === 'number' && (word.value ?? 9) <= parts ? word.value : undefined
}

function fiscalYearIn(words: MarkedToken[], { today, fiscal }: Calendar): number | undefined {
  const label = words.find((word) => word.classes.has('FISCAL'))
  const digits = label?.lower.slice(2) ?? ''
  const numbers = words.filter((word) => word.kind === 'number').map((word) => fullYear(word.text.replace(/\D/g, '')))
  // FY26/27 is named by the year it ends in.
  const last = Math.max(digits === '' ? 0 : fullYear(digits), ...numbers.filter((number) => number >= 2000))
  if (last > 0) return last
  return calendarDate(today).year + (startsLater(today, fiscal) ? 0 : 1) - (isCalendarYear(fiscal) ? 1 : 0)
}

const isCalendarYear = (fiscal: Calendar['fiscal']): boolean => fiscal.month === 1 && fiscal.day === 1

function startsLater(today: Day, fiscal: Calendar['fiscal']): boolean {
  return today < dayNumber(calendarDate(today).year, fiscal.month, fiscal.day)
}

const fiscalStart = (year: number, { fiscal }: Calendar): Day =>
  dayNumber(isCalendarYear(fiscal) ? year : year - 1, fiscal.month, fiscal.day)

function resolveFiscal(words: MarkedToken[], calendar: Calendar): ResolvedPoint {
  const year = fiscalYearIn(words, calendar) ?? calendarDate(calendar.today).year
  const first = fiscalStart(year, calendar)
  return { first, last: addMonths(first, 12) - 1, grain: `FY${year}` }
}

function resolveUnit(words: MarkedToken[], calendar: Calendar, steps: number): ResolvedPoint | undefined {
  if (words.some((word) => word.lower === 'fiscal' || word.lower === 'financial')) return fiscalUnit(calendar, steps)
  const { today, lexicon } = calendar
  const { year, month } = calendarDate(today)
  const unit = words.find((word) => ['UNIT', 'MONTH', 'SEASON', 'WEEKDAY'].some((name) => word.classes.has(name)))
  if (unit?.classes.has('MONTH')) return resolveMonth(words, calendar)
  if (unit?.classes.has('SEASON')) return resolveSeason(words, calendar)
  if (unit?.classes.has('WEEKDAY')) return resolveWeekday(words, calendar)
  switch (unit?.lower) {
    case 'week': {
      const monday = today - weekday(today) + 1 + 7 * steps
      return { first: monday, last: monday + 6 }
    }
    case 'month': {
      const start = calendarDate(addMonths(dayNumber(year, month, 1), steps))
      return wholeMonth(start.year, start.month)
    }
    case 'quarter':
      return wholeQuarter(addMonths(dayNumber(year, month - ((month - 1) % 3), 1), 3 * steps))
    case 'year':
      return wholeYear(year + steps)
    case 'day':
    case undefined:
      return single(addDays(today, words.some((word) => word.lower === 'tomorrow') ? 1 : steps))
    default:
      return lexicon.values.has(unit?.lower ?? '') ? resolveMonth(words, calendar) : undefined
  }
}

function wholeQuarter(first: Day): ResolvedPoint {
  const { year, month } = calendarDate(first)
  return { first, last: addMonths(first, 3) - 1, grain: `${year}-Q${Math.ceil(month / 3)}` }
}

function fiscalUnit(calendar: Calendar, steps: number): ResolvedPoint {
  const year = (fiscalYearIn([], calendar) ?? 0) + steps
  const first = fiscalStart(year, calendar)
  return { first, last: addMonths(first, 12) - 1, grain: `FY${year}` }
}

/** Seasons of the northern hemisphere by whole months: spring is March to May. */
function resolveSeason(words: MarkedToken[], { today, lexicon }: Calendar): ResolvedPoint {
  const month = lexicon.values.get(words.find((word) => word.classes.has('SEASON'))?.lower ?? '') ?? 3
  const next = words.some((word) => word.classes.has('NEXT'))
  const { year } = calendarDate(today)
  const written = yearIn(words)
  const inYear = (start: number): ResolvedPoint => monthsRange(start, month, 3)
  if (written !== undefined) return inYear(written)
  const running = [year - 1, year, year + 1].map(inYear).filter((season) => season.last >= today)
  const first = running[0] ?? inYear(year)
  return next && first.first <= today ? (running[1] ?? first) : first
}

function resolveWeekday(words: MarkedToken[], { today, lexicon }: Calendar): ResolvedPoint | undefined {
  const wanted = lexicon.values.get((words.find((word) => word.classes.has('WEEKDAY'))?.lower ?? '').replace(/s$/, ''))
  if (wanted === undefined) return undefined
  const later = words.some(({ lower }) => lower === 'week') ? 7 : 0
  return single(today + ((wanted - weekday(today) + 6) % 7) + 1 + later)
}

function resolveDayOnly(words: MarkedToken[], { today }: Calendar): ResolvedPoint | undefined {
  const wanted = words.find((word) => word.kind === 'ordinal')?.value ?? 1
  const { year, month } = calendarDate(today)
  const here = day(year, month, wanted)
  if (here !== undefined && here >= today) return single(here)
  const next = calendarDate(addMonths(dayNumber(year, month, 1), 1))
  return single(day(next.year, next.month, wanted))
}

function resolveHoliday(words: MarkedToken[], { today }: Calendar): ResolvedPoint | undefined {
  const text = words.map((word) => word.lower).join(' ')
  const dateIn = (year: number): Day | undefined => holidayIn(text, year)
  const year = yearIn(words) ?? calendarDate(today).year
  const here = dateIn(year)
  if (here === undefined) return undefined
  return single(here < today && yearIn(words) === undefined ? dateIn(year + 1) : here)
}
