import { type Day, type DayRange, daysIn, formatDay } from '../model/dates.ts'
import type { FindingSum, Place } from '../model/rule.ts'

/** A day that stands somewhere. */
interface NamedDay {
  name: string
  day: Day
  at: Place
}

/** The sum behind `12 days ago`: from a day that is written to today. */
export function daysAgoSum({ name, day, at }: NamedDay, today: Day): FindingSum {
  return {
    formula: 'days from a day to today',
    lines: [`from ${formatDay(day)} to ${formatDay(today)}: ${daysWords(today - day)}`],
    inputs: [{ name, value: formatDay(day), at }],
  }
}

/** The sum behind the length of a time, its first and last day included. */
export function lengthSum(period: DayRange, at: Place, more: string[] = []): FindingSum {
  const [first, last] = [formatDay(period.first), formatDay(period.last)]
  return {
    formula: 'days of a time, the first and the last included',
    lines: [`from ${first} to ${last}: ${daysWords(daysIn(period))}`, ...more],
    inputs: [{ name: 'the time', value: `${first} to ${last}`, at }],
  }
}

const daysWords = (days: number): string => (days === 1 ? '1 day' : `${days} days`)
