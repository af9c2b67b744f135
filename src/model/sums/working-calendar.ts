import type { Day, DayRange } from '../values/types.ts'

/** Which days are worked on. Working days are numbered through, so that sums on them are sums on whole numbers. */
export interface WorkingCalendar {
  /** working days in a week without holidays, 1 to 7 */
  perWeek: number
  isWorking: (day: Day) => boolean
  /** the number of the first working day on or after `day` */
  numberOf: (day: Day) => number
  /** the working day with that number */
  dayOf: (number: number) => Day
}

/**
 * A calendar of working days.
 * @param closed days of the week that are off (Monday is 1), and single days off
 * @throws RangeError when all seven days of the week are off
 */
export function workingCalendar(closed: { weekend: readonly number[]; holidays: Iterable<Day> }): WorkingCalendar {
  const weekend = new Set(closed.weekend)
  const openBefore = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let at = 0; at < 7; at++) openBefore[at + 1] = (openBefore[at] ?? 0) + (weekend.has(at + 1) ? 0 : 1)
  const perWeek = openBefore[7] ?? 0
  if (perWeek === 0) throw new RangeError('a calendar needs a working day in the week')
  const isWeekend = (day: Day) => weekend.has(placeInWeek(day) + 1)
  const holidays = [...new Set(closed.holidays)].filter((day) => !isWeekend(day)).sort((a, b) => a - b)

  const numberOf = (day: Day) => {
    const place = placeInWeek(day)
    return ((day + 3 - place) / 7) * perWeek + (openBefore[place] ?? 0) - countBelow(holidays, day)
  }
  const dayOf = (number: number) => {
    let before = Math.floor((number * 7) / perWeek) - 14
    let after = Math.ceil(((number + holidays.length) * 7) / perWeek) + 14
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2)
      if (numberOf(middle) > number) after = middle
      else before = middle
    }
    return before
  }
  return { perWeek, isWorking: (day) => numberOf(day + 1) > numberOf(day), numberOf, dayOf }
}

/** The working days from the first to the last day of a range, both included; 0 when it ends before it begins. */
export function workingDaysIn(calendar: WorkingCalendar, range: DayRange): number {
  return Math.max(0, calendar.numberOf(range.last + 1) - calendar.numberOf(range.first))
}

/** `day` itself when it is worked on, else the last one before. */
export function workingDayUpTo(calendar: WorkingCalendar, day: Day): Day {
  return calendar.dayOf(calendar.numberOf(day + 1) - 1)
}

/** Monday is 0. 1970-01-01 was a Thursday. */
function placeInWeek(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}
