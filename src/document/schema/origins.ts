import type { Positions } from '../positions.ts'

type Key = string | number

interface Origin {
  node: object
  /** keys that were called differently in the file: key now -> key there */
  keys: ReadonlyMap<Key, Key>
}

/** Remembers for each cleaned copy of a map or list which part of the file it was made from. */
export interface Origins {
  /** @param keys keys or indexes that are called differently in the file: key in the copy -> key in the file */
  remember(copy: object, node: object, keys?: ReadonlyMap<Key, Key>): void
  /** The place in the data as it was read. */
  find(node: object): object
  findKey(node: object, key: Key): Key
  /** true when nothing has been copied */
  isEmpty(): boolean
}

const NO_KEYS: ReadonlyMap<Key, Key> = new Map()

/** A memory of copies; copies of copies lead to the first original. */
export function createOrigins(): Origins {
  const known = new Map<object, Origin>()
  const findKey = (node: object, key: Key): Key => known.get(node)?.keys.get(key) ?? key
  return {
    remember(copy, node, keys = NO_KEYS) {
      const origin = known.get(node)
      if (origin === undefined) {
        known.set(copy, { node, keys })
        return
      }
      const through = new Map(origin.keys)
      for (const [key, before] of keys) through.set(key, findKey(node, before))
      known.set(copy, { node: origin.node, keys: through })
    },
    find: (node) => known.get(node)?.node ?? node,
    findKey,
    isEmpty: () => known.size === 0,
  }
}

/** Positions that also know cleaned copies: they answer with the place of what the user wrote. */
export function throughOrigins(positions: Positions, origins: Origins): Positions {
  if (origins.isEmpty()) return positions
  const { find, findKey } = origins
  return {
    file: positions.file,
    valueSpan: (node, key) =>
      key === undefined ? positions.valueSpan(find(node)) : positions.valueSpan(find(node), findKey(node, key)),
    keySpan: (node, key) => positions.keySpan(find(node), String(findKey(node, key))),
    sourceText: (node, key) => positions.sourceText(find(node), findKey(node, key)),
    innerStart: (node, key) => positions.innerStart(find(node), findKey(node, key)),
  }
}
