import { daysInMonth, weeksInYear } from '../dates.ts'
import { nearest } from '../nearest.ts'
import { dayInWordsSlips } from './day-words.ts'
import { fillIn, groupStretch, trimmed, write } from './grammar.ts'
import { emptySlip, firstSlip, partFault, type Slip, wholeFault } from './slip.ts'
import type { ReadingContext, ValueFault } from './types.ts'

const two = (value: number): string => String(value).padStart(2, '0')

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const isoDate = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`

const exists = (year: number, month: number, day: number): boolean =>
  year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

const inWords = (month: number, day: number): string => `${day} ${monthNames[month - 1]}`

function impossible(text: string, [year, month, day]: readonly [number, number, number]): ValueFault {
  const rule = 'date-impossible'
  if (month < 1 || month > 12) {
    const fix = exists(year, day, month)
      ? write(isoDate(year, day, month), 'review')
      : fillIn('write a month from 01 to 12')
    return wholeFault(text, { rule, message: `there is no month ${month}`, fix })
  }
  const last = daysInMonth(year, month)
  const message = `${monthNames[month - 1]} ${year} has ${last} days, not ${day}`
  if (day < 1) return wholeFault(text, { rule, message: 'there is no day 0', fix: fillIn('write a day from 01 on') })
  const fix = day <= 31 ? write(isoDate(year, month, last), 'review') : fillIn(`write a day from 01 to ${last}`)
  return wholeFault(text, { rule, message, fix })
}

/** `2026-6-1`, `2026/06/01`, `2026-02-30`, `20260601`, `2026-06-01T10:00`. */
const yearFirstSlip: Slip = (text) => {
  const match = /^\s*([1-9]\d{3})([-/.]?)(\d{1,2})\2(\d{1,2})(?:(?:T|\s+)\d{1,2}[:.]?\d.*)?\s*$/i.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])] as const
  if (match[2] === '' && (match[3]?.length !== 2 || match[4]?.length !== 2)) return undefined
  if (!exists(year, month, day)) return impossible(text, [year, month, day])
  const date = isoDate(year, month, day)
  const hasTime = text.trim().length > 10
  const message = hasTime
    ? 'a date has no time of day'
    : `"${text.trim()}" is not written as year-month-day with two digits each`
  return wholeFault(text, { rule: 'value-date-format', message, fix: write(date, hasTime ? 'review' : 'safe') })
}

/** `26-06-01` */
const shortYearFirstSlip: Slip = (text) => {
  const match = /^\s*(\d\d)-(\d\d)-(\d\d)\s*$/.exec(text)
  const [year, month, day] = [Number(match?.[1]) + 2000, Number(match?.[2]), Number(match?.[3])]
  if (match === null || !exists(year, month, day)) return undefined
  const message = `"${text.trim()}" has a year of two digits`
  return wholeFault(text, { rule: 'value-date-format', message, fix: write(isoDate(year, month, day), 'review') })
}

/** `30.06.2027`, `03/04/2026`: day or month first. */
const yearLastSlip: Slip = (text) => {
  const match = /^\s*(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)\s*$/.exec(text)
  if (match === null) return undefined
  const [first, second] = [Number(match[1]), Number(match[3])]
  const shortYear = match[4]?.length === 2
  const year = Number(match[4]) + (shortYear ? 2000 : 0)
  const rule = 'value-date-format'
  const written = text.trim()
  const dayFirst = exists(year, second, first) ? isoDate(year, second, first) : undefined
  const monthFirst = exists(year, first, second) ? isoDate(year, first, second) : undefined
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst && match[2] !== '.') {
    const message = `"${written}" can be ${inWords(second, first)} or ${inWords(first, second)}`
    const fix = fillIn(`write ${dayFirst} for ${inWords(second, first)}`)
    return wholeFault(text, { rule, message, fix, or: `write ${monthFirst} for ${inWords(first, second)}` })
  }
  const date = dayFirst ?? monthFirst
  if (date === undefined) return impossible(text, [year, Math.min(first, second), Math.max(first, second)])
  const sure = !shortYear && (match[2] !== '.' || monthFirst === undefined || monthFirst === date)
  const message = `"${written}" is not written as year-month-day`
  return wholeFault(text, { rule, message, fix: write(date, sure ? 'safe' : 'review') })
}

/** `2026-Q5`, `2026-H0`. */
const partOfYearSlip: Slip = (text) => {
  const match = /^\s*((?:FY)?[1-9]\d{3}-([QH]))(\d{1,2})\s*$/.exec(text)
  if (match === null) return undefined
  const [most, parts] = match[2] === 'Q' ? [4, 'quarters'] : [2, 'halves']
  const number = Number(match[3])
  if (number >= 1 && number <= most) return undefined
  const message = `a year has ${most} ${parts}, not ${number}`
  return wholeFault(text, { rule: 'date-impossible', message, fix: fillIn(`write ${match[1]}1 to ${match[1]}${most}`) })
}

/** `2026-W54`, `2026-13`, `2026-6`. */
const weekOrMonthSlip: Slip = (text) => {
  const match = /^\s*(([1-9]\d{3})-(W?))(\d{1,2})\s*$/.exec(text)
  if (match === null) return undefined
  const [most, parts] = match[3] === 'W' ? [weeksInYear(Number(match[2])), 'weeks'] : [12, 'months']
  const number = Number(match[4])
  if (number < 1 || number > most) {
    const message = `${match[2]} has ${most} ${parts}, and "${match[4]}" is none of them`
    return wholeFault(text, {
      rule: 'date-impossible',
      message,
      fix: fillIn(`write ${match[1]}01 to ${match[1]}${most}`),
    })
  }
  const message = `"${text.trim()}" lacks a zero`
  return wholeFault(text, { rule: 'value-date-format', message, fix: write(match[1] + two(number), 'safe') })
}

/** `2026-08-31x`: a date, and more. */
const trailingSlip: Slip = (text) => {
  const match = /^\s*([1-9]\d{3}-\d\d-\d\d)\s*(\S.*?)\s*$/d.exec(text)
  if (match === null) return undefined
  const message = `nothing is understood after "${match[1]}"`
  return partFault(groupStretch(match, 2), { rule: 'value-date-format', message, fix: write(match[1] ?? '', 'review') })
}

/** `FY2027` where no fiscal year is declared. */
const fiscalYearSlip: Slip = (text, context) => {
  if (context.fiscalYear !== undefined || !/^\s*FY[1-9]\d{3}(?:-(?:H[12]|Q[1-4]))?\s*$/.test(text)) return undefined
  const message = `"${text.trim()}" is a fiscal year, and nothing says when yours begins`
  const fix = fillIn('add fiscal-year with starts: 07-01 and named-by: end, or write a calendar date')
  return wholeFault(text, { rule: 'value-date-format', message, fix })
}

/** A misspelt period, or a name that no period has. */
const unknownPeriodSlip: Slip = (text, context) => {
  const { start, end } = trimmed(text)
  const word = text.slice(start, end)
  if (context.periods === undefined || !/^[a-z][a-z0-9._-]*$/.test(word)) return undefined
  const near = nearest(word, context.periods.keys())
  const message = `"${word}" is neither a date nor the id of a period`
  const fix =
    near === undefined
      ? fillIn('write a date such as 2026-08-31, or declare the period under periods')
      : write(near, 'review')
  return { rule: 'value-date-format', message, start, end, fix }
}

const slips: readonly Slip[] = [
  emptySlip,
  yearFirstSlip,
  shortYearFirstSlip,
  yearLastSlip,
  partOfYearSlip,
  weekOrMonthSlip,
  fiscalYearSlip,
  ...dayInWordsSlips,
  trailingSlip,
  unknownPeriodSlip,
]

/** Why a text is not a day. */
export const explainDay = (text: string, context: ReadingContext): ValueFault =>
  firstSlip(slips, text, context) ??
  wholeFault(text, {
    rule: 'value-date-format',
    message: `"${text.trim()}" is not a date`,
  })
