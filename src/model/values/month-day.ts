import { calendarDate, daysInMonth } from '../dates.ts'
import { readDay } from './day.ts'
import { type Grammar, read, write } from './grammar.ts'
import { emptySlip, wholeFault } from './slip.ts'
import type { Reading, ReadingContext } from './types.ts'

/** A day of every year. */
export interface MonthDay {
  month: number
  day: number
}

/** Reads a day of every year: `07-01`. */
export const readMonthDay = (text: string, context?: ReadingContext): Reading<MonthDay> =>
  read(monthDayGrammar, text, context)

const twoDigits = (number: number | string): string => String(number).padStart(2, '0')

/** `07-01` */
export const formatMonthDay = ({ month, day }: MonthDay): string => `${twoDigits(month)}-${twoDigits(day)}`

const leapYear = 2024

function parseMonthDay(text: string): MonthDay | undefined {
  const [, month = 0, day = 0] = (/^\s*(\d{2})-(\d{2})\s*$/.exec(text) ?? []).map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(leapYear, month) ? { month, day } : undefined
}

/** `April`, `1 April`, `4-1`, `2026-04-01`: a date that lacks its year, or has one too many. */
function meantMonthDay(text: string): MonthDay | undefined {
  const [, month, day] = /^(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  const dates = month && day ? [`${leapYear}-${twoDigits(month)}-${twoDigits(day)}`] : [`${text} ${leapYear}`, text]
  for (const date of dates) {
    const { value, fault } = readDay(date)
    const range = value ?? (fault?.fix?.text === undefined ? undefined : readDay(fault.fix.text).value)
    if (range !== undefined) return calendarDate(range.first)
  }
  return undefined
}

const monthDayGrammar: Grammar<MonthDay> = {
  parse: parseMonthDay,
  explain: (text, context) => {
    const meant = meantMonthDay(text.trim())
    const message = `"${text.trim()}" is not a day of the year: month and day, two digits each`
    const fix = meant && write(formatMonthDay(meant), 'review')
    return emptySlip(text, context) ?? wholeFault(text, { rule: 'value-date-format', message, ...(fix && { fix }) })
  },
  advice: 'write month and day with two digits each, such as 07-01',
}
