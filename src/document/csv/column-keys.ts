import type { KindName } from '../../generated/fields.ts'
import { keysMeantBy, plainKey } from '../schema/aliases.ts'
import { fieldOf } from '../schema/shapes.ts'

/** The key of each column. A word that may mean several takes one that no other column has. */
export function keysOf(words: string[], kind: KindName): (string | undefined)[] {
  const meant = words.map((word) => keysNamed(word, kind))
  const sure = new Set(meant.flatMap((keys) => (keys.length === 1 ? keys : [])))
  return meant.map((keys) => {
    if (keys.length < 2) return keys[0]
    const key = keys.find((each) => !sure.has(each)) ?? keys[0]
    if (key !== undefined) sure.add(key)
    return key
  })
}

/** The key that a word names, if it names one. */
export const keyNamed = (word: string, kind: KindName): string | undefined => keysNamed(word, kind)[0]

function keysNamed(word: string, kind: KindName): string[] {
  const key = plainKey(word)
  return isColumn(kind, key) ? [key] : keysMeantBy(kind, key).filter((name) => isColumn(kind, name))
}

/** Keys that hold one text, number or yes and no. */
export function isColumn(kind: KindName, key: string): boolean {
  const types = fieldOf(kind, key)?.types ?? []
  return !key.startsWith('x-') && types.some((type) => type === 'string' || type === 'number' || type === 'boolean')
}
