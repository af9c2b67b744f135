import type { KindName } from '../../generated/fields.ts'
import { createPlainMap, type PlainMap } from '../plain-map.ts'
import { keysMeantBy, valueMeantBy } from './aliases.ts'
import type { Differences } from './origins.ts'
import { fieldOf, fits, isFree } from './shapes.ts'

/** A key that has another name in mplan. */
export interface Renaming {
  from: string
  to: string
  /** the value as it is written now, where it changed together with the key */
  value?: string
}

/** An entity under the names mplan uses, and what was renamed for that. */
export interface RealNames {
  /** The entity itself when nothing had to be renamed. */
  node: PlainMap
  renamings: readonly Renaming[]
}

/**
 * Reads other words for a key (`kpi`, `due`, `dri`, `start_date`) as the key mplan uses. A word counts as such only
 * where it is no key itself, the key it stands for is not there yet, and the value has the right shape.
 */
export function withRealNames(kind: KindName, node: PlainMap): RealNames {
  const renamings = findRenamings(kind, node)
  if (renamings.length === 0) return { node, renamings }
  const byWord = new Map(renamings.map((renaming) => [renaming.from, renaming]))
  const named = createPlainMap()
  for (const key of Object.keys(node)) {
    const renaming = byWord.get(key)
    if (renaming === undefined) named[key] = node[key]
    else named[renaming.to] = renaming.value ?? node[key]
  }
  return { node: named, renamings }
}

/** What differs between an entity under real names and the file. */
export function renamingDifferences(renamings: readonly Renaming[]): Differences {
  const keys = new Map(renamings.map(({ from, to }) => [to, from]))
  const texts = new Map(renamings.flatMap(({ to, value }) => (value === undefined ? [] : [[to, value] as const])))
  return { keys, texts }
}

function findRenamings(kind: KindName, node: PlainMap): Renaming[] {
  const taken = new Set<string>()
  const found: Renaming[] = []
  for (const key of Object.keys(node)) {
    if (fieldOf(kind, key) !== undefined || isFree(kind, key)) continue
    const renaming = renamingOf(kind, key, node)
    if (renaming === undefined || taken.has(renaming.to)) continue
    taken.add(renaming.to)
    found.push(renaming)
  }
  return found
}

function renamingOf(kind: KindName, from: string, node: PlainMap): Renaming | undefined {
  const value = valueMeantBy(kind, from, node[from])
  for (const to of keysMeantBy(kind, from)) {
    const field = fieldOf(kind, to)
    if (field === undefined || node[to] !== undefined) continue
    if (fits(field, value ?? node[from])) return { from, to, value }
  }
  return undefined
}
