import type { KindName } from '../generated/fields.ts'
import type { Entity, EntityKind, Node } from '../model/entity.ts'
import { idOfSentence } from '../model/id-of-sentence.ts'
import type { ReadingContext } from '../model/values/types.ts'
import { isGroup } from './get.ts'
import { readValues, type Values } from './read-values.ts'
import type { Scope } from './scope.ts'

/** An entity with what its fields say. */
export interface Read<Kind extends EntityKind> {
  entity: Entity<Kind>
  values: Values
}

/**
 * The maps of a list as entities of one kind. Items that are a text count as an entity with that text as title,
 * where the format allows the short form.
 *
 * @param contextOf what values mean inside one item, where that is not what they mean in the document
 */
export function entitiesOf<Kind extends EntityKind & KindName>(
  kind: Kind,
  list: unknown,
  scope: Scope,
  contextOf?: (item: Node) => ReadingContext,
): Read<Kind>[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((item: unknown, index) => {
    if (isGroup(item)) {
      return [{ entity: entityOf(kind, item, scope), values: readValues(kind, item, scope, contextOf?.(item)) }]
    }
    return typeof item === 'string' || typeof item === 'number' ? [shortEntity(kind, list, index, scope)] : []
  })
}

/** The entity that a map describes. */
export function entityOf<Kind extends EntityKind>(kind: Kind, node: Node, { document }: Scope): Entity<Kind> {
  const { id } = node
  return { kind, id: typeof id === 'string' || typeof id === 'number' ? String(id) : '', file: document.path, node }
}

/** The entity that a plain text in a list stands for. */
export function shortEntity<Kind extends EntityKind>(
  kind: Kind,
  list: unknown[],
  index: number,
  { document }: Scope,
): Read<Kind> {
  const title = String(list[index])
  const node = list as unknown as Node
  return { entity: { kind, id: idOfSentence(title), file: document.path, node, item: index }, values: { title } }
}
