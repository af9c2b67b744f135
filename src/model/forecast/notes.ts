import { formatDay } from '../dates.ts'
import { endBeforeLaterPlans } from '../plan-time.ts'
import type { Project, Tactic } from '../project.ts'
import { priorDays } from '../sums/flow-forecast.ts'
import type { Day } from '../values/types.ts'

/** Results that are older than this are called old. */
const freshDays = 45

/** What to know about results that end before today, or before a deadline that is past. */
export function ageNotes(last: Day, today: Day, deadline: Day): string[] {
  if (today > deadline) return [`the deadline is past, and the results end on ${formatDay(last)}`]
  return today - last > freshDays ? [`the last result is ${today - last} days old`] : []
}

/** Early on, a forecast says little more than what was planned. `elapsed`: the days as the plan weighs them. */
export function weightNotes(elapsed: number, days: number): string[] {
  if (elapsed >= priorDays) return []
  const covered = days === 1 ? '1 day' : `${days} days`
  return [`the results speak of ${covered} only, so what the goal asks for still weighs more in this than they do`]
}

/** The same for a line through points: until they lie 60 days apart, the planned slope decides. */
export function trendNotes(points: readonly { on: Day }[]): string[] {
  const [first, last] = [points[0]?.on ?? 0, points.at(-1)?.on ?? 0]
  return last - first < priorDays ? weightNotes(0, last - first + 1) : []
}

/** Goals that go on after the plans: what is not planned yet brings nothing here. */
export function laterNotes(deadline: Day, project: Project): string[] {
  const end = endBeforeLaterPlans(deadline, project)
  return end === undefined ? [] : [`the plans end on ${formatDay(end)}: what later ones will bring is not in this`]
}

/** Tactics whose part in a goal nobody has put into numbers. */
export function silentNotes(tactics: Tactic[]): string[] {
  const [first, ...others] = tactics.filter(({ expect, expectEach }) => expect.length + expectEach.length === 0)
  if (!first) return []
  if (others.length === 0) return [`"${first.title}" does not say what it brings, so it is not counted`]
  const more = others.length === 1 ? '1 more tactic' : `${others.length} more tactics`
  return [`"${first.title}" and ${more} do not say what they bring, so they are not counted`]
}
