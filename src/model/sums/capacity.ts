import type { Day, DayRange } from '../values/types.ts'
import { type WorkingCalendar, workingDaysIn } from './working-calendar.ts'

/** Hours of work spread evenly over the working days of a range. */
export interface Effort {
  hours: number
  range: DayRange
}

/** What a person can do: hours in a full week, and the days they are away. */
export interface Capacity {
  hoursPerWeek: number
  away?: readonly DayRange[]
}

/** A week by its Monday: hours planned, and hours that may be planned. */
export interface WeekLoad {
  monday: Day
  load: number
  limit: number
}

/** The share of their hours people can plan; the rest goes to meetings and surprises. Source: aiporate.com, agilemarketingalliance.com. */
const plannableShare = 0.8

/** The hours a person has planned in each week that has any. Work on closed days only is passed over. */
export function weeklyHours(efforts: readonly Effort[], calendar: WorkingCalendar): Map<Day, number> {
  const changes = new Map<Day, number>()
  const extra = new Map<Day, number>()
  for (const { hours, range } of efforts) {
    const days = workingDaysIn(calendar, range)
    if (days === 0) continue
    const rate = hours / days
    const firstWhole = mondayOf(range.first + 6)
    const end = mondayOf(range.last + 1)
    if (firstWhole < end) {
      add(changes, firstWhole, rate)
      add(changes, end, -rate)
    }
    for (const part of brokenWeeks(range, firstWhole, end)) {
      add(extra, mondayOf(part.first), rate * workingDaysIn(calendar, part))
    }
  }
  return sweep(changes, extra, calendar)
}

/** Each week's load against its limit: plannable hours, less the share of the week's working days that are away or holidays. */
export function weekLoads(efforts: readonly Effort[], capacity: Capacity, calendar: WorkingCalendar): WeekLoad[] {
  const { hoursPerWeek, away = [] } = capacity
  return [...weeklyHours(efforts, calendar)].map(([monday, load]) => {
    const days = [0, 1, 2, 3, 4, 5, 6].map((at) => monday + at).filter((day) => calendar.isWorking(day))
    const present = days.filter((day) => !away.some(({ first, last }) => day >= first && day <= last))
    return { monday, load, limit: (hoursPerWeek * plannableShare * present.length) / calendar.perWeek }
  })
}

/** The week that is most over its limit, the first of several; undefined when none is. A rounding error is not over. */
export function worstWeek(loads: readonly WeekLoad[]): WeekLoad | undefined {
  const over = ({ load, limit }: WeekLoad) => load - limit
  return loads
    .filter((week) => over(week) > 1e-9)
    .reduce<WeekLoad | undefined>((worst, week) => (worst && over(worst) >= over(week) ? worst : week), undefined)
}

function mondayOf(day: Day): Day {
  return Math.floor((day + 3) / 7) * 7 - 3
}

function add(sums: Map<Day, number>, key: Day, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount)
}

/** The parts of a range before its first and after its last whole week. */
function brokenWeeks(range: DayRange, firstWhole: Day, end: Day): DayRange[] {
  if (firstWhole > end) return [range]
  const before = { first: range.first, last: firstWhole - 1 }
  const after = { first: end, last: range.last }
  return [before, after].filter(({ first, last }) => first <= last)
}

function sweep(changes: ReadonlyMap<Day, number>, extra: ReadonlyMap<Day, number>, calendar: WorkingCalendar) {
  const hours = new Map<Day, number>()
  const borders = [...changes.keys(), ...[...extra.keys()].flatMap((monday) => [monday, monday + 7])].sort(
    (a, b) => a - b,
  )
  const last = borders.at(-1) ?? 0
  let rate = 0
  for (let monday = borders[0] ?? 0; monday < last; monday += 7) {
    rate += changes.get(monday) ?? 0
    const load = rate * workingDaysIn(calendar, { first: monday, last: monday + 6 }) + (extra.get(monday) ?? 0)
    // What is left of a rate that was added and taken away again is a rounding error.
    if (load > 1e-9) hours.set(monday, load)
  }
  return hours
}
