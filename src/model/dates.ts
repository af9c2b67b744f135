/** A calendar day: whole days since 1970-01-01 (negative before). Never a clock time, never a time zone. */
export type Day = number

/** Days from `first` to `last`, both included. */
export interface DayRange {
  first: Day
  last: Day
}

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const longMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export interface CalendarDate {
  year: number
  month: number
  day: number
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Days in a month (1 to 12) of a year. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (longMonths[month - 1] ?? 0)

/**
 * The day number of a calendar date, or undefined when the calendar has no such date.
 * Counts from a year that begins in March, so that the leap day comes last (Hinnant, "days_from_civil").
 */
export function day(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined
  return dayNumber(year, month, dayOfMonth)
}

/** The day number of a date that is known to exist. */
export function dayNumber(year: number, month: number, dayOfMonth: number): Day {
  const marchYear = month > 2 ? year : year - 1
  const marchMonth = month > 2 ? month - 3 : month + 9
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + dayOfMonth - 1 - 719468
}

/** Year, month and day of the month of a day number (Hinnant, "civil_from_days"). */
export function calendarDate(day: Day): CalendarDate {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0')

/** `2026-08-31` */
export function formatDay(day: Day): string {
  const date = calendarDate(day)
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`
}

export const addDays = (day: Day, days: number): Day => day + days

/** The same day of the month `months` later; 31 January plus one month is the last day of February. */
export function addMonths(day: Day, months: number): Day {
  const date = calendarDate(day)
  const index = date.year * 12 + date.month - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return dayNumber(year, month, Math.min(date.day, daysInMonth(year, month)))
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Monday is 1, Sunday is 7. 1970-01-01 was a Thursday. */
export const weekday = (day: Day): Weekday => weekdays[(((day + 3) % 7) + 7) % 7] ?? 1

/** 1 to 4, calendar quarters. */
export const quarterOf = (day: Day): number => Math.ceil(calendarDate(day).month / 3)

/** The ISO 8601 week a day lies in; its year is the year of the week's Thursday. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = day - weekday(day) + 4
  const year = calendarDate(thursday).year
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

/** 52 or 53: 28 December always lies in the year's last ISO week. */
export const weeksInYear = (year: number): number => isoWeek(dayNumber(year, 12, 28)).week

/** Monday to Sunday of an ISO week, or undefined when the year has no such week. */
export function weekRange(year: number, week: number): DayRange | undefined {
  if (week < 1 || week > weeksInYear(year)) return undefined
  const fourth = dayNumber(year, 1, 4)
  const first = fourth - weekday(fourth) + 1 + (week - 1) * 7
  return { first, last: first + 6 }
}

/** `count` whole months from the first day of a month. */
export function monthsRange(year: number, month: number, count: number): DayRange {
  const first = dayNumber(year, month, 1)
  return { first, last: addMonths(first, count) - 1 }
}

/** Days from `first` to `last`, both included. */
export const daysIn = (range: DayRange): number => range.last - range.first + 1

/** The last whole day, week (from Monday), month, quarter or year that ends on a day or before it. */
export function wholeSpanUpTo(day: Day, span: 'day' | 'week' | 'month' | 'quarter' | 'year'): DayRange {
  if (span === 'day') return { first: day, last: day }
  if (span === 'week') {
    const last = day - (weekday(day) % 7)
    return { first: last - 6, last }
  }
  const months = { month: 1, quarter: 3, year: 12 }[span]
  const { year, month } = calendarDate(day + 1)
  const next = dayNumber(year, Math.floor((month - 1) / months) * months + 1, 1)
  return { first: addMonths(next, -months), last: next - 1 }
}
