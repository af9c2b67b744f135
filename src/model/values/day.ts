import { dayNumber, daysInMonth, monthsRange, weekRange } from '../dates.ts'
import { explainDay } from './day-slips.ts'
import { type Grammar, read, trimmed } from './grammar.ts'
import type { Day, DayRange, FiscalYear, Reading, ReadingContext } from './types.ts'

/**
 * Reads a day or a grain: `2026-08-31`, `2026`, `2026-H1`, `2026-Q3`, `2026-08`, `2026-W35`, `FY2027-Q1`, a named period.
 * A deadline is the last day of what is read, a start the first.
 */
export const readDay = (text: string, context?: ReadingContext): Reading<DayRange> => read(dayGrammar, text, context)

export function parseDay(text: string, context: ReadingContext): DayRange | undefined {
  const { start, end } = trimmed(text)
  if (end - start === 10) {
    const range = parseDate(text, start)
    if (range !== undefined) return range
  }
  const word = start === 0 && end === text.length ? text : text.slice(start, end)
  return parseGrain(word, context.fiscalYear) ?? context.period?.(word)
}

export const dayGrammar: Grammar<DayRange> = {
  parse: parseDay,
  explain: explainDay,
  advice: 'write a date such as 2026-08-31, or 2026, 2026-Q3, 2026-08 or 2026-W35',
}

/** `2026-08-31` at an offset: the path nearly every date takes. */
function parseDate(text: string, at: number): DayRange | undefined {
  if (text.charCodeAt(at + 4) !== 45 || text.charCodeAt(at + 7) !== 45) return undefined
  const year = twoDigits(text, at) * 100 + twoDigits(text, at + 2)
  const month = twoDigits(text, at + 5)
  const dayOfMonth = twoDigits(text, at + 8)
  if (!(year >= 1000 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)))
    return undefined
  const first = dayNumber(year, month, dayOfMonth)
  return { first, last: first }
}

/** Not a number where a character is no digit. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

const calendarGrain = /^([1-9]\d{3})(?:-(?:H([12])|Q([1-4])|W(\d\d)|(0[1-9]|1[0-2])))?$/
const fiscalGrain = /^FY([1-9]\d{3})(?:-(?:H([12])|Q([1-4])))?$/

function parseGrain(word: string, fiscalYear: FiscalYear | undefined): DayRange | undefined {
  if (word.startsWith('FY')) return parseFiscalGrain(word, fiscalYear)
  const match = calendarGrain.exec(word)
  if (match === null) return undefined
  const [, year, half, quarter, week, month] = match.map(Number)
  if (year === undefined) return undefined
  if (half) return monthsRange(year, half * 6 - 5, 6)
  if (quarter) return monthsRange(year, quarter * 3 - 2, 3)
  if (month) return monthsRange(year, month, 1)
  return match[4] === undefined ? monthsRange(year, 1, 12) : weekRange(year, week ?? 0)
}

function parseFiscalGrain(word: string, fiscalYear: FiscalYear | undefined): DayRange | undefined {
  const match = fiscalGrain.exec(word)
  if (match === null || fiscalYear === undefined) return undefined
  const [, year = 0, half, quarter] = match.map(Number)
  const [from, months] = quarter ? [quarter * 3 - 3, 3] : half ? [half * 6 - 6, 6] : [0, 12]
  return { first: fiscalDay(year, from, fiscalYear), last: fiscalDay(year, from + months, fiscalYear) - 1 }
}

/**
 * The day some months into the fiscal year that is called `year`; in a shorter month its last day.
 * A fiscal year that starts on 1 January ends in the year it starts in.
 */
function fiscalDay(year: number, months: number, { startsMonth, startsDay, namedBy }: FiscalYear): Day {
  const isCalendarYear = startsMonth === 1 && startsDay === 1
  const startYear = namedBy === 'end' && !isCalendarYear ? year - 1 : year
  const index = startYear * 12 + startsMonth - 1 + months
  const inYear = Math.floor(index / 12)
  const month = (index % 12) + 1
  return dayNumber(inYear, month, Math.min(startsDay, daysInMonth(inYear, month)))
}
