import { given } from '../model/entity.ts'
import type { Goal, Tactic } from '../model/project.ts'

/** The keys under which a tactic says how its part in a result will be seen. */
export const measureKeys = ['measure', 'metrics', 'metric', 'experiment']

/** True where a tactic says how its part in the result will be seen. */
export const saysHowItIsSeen = (tactic: Tactic): boolean => given(tactic, ...measureKeys)

/** Where a goal holds or is done, the goal itself shows whether the work has served. */
export function isToBeMoved({ keep, doneWhen }: Goal): boolean {
  return keep === undefined && doneWhen.length === 0
}
