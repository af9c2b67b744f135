import type { Goal } from '../model/project.ts'

/** Goals under the goals they serve, each once, in the order written. Goals in a loop come last, at the edge. */
export function goalTree(goals: Goal[]): { goal: Goal; depth: number }[] {
  const seen = new Set<Goal>()
  const tree: { goal: Goal; depth: number }[] = []
  const known = new Set(goals)
  for (const root of [...goals.filter(({ parent }) => !parent || !known.has(parent)), ...goals]) {
    const waiting = [{ goal: root, depth: 0 }]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { goal, depth } = next
      if (seen.has(goal)) continue
      seen.add(goal)
      tree.push(next)
      waiting.push(...goal.children.toReversed().map((child) => ({ goal: child, depth: depth + 1 })))
    }
  }
  return tree
}
