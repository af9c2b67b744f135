import { addMonths } from '../dates.ts'
import { scanNumber, toNumber } from './decimal.ts'
import { fillIn, type Grammar, groupStretch, read, replaced, trimmed, write } from './grammar.ts'
import { digitSlips, strangeNumberSlips } from './number-slips.ts'
import { emptySlip, firstSlip, partFault, replacing, type Slip, wholeFault } from './slip.ts'
import type { Day, Duration, Reading, ReadingContext, ValueFault, ValueNote } from './types.ts'
import { meantTimeUnit } from './unit-slips.ts'
import { timeUnits } from './units.ts'

/** Reads a duration: `2w`, `10d`, `10wd`, `90h`, `3mo`, `4 hours`; `P2W` and `PT4H` are understood and rewritten. */
export const readDuration = (text: string, context?: ReadingContext): Reading<Duration> =>
  read(durationGrammar, text, context)

/** `2w` */
export const formatDuration = (duration: Duration): string => `${duration.count}${duration.unit}`

/**
 * The day a duration later; a month or year later is the same day of the month, or the month's last.
 * Undefined for hours, minutes, parts of a day and working days, which need more than a calendar.
 */
export function addDuration(day: Day, { count, unit }: Duration): Day | undefined {
  if (!Number.isInteger(count)) return undefined
  if (unit === 'd') return day + count
  if (unit === 'w') return day + count * 7
  if (unit === 'mo') return addMonths(day, count)
  return unit === 'y' ? addMonths(day, count * 12) : undefined
}

const daysInUnit: Record<Duration['unit'], number> = {
  min: 1 / 1440,
  h: 1 / 24,
  d: 1,
  wd: 7 / 5,
  w: 7,
  mo: 30.4375,
  y: 365.25,
}

/** A duration in days, for sums that need no calendar: an average month, five working days a week. */
export const approximateDays = ({ count, unit }: Duration): number => count * daysInUnit[unit]

export function parseDuration(text: string): Duration | undefined {
  const { start, end } = trimmed(text)
  const number = scanNumber(text, start)
  if (number === undefined || number.amount.units < 0) return undefined
  const unit = timeUnits.get(text.slice(number.end, end).trimStart())
  if (unit === undefined) return undefined
  const count = toNumber(number.amount)
  return Number.isInteger(count) || (unit !== 'mo' && unit !== 'y') ? { count, unit } : undefined
}

const isoForms: readonly [RegExp, (...parts: number[]) => string][] = [
  [/^\s*P(\d+)Y\s*$/, (years) => `${years}y`],
  [/^\s*P(?:(\d+)Y)?(\d+)M\s*$/, (years = 0, months = 0) => `${years * 12 + months}mo`],
  [/^\s*P(\d+)W\s*$/, (weeks) => `${weeks}w`],
  [/^\s*P(?:(\d+)W)?(\d+)D\s*$/, (weeks = 0, days = 0) => `${weeks * 7 + days}d`],
  [/^\s*PT(\d+)H\s*$/, (hours) => `${hours}h`],
  [/^\s*PT(?:(\d+)H)?(\d+)M\s*$/, (hours = 0, minutes = 0) => `${hours * 60 + minutes}min`],
]

/** The short form of an ISO 8601 duration that fits into one unit: P1Y6M is 18mo, PT1H30M is 90min. */
export function shortForm(iso: string): string | undefined {
  for (const [pattern, write] of isoForms) {
    const match = pattern.exec(iso)
    if (match !== null) return write(...match.slice(1).map((part) => Number(part ?? 0)))
  }
  return undefined
}

function rewriteDuration(text: string): ValueNote | undefined {
  const short = shortForm(text)
  if (short === undefined) return undefined
  const message = `"${text.trim()}" is written ${short}`
  return {
    ...wholeFault(text, { rule: 'value-duration-format', message, fix: write(short, 'safe') }),
    severity: 'info',
  }
}

const rule = 'value-duration-format'

const minuteOrMonthSlip: Slip = (text) => {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(m)\s*$/di.exec(text)
  if (match === null) return undefined
  const fix = fillIn(`write ${match[1]}mo for months`)
  return {
    rule,
    message: `"${match[2]}" can be minutes or months`,
    ...groupStretch(match, 2),
    fix,
    or: `write ${match[1]}min for minutes`,
  }
}

const unitlessSlip: Slip = (text) => {
  if (!/^\s*\d+(?:\.\d+)?\s*$/.test(text)) return undefined
  const number = text.trim()
  const fix = fillIn(`write ${number}d for days, ${number}w for weeks or ${number}h for hours`)
  return wholeFault(text, { rule, message: `"${number}" does not say hours, days or weeks`, fix })
}

const partYearSlip: Slip = (text) => {
  const match = /^\s*(\d+)\.(\d+)\s*(?:y|years?|mo|months?)\s*$/i.exec(text)
  if (match === null) return undefined
  const months = Number(`${match[1]}.${match[2]}`) * (/y/i.test(text) ? 12 : 1)
  const fix = Number.isInteger(months) ? write(`${months}mo`, 'safe') : fillIn('write whole months, or days')
  return wholeFault(text, { rule, message: `"${text.trim()}" is not a whole number of months`, fix })
}

const spelling = { rule, tier: 'safe' } as const

const wordSlips: Slip[] = [
  replacing({
    ...spelling,
    pattern: /^\s*(-\s*)\d/d,
    message: () => 'a duration cannot be negative',
    replacement: () => '',
    tier: 'review',
  }),
  replacing({
    ...spelling,
    pattern: /^\s*((\d+)\s*(?:q|quarters?))\s*$/di,
    message: (written) => `"${written}" is written in months`,
    replacement: (match) => `${Number(match[2]) * 3}mo`,
  }),
  replacing({
    ...spelling,
    pattern: /^\s*((\d+)\s*fortnights?)\s*$/di,
    message: (written) => `"${written}" is written in weeks`,
    replacement: (match) => `${Number(match[2]) * 2}w`,
  }),
  (text) => {
    const match = /^\s*\d+(?:\.\d+)?\s*([^\d\s].*?)\s*$/d.exec(text)
    if (match === null) return undefined
    const word = match[1] ?? ''
    const unit = meantTimeUnit(word) ?? timeUnits.get(word.toLowerCase().replace(/\.$/, ''))
    const message =
      unit === undefined ? `"${word}" is not a unit of time that mplan knows` : `"${word}" is written "${unit}"`
    const stretch = groupStretch(match, 1)
    const fix = unit === undefined ? undefined : write(replaced(text, stretch, unit).replace(/\s/g, ''), 'safe')
    return partFault(stretch, { rule, message, fix })
  },
]

const slips: readonly Slip[] = [
  emptySlip,
  minuteOrMonthSlip,
  unitlessSlip,
  partYearSlip,
  ...strangeNumberSlips,
  ...digitSlips,
  ...wordSlips,
]

const durationGrammar: Grammar<Duration> = {
  parse: parseDuration,
  rewrite: rewriteDuration,
  explain: (text: string, context: ReadingContext): ValueFault =>
    firstSlip(slips, text, context) ?? wholeFault(text, { rule, message: `"${text.trim()}" is not a duration` }),
  advice: 'write a number and h, d, wd (working days), w, mo or y, such as 2w',
}
