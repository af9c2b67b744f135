import { addDays, addMonths, calendarDate, dayNumber, weekday } from '../model/dates.ts'
import type { Day } from '../model/values/types.ts'

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri']

const anchors: Record<string, (start: Day) => Day> = {
  today: (start) => start,
  'year.start': yearStart,
  'year.end': (start) => addMonths(yearStart(start), 12) - 1,
  'quarter.end': (start) => addMonths(start, 3) - 1,
}

/**
 * The day that a date placeholder of a template stands for. `start` is the day the files are made.
 *
 * - `today`
 * - `year.start`, `year.end`: twelve months from the first day of this month
 * - `quarter.end`: the last day of the three months from today
 * - `week 3 fri`: the Friday of the third whole week; week 1 begins on the first Monday after today.
 *   Twelve weeks end within `quarter.end` whatever the day they are counted from
 * - `today + 10w`, `year.end - 2m`: days, weeks or months later or earlier than one of the above
 * - `workday year.end`: that day, or the Friday before when it falls on a weekend
 *
 * @throws Error when the words are none of these: the template is at fault, never the user
 */
export function templateDate(words: string, start: Day): Day {
  const found = /^(workday )?([a-z.]+|week (\d+) ([a-z]{3}))(?: ([+-]) (\d+)([dwm]))?$/.exec(words)
  const [, workday, anchor = '', week, dayName = '', sign, count, unit] = found ?? []
  const base = week === undefined ? anchors[anchor]?.(start) : dayOfWeek(start, Number(week), dayName)
  if (base === undefined) throw new Error(`a template holds "{{${words}}}", which is no date`)
  const moved = count === undefined ? base : move(base, sign === '-' ? -Number(count) : Number(count), unit)
  return workday === undefined ? moved : moved - Math.max(0, weekday(moved) - 5)
}

function yearStart(start: Day): Day {
  const { year, month } = calendarDate(start)
  return dayNumber(year, month, 1)
}

function dayOfWeek(start: Day, week: number, name: string): Day | undefined {
  const index = weekdayNames.indexOf(name)
  if (index < 0) return undefined
  const firstMonday = start + 8 - weekday(start)
  return firstMonday + (week - 1) * 7 + index
}

function move(day: Day, count: number, unit: string | undefined): Day {
  if (unit === 'm') return addMonths(day, count)
  return addDays(day, unit === 'w' ? count * 7 : count)
}
