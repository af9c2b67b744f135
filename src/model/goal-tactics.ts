import { isRunning } from './document-status.ts'
import type { Goal, Tactic } from './project.ts'

/** The tactics of a goal and of all goals below it, each once. */
export function tacticsOf(goal: Goal): Tactic[] {
  const seen = new Set<Goal>()
  const tactics = new Set<Tactic>()
  const waiting = [goal]
  for (const next of waiting) {
    if (seen.has(next)) continue
    seen.add(next)
    for (const tactic of next.tactics) if (isRunning(tactic.plan.status)) tactics.add(tactic)
    if (next.rollup !== 'none') waiting.push(...next.children)
  }
  return [...tactics]
}
