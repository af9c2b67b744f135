import { keysMeantBy } from '../document/schema/aliases.ts'
import type { Entity } from '../model/entity.ts'

/** The key that is written in an entity, where people may use another word for it: `rate` for `conversion`. */
export function familiarKey({ kind, node }: Entity, word: string): string {
  if (Object.hasOwn(node, word)) return word
  const meant = keysMeantBy(kind as Parameters<typeof keysMeantBy>[0], word)
  return meant.find((key) => Object.hasOwn(node, key)) ?? word
}
