import { isRunning } from './document-status.ts'
import type { GoalWay } from './goal-way.ts'
import { type CountedTime, landingBy } from './landed-contributions.ts'
import type { Goal, Project } from './project.ts'
import type { Day, DayRange } from './values/types.ts'

/** From the first day of the running plans to the last one; undefined when one of them names no period. */
export function periodOfPlans({ plans }: Project): DayRange | undefined {
  const periods = plans.filter(({ status }) => isRunning(status)).map(({ period }) => period)
  const known = periods.flatMap((period) => period ?? [])
  if (known.length < periods.length || known.length === 0) return undefined
  return { first: Math.min(...known.map(({ first }) => first)), last: Math.max(...known.map(({ last }) => last)) }
}

/** Plans that end more than so many days before a goal leave the rest of it to later ones. */
const mostDaysBefore = 30

/** The day on which the running plans end, where the way to a day goes on after them. */
export function endBeforeLaterPlans(deadline: Day, project: Project): Day | undefined {
  const last = periodOfPlans(project)?.last
  return last !== undefined && deadline - last > mostDaysBefore ? last : undefined
}

/**
 * What counts for a goal of what its tactics bring: all that lands until its deadline. A number for each week, month … is
 * what it is when the plans end, or the goal before them.
 */
export function timeOfGoal(goal: Goal, way: Pick<GoalWay, 'per'>, project: Project): CountedTime {
  const period = periodOfPlans(project)
  const deadline = goal.deadline?.last
  const first = goal.start ?? project.strategy?.period?.first ?? period?.first
  const span =
    first !== undefined && deadline !== undefined && first <= deadline ? { first, last: deadline } : undefined
  const until = way.per && period && deadline !== undefined ? Math.min(deadline, period.last) : deadline
  return landingBy(until, way, span)
}
