import { isRunning } from './document-status.ts'
import { given } from './entity.ts'
import type { Goal, Project } from './project.ts'

/** What a goal is when nothing is left to reach. */
export const settled: ReadonlySet<string> = new Set(['achieved', 'dropped', 'archived'])

/**
 * Goals that are still to be reached, in the order written: not those that are achieved, dropped or archived, nor what
 * hangs below them, and none of a strategy that is closed or archived. Linear in the goals.
 */
export function openGoals({ goals, strategy }: Project): Goal[] {
  if (strategy && !isRunning(strategy.status)) return []
  const done = new Set<Goal>()
  const waiting = goals.filter(({ status }) => settled.has(status))
  for (let goal = waiting.pop(); goal; goal = waiting.pop()) {
    if (done.has(goal)) continue
    done.add(goal)
    waiting.push(...goal.children)
  }
  return goals.filter((goal) => !done.has(goal))
}

/** Open goals with fields of their own; those written as one sentence are left out. */
export function openFieldGoals(project: Project): Goal[] {
  return openGoals(project).filter(({ sentence }) => !sentence)
}

/** True when a field says what has to be reached, kept or done, whether or not it could be read. */
export function isMeasured(goal: Goal): boolean {
  return given(goal, 'target', 'keep', 'done-when', 'checkpoints')
}
