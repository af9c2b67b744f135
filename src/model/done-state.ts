import type { Goal, Project } from './project.ts'
import { standingMeasurements } from './standing-measurements.ts'
import type { Day } from './values/types.ts'

/** How far a yes-or-no goal is, by what results say of it: 1 is done, 0 is not. */
export interface DoneState {
  done: number
  on: Day
}

/** What the latest result until today says of a yes-or-no goal (`done: true`); undefined where none says anything. */
export function doneStateOf(goal: Goal, project: Project): DoneState | undefined {
  let latest: DoneState | undefined
  for (const { done, on } of standingMeasurements(project).byGoal.get(goal.id) ?? []) {
    if (done === undefined || !on || on.first > project.today) continue
    if (!latest || on.last >= latest.on) latest = { done, on: on.last }
  }
  return latest
}

/** True where results say that a yes-or-no goal is done: nothing about it is open any more. */
export const isDone = (goal: Goal, project: Project): boolean => doneStateOf(goal, project)?.done === 1
