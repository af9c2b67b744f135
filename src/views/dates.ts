import { calendarDate, daysIn, daysInMonth } from '../model/dates.ts'
import type { Tactic } from '../model/project.ts'
import { readCadence } from '../model/values/cadence.ts'
import { readDay } from '../model/values/day.ts'
import type { Cadence, Day, DayRange } from '../model/values/types.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** `31 Dec 2026` */
export function dayWords(day: Day): string {
  const { year, month, day: ofMonth } = calendarDate(day)
  return `${ofMonth} ${months[month - 1]} ${year}`
}

/** `2027`, `2027-Q1`, `Mar 2027`, `11 Jan – 31 Mar 2027`: as short as the days allow. */
export function rangeWords(range: DayRange): string {
  const first = calendarDate(range.first)
  const sameYear = first.year === calendarDate(range.last).year
  if (range.first === range.last) return dayWords(range.first)
  const start = sameYear ? `${first.day} ${months[first.month - 1]}` : dayWords(range.first)
  return wholeMonths(range) ?? `${start} – ${dayWords(range.last)}`
}

/** The name of a year, quarter or month that a range fills. */
function wholeMonths(range: DayRange): string | undefined {
  const { year, month, day } = calendarDate(range.first)
  const last = calendarDate(range.last)
  if (day !== 1 || year !== last.year || last.day !== daysInMonth(year, last.month)) return undefined
  if (month === 1 && last.month === 12) return String(year)
  if (month % 3 === 1 && last.month === month + 2) return `${year}-Q${last.month / 3}`
  return month === last.month ? `${months[month - 1]} ${year}` : undefined
}

/** `12 months`, `6 weeks`, `10 days` */
export function lengthWords(range: DayRange): string {
  const days = daysIn(range)
  if (days >= 56) return `${Math.round(days / 30.44)} months`
  if (days >= 14) return `${Math.round(days / 7)} weeks`
  return days === 1 ? '1 day' : `${days} days`
}

/** `every 2 weeks`, `3 times a quarter`, `every Monday`, `first Tuesday of each month` */
export function cadenceWords(cadence: Cadence): string {
  switch (cadence.kind) {
    case 'interval':
      return cadence.count === 1 ? `every ${cadence.span}` : `every ${cadence.count} ${cadence.span}s`
    case 'rate':
      return cadence.times === 1 ? `once a ${cadence.span}` : `${cadence.times} times a ${cadence.span}`
    case 'weekday':
      return `every ${weekdays[cadence.weekday - 1]}`
    case 'nth-weekday':
      return `${places[cadence.nth]} ${weekdays[cadence.weekday - 1]} of each month`
    case 'month-day':
      return `day ${cadence.day} of each month`
  }
}

const places = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', last: 'last' } as const

/** The words for a day, month or quarter of a file; as it stands there when it is none. */
export function dayText(text: string | undefined): string | undefined {
  const range = text === undefined ? undefined : readDay(text).value
  return range ? rangeWords(range) : text
}

/** The words for how often, of a file; as it stands there when it says something else. */
export function cadenceText(text: string | undefined): string | undefined {
  const cadence = text === undefined ? undefined : readCadence(text).value
  return cadence ? cadenceWords(cadence) : text
}

/** When a tactic runs and how often; undefined when it says neither. */
export function tacticDates({ start, end, every }: Tactic): string | undefined {
  const parts = [startToEnd(start, end), every && cadenceWords(every)].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(', ') : undefined
}

/** From the first day of one date to the last of another. */
export function startToEnd(start: DayRange | undefined, end: DayRange | undefined): string | undefined {
  if (start && end && start.first <= end.last) return rangeWords({ first: start.first, last: end.last })
  if (start && end) return `${rangeWords(start)} to ${rangeWords(end)}`
  if (start) return `from ${rangeWords(start)}`
  return end && `until ${rangeWords(end)}`
}
