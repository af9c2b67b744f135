/** What a thing in the user's files is. Documents are entities too, so that a finding can be about one. */
export type EntityKind =
  | 'strategy'
  | 'plan'
  | 'results'
  | 'config'
  | 'goal'
  | 'tactic'
  | 'task'
  | 'campaign'
  | 'content'
  | 'capacity'
  | 'audience'
  | 'pain'
  | 'objection'
  | 'channel'
  | 'metric'
  | 'stage'
  | 'touchpoint'
  | 'offering'
  | 'principle'
  | 'positioning'
  | 'competitor'
  | 'assumption'
  | 'risk'
  | 'person'
  | 'period'
  | 'dimension'
  | 'measurement'
  | 'spend'
  | 'review'

/** A map of the file, as the user wrote it: keys to data. */
export type Node = Record<string, unknown>

/** Something the user described in a file. */
export interface Entity<Kind extends EntityKind = EntityKind> {
  kind: Kind
  /** Empty for documents and for lists whose items carry no id. */
  id: string
  file: string
  /** The map it was made from: positions are looked up by it. */
  node: Node
  /** Set when the item of a list is a plain text instead of a map: `node` is the list then. */
  item?: number
  /** The entity it is written inside of, documents left out: a task's tactic. */
  within?: Entity
}

/** True when the user wrote the key, whether or not its value could be read. */
export function given(entity: Entity, ...keys: string[]): boolean {
  return entity.item === undefined && keys.some((key) => entity.node[key] !== undefined && entity.node[key] !== null)
}

/** True when the user wrote something at the end of a way of keys, whether or not it could be read. */
export function givenAt(entity: Entity, ...keys: (string | number)[]): boolean {
  if (entity.item !== undefined) return false
  let value: unknown = entity.node
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return false
    value = (value as Record<string | number, unknown>)[key]
  }
  return value !== undefined && value !== null
}

/** The text under a key, trimmed; undefined when there is none. */
export function textOf(entity: Entity, key: string): string | undefined {
  const value = entity.node[key]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** "tactic newsletter", or "the strategy" for a document. */
export function nameOf({ kind, id }: { kind: string; id: string }): string {
  return id === '' ? `the ${kind}` : `${kind} ${id}`
}
