import type { Positions } from '../positions.ts'

type Key = string | number

/** What a copy has under other names than the file, or in other words. */
export interface Differences {
  /** key or index in the copy -> key or index in the file */
  keys?: ReadonlyMap<Key, Key>
  /** key in the copy -> what is to be read there instead of the file's words */
  texts?: ReadonlyMap<Key, string>
}

interface Origin extends Required<Differences> {
  node: object
}

/** Remembers for each cleaned copy of a map or list which part of the file it was made from. */
export interface Origins {
  remember(copy: object, node: object, differences?: Differences): void
  /** The place in the data as it was read. */
  find(node: object): object
  findKey(node: object, key: Key): Key
  findText(node: object, key: Key): string | undefined
  /** true when nothing has been copied */
  isEmpty(): boolean
}

const NO_KEYS: ReadonlyMap<Key, Key> = new Map()
const NO_TEXTS: ReadonlyMap<Key, string> = new Map()

/** A memory of copies; copies of copies lead to the first original. */
export function createOrigins(): Origins {
  const known = new Map<object, Origin>()
  const findKey = (node: object, key: Key): Key => known.get(node)?.keys.get(key) ?? key
  return {
    remember(copy, node, { keys = NO_KEYS, texts = NO_TEXTS } = {}) {
      const before = known.get(node)
      if (before === undefined) {
        known.set(copy, { node, keys, texts })
        return
      }
      const through = new Map(before.keys)
      for (const [key, old] of keys) through.set(key, findKey(node, old))
      known.set(copy, { node: before.node, keys: through, texts: new Map([...before.texts, ...texts]) })
    },
    find: (node) => known.get(node)?.node ?? node,
    findKey,
    findText: (node, key) => known.get(node)?.texts.get(key),
    isEmpty: () => known.size === 0,
  }
}

/** Positions that also know cleaned copies: they answer with the place of what the user wrote. */
export function throughOrigins(positions: Positions, origins: Origins): Positions {
  const { find, findKey } = origins
  return {
    file: positions.file,
    valueSpan: (node, key) =>
      key === undefined ? positions.valueSpan(find(node)) : positions.valueSpan(find(node), findKey(node, key)),
    keySpan: (node, key) => positions.keySpan(find(node), String(findKey(node, key))),
    sourceText: (node, key) => origins.findText(node, key) ?? positions.sourceText(find(node), findKey(node, key)),
    innerStart: (node, key) => positions.innerStart(find(node), findKey(node, key)),
  }
}
