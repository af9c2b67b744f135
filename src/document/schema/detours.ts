import { createPlainMap, isPlainMap, type PlainMap } from '../plain-map.ts'
import type { Origins } from './origins.ts'

/** A tactic that named another one as the way out when it fails. */
export interface Detour {
  from: string
  to: readonly string[]
}

/** Tells the tactics that were named as a way out whose place they take: `instead-of` stands on the alternative. */
export function withDetours(root: PlainMap, found: readonly Detour[], origins: Origins): PlainMap {
  const { tactics } = root
  if (found.length === 0 || !Array.isArray(tactics)) return root
  const replaced = new Map(found.flatMap(({ from, to }) => to.map((id) => [id, from] as const)))
  const list = tactics.map((tactic: unknown) => {
    const from = isPlainMap(tactic) ? replaced.get(String(tactic.id)) : undefined
    if (!isPlainMap(tactic) || from === undefined || tactic['instead-of'] !== undefined) return tactic
    return copied(tactic, { 'instead-of': from }, origins)
  })
  origins.remember(list, tactics)
  return copied(root, { tactics: list }, origins)
}

function copied(node: PlainMap, changes: PlainMap, origins: Origins): PlainMap {
  const copy = Object.assign(createPlainMap(), node, changes)
  origins.remember(copy, node)
  return copy
}
