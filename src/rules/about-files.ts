import type { Entity } from '../model/entity.ts'

/** Entities in groups, one for each file that holds any, in their order. */
export function byFile<T extends Entity>(entities: readonly T[]): T[][] {
  const groups = new Map<string, T[]>()
  for (const entity of entities) {
    const group = groups.get(entity.file)
    if (group) group.push(entity)
    else groups.set(entity.file, [entity])
  }
  return [...groups.values()]
}
