import { contributionsTo, type GoalContribution } from '../goal-contributions.ts'
import { tacticsOf } from '../goal-tactics.ts'
import type { Goal, Project } from '../project.ts'
import type { Settings } from '../settings.ts'
import type { Aim } from './aim.ts'

/** What the tactics of a goal bring, and what was left out of the sum, in words. */
export interface Parts {
  parts: GoalContribution[]
  notes: string[]
}

/** What the tactics of a goal, and of the goals below it, bring in the goal's own metric. */
export function partsOf(goal: Goal, aim: Aim, project: Project): Parts {
  const { contributions, notes } = contributionsTo(goal, tacticsOf(goal), aim, project)
  return { parts: contributions, notes: [...new Set([...notes, ...overlapNotes(contributions, project.settings)])] }
}

/** Tactics that reach the same people are counted in full where nobody has said how many they share. */
function overlapNotes(parts: GoalContribution[], { overlap }: Settings): string[] {
  const groups = new Map<string, Set<string>>()
  for (const { plan, tactic } of parts) {
    if (plan.overlap !== undefined) groups.set(plan.overlap, (groups.get(plan.overlap) ?? new Set()).add(tactic.id))
  }
  return [...groups].flatMap(([group, tactics]) => {
    if (tactics.size < 2) return []
    const same = `${tactics.size} tactics reach the same people (${group})`
    return [
      overlap > 0
        ? `${same}: ${Math.round(overlap * 100)}% of all but the largest is counted twice and taken off`
        : `${same}; each is counted in full`,
    ]
  })
}
