import { isDone } from '../model/done-state.ts'
import { textOf } from '../model/entity.ts'
import { valueOfGoal } from '../model/goal-value.ts'
import { onceFor } from '../model/once.ts'
import { openGoals } from '../model/open-goals.ts'
import type { Goal, Project } from '../model/project.ts'
import { standingMeasurements } from '../model/standing-measurements.ts'
import { addDuration, parseDuration } from '../model/values/duration.ts'
import type { Day } from '../model/values/types.ts'

const asleep = new Set(['paused', 'draft'])

/** Rules that ask how something will be reached whose time is over. */
export const asksWhatIsOver = ['goal-without-tactic', 'goal-attainability-unproven', 'strategy-without-plan']

/** Open goals that are to be reached by a day; results may say of a yes-or-no goal that it is done. */
export function datedGoals(project: Project): Goal[] {
  return openGoals(project).filter(
    (goal) => goal.deadline !== undefined && !asleep.has(goal.status) && !isDone(goal, project),
  )
}

/** Days before a deadline from which on a measurement tells how it ended. */
const lastDays = 7

/** Goals whose day has passed, of which nothing was measured since the week before it, and no review says how they ended. */
export const forgottenGoals = onceFor((project: Project): ReadonlySet<Goal> => {
  const closed = new Set(
    project.reviews.flatMap(({ goals }) => goals.flatMap(({ goalId, outcome }) => (outcome && goalId ? [goalId] : []))),
  )
  return new Set(datedGoals(project).filter((goal) => !closed.has(goal.id) && isUnmeasured(goal, project)))
})

function isUnmeasured(goal: Goal, project: Project): boolean {
  const { deadline, metricId, doneWhen, id } = goal
  const last = lastDayOf(goal)
  if (!deadline || last === undefined || last >= project.today) return false
  const { byGoal, byMetric } = standingMeasurements(project)
  const metrics = [metricId, ...doneWhen.map(({ metric }) => metric)].flatMap((id) => id ?? [])
  const measured = [...(byGoal.get(id) ?? []), ...metrics.flatMap((metric) => byMetric.get(metric) ?? [])]
  const since = deadline.last - lastDays
  if (measured.some(({ on }) => on && on.last >= since)) return false
  return (valueOfGoal(goal, project)?.on ?? Number.NEGATIVE_INFINITY) < since
}

/** The last day on which a goal can be reached, or has to hold: some are held on for a while after their deadline. */
export function lastDayOf(goal: Goal): Day | undefined {
  const hold = parseDuration(textOf(goal, 'hold') ?? '')
  const { deadline } = goal
  return deadline && hold ? addDuration(deadline.last, hold) : deadline?.last
}
