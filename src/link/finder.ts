import type { Entity } from '../model/entity.ts'

/** Finds by id; where an id stands twice, the first one. */
export function finder<T extends Entity>(entities: T[]): (id: string) => T | undefined {
  const byId = new Map<string, T>()
  for (const entity of entities) if (!byId.has(entity.id)) byId.set(entity.id, entity)
  return (id) => byId.get(id)
}

/** What is found of a list of ids, in their order. */
export function found<T>(ids: string[], find: (id: string) => T | undefined): T[] {
  return ids.flatMap((id) => find(id) ?? [])
}
