/** Something that stands under another: a tactic under a campaign, a goal under a goal. `own` is its own amount. */
export interface Branch {
  id: string
  parent?: string
  own: number
}

/**
 * The amount of each branch with everything under it, at any depth. Integers stay exact.
 * An unknown parent counts as none; what stands in a loop, or above one, takes nothing from the loop.
 */
export function rollUp(branches: readonly Branch[]): Map<string, number> {
  const byId = new Map(branches.map((branch) => [branch.id, branch]))
  const waiting = countChildren(branches)
  const totals = new Map(branches.map(({ id, own }) => [id, own]))
  const ready = branches.filter(({ id }) => !waiting.has(id))
  for (const { id, parent } of ready) {
    const above = parent === undefined ? undefined : byId.get(parent)
    if (!above) continue
    totals.set(above.id, (totals.get(above.id) ?? 0) + (totals.get(id) ?? 0))
    const left = (waiting.get(above.id) ?? 0) - 1
    waiting.set(above.id, left)
    if (left === 0) ready.push(above)
  }
  return totals
}

/** How a goal's sub-goals make up its value. */
export type RollUpKind = 'sum' | 'max' | 'none'

/** The value that sub-goals add up to, in their common unit. Null when they are not meant to add up, or there are none. */
export function combineGoals(kind: RollUpKind, values: readonly number[]): number | null {
  if (kind === 'none' || values.length === 0) return null
  return kind === 'max' ? values.reduce((a, b) => Math.max(a, b)) : values.reduce((a, b) => a + b)
}

function countChildren(branches: readonly Branch[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { parent } of branches) if (parent !== undefined) counts.set(parent, (counts.get(parent) ?? 0) + 1)
  return counts
}
