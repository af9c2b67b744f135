import type { Entity, Node } from '../model/entity.ts'
import type { CheckedDocument, CheckedFiles } from './checked-files.ts'
import { isGroup, listOf } from './get.ts'
import { presetOf } from './settings.ts'

/** The configurations of a project: those that are extended first, the nearest, which has the last word, at the end. */
export function configsOf({ bases = [], config }: CheckedFiles): CheckedDocument[] {
  return config ? [...bases, config] : bases
}

/** A configuration as something that a finding can speak of. */
export const configEntity = ({ document: { path }, data: node }: CheckedDocument): Entity<'config'> => ({
  kind: 'config',
  id: '',
  file: path,
  node,
})

/**
 * What several configurations say together: maps key by key, lists one after another, and of anything else what is said
 * last. A preset may be named under `extends:`, too.
 */
export function joined(configs: CheckedDocument[]): Node {
  const [only] = configs
  if (only && configs.length === 1 && !only.data.extends) return only.data
  const together: Node = {}
  for (const { data } of configs) {
    const preset = listOf(data.extends).findLast(presetOf)
    if (preset) together.preset = preset
    for (const [key, value] of Object.entries(data)) together[key] = joinedValue(together[key], value)
  }
  return together
}

function joinedValue(base: unknown, own: unknown): unknown {
  if (isGroup(base) && isGroup(own)) return { ...base, ...own }
  if (Array.isArray(base) && Array.isArray(own)) return [...base, ...own]
  return own
}

/** Entries that stand in several files, of the nearest one where an id stands in more than one of them. */
export function nearestOf<T extends { id: string }>(lists: T[][]): T[] {
  const taken = new Set<string>()
  return lists.flatMap((list) => {
    const own = list.filter(({ id }) => !taken.has(id))
    for (const { id } of own) taken.add(id)
    return own
  })
}
