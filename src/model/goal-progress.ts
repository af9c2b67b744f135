import type { Day } from './dates.ts'
import { contributionsTo, countingOf } from './goal-contributions.ts'
import { firstDayOf, type GoalValue, valueOfGoal } from './goal-value.ts'
import { type GoalWay, goalCourse, goalWay } from './goal-way.ts'
import { addContributions, landingBy } from './landed-contributions.ts'
import type { Goal, Project } from './project.ts'
import { goalPace } from './sums/pace.ts'
import { type Course, plannedValue } from './sums/profile.ts'
import { progress } from './sums/progress.ts'
import { readDay } from './values/day.ts'

/** How far a goal has come. */
export interface GoalProgress {
  /** Where it stands, on {@link GoalValue.on}. */
  value: GoalValue
  way: GoalWay
  /** The part of the way that is done, not cut at 0 or 1. */
  done: number
  course?: Course
  /** What was planned for the day of the last measurement: by checkpoints or profile, else by what the tactics bring. */
  planned?: number
  /** The way done against the way planned by then: 1 is as planned. Undefined while none is planned. */
  pace?: number
}

/**
 * How far a goal with a target has come, by the measurements until today; undefined where nothing was measured, or where
 * its target makes no sum. What is planned is told for the day of the last measurement, not for today.
 */
export function progressOfGoal(goal: Goal, project: Project): GoalProgress | undefined {
  const way = measuredWay(goal)
  const value = way && valueOfGoal(goal, project)
  const done = value && progress({ baseline: way.from, target: way.to }, value.value)
  if (!way || !value || done === null || done === undefined) return undefined
  const course = goalCourse(goal, way, workBegins(goal, project))
  if (!course) return { value, way, done }
  const planned = plannedBy(value.on, { goal, way, course }, project)
  const pace = goalPace({ baseline: way.from }, value.value, planned)
  return { value, way, done, course, planned, ...(pace !== null && { pace }) }
}

/**
 * What was planned until a day. Without checkpoints and profile the way is even, but no further than what the tactics say
 * they bring until then: a plan may keep its best for the end.
 */
function plannedBy(
  day: Day,
  { goal, way, course }: { goal: Goal; way: GoalWay; course: Course },
  project: Project,
): number {
  const even = plannedValue(course, day)
  if (goal.checkpoints.length > 0 || course.profile !== undefined || goesOn(goal)) return even
  const { contributions } = contributionsTo(goal, goal.tactics, countingOf(way), project)
  if (contributions.length === 0) return even
  const landed = addContributions(contributions, landingBy(day, way, course.range), way, project).covered
  return way.to < way.from ? Math.max(even, way.from - landed) : Math.min(even, way.from + landed)
}

/**
 * From where to where a goal is measured. A total begins at 0: its baseline is what a time before brought, to compare.
 * Undefined also for a total that is to stay under a limit, which says nothing before its time is over.
 */
export function measuredWay(goal: Goal): GoalWay | undefined {
  const way = goalWay(goal)
  if (!way || goal.metric?.measuredAs !== 'total' || goal.metric.node.aggregate === 'last' || way.per) return way
  return way.to > way.from ? { ...way, from: 0 } : undefined
}

/** What a time before brought comes without new work as well: a total with a baseline waits for no tactic. */
const goesOn = ({ metric, baseline }: Goal): boolean => metric?.measuredAs === 'total' && (baseline?.value ?? 0) !== 0

/**
 * A goal that does not say when it starts moves from the day on which work for it begins, and no level before the day for
 * which its baseline holds.
 */
function workBegins(goal: Goal, project: Project): Day | undefined {
  const first = firstDayOf(goal, project)
  if (goal.start !== undefined || goesOn(goal)) return first
  const starts = goal.tactics.flatMap(({ start }) => start?.first ?? [])
  const work = starts.length === goal.tactics.length ? starts : []
  const held = goal.metric?.measuredAs === 'total' ? undefined : dayOfBaseline(goal)
  const earliest = work.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY)
  const days = [first, held, work.length > 0 ? earliest : undefined].flatMap((day) => day ?? [])
  return days.length > 0 ? Math.max(...days) : undefined
}

/** `baseline: { value: 1850, on: 2026-10-05 }` */
function dayOfBaseline({ node, item }: Goal): Day | undefined {
  const written = item === undefined ? node.baseline : undefined
  const card: unknown = Array.isArray(written) ? written.at(-1) : written
  const on = typeof card === 'object' && card !== null && 'on' in card ? card.on : undefined
  return on === undefined || on === null ? undefined : readDay(String(on)).value?.last
}
