// The table of fields: for each kind of entity what each field is called, how it is written and what it means.
import { readMisplacedKeys } from './model.mjs'

const banner = '/** Made from schemas/ by `npm run generate`. Do not edit. */'
const quoted = (names) => names.map((name) => JSON.stringify(name)).join(' | ')

/** A map as code, one line for each of its entries. */
const lines = (map) =>
  `{\n${Object.entries(map)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
    .join('\n')}\n}`

/** The text of src/generated/fields.ts. */
export function fieldsText(kinds, grammars) {
  const documents = readMisplacedKeys(kinds)
  return `${banner}
export type DocumentKind = ${quoted(Object.keys(documents))}
export type KindName = ${quoted(Object.keys(kinds))}
export type Grammar = ${quoted(Object.keys(grammars))}
export type ValueType = 'string' | 'number' | 'boolean' | 'object' | 'array'

/** What may stand in one place. */
export interface Slot {
  /** Types that may stand here; none listed means anything. */
  types: readonly ValueType[]
  /** How a value here is written. */
  grammar?: Grammar
  /** The words that may stand here. */
  enum?: readonly (string | number)[]
  /** The kind of entity that a map here is. */
  kind?: KindName
  /** What stands in each line of a map whose keys are free. */
  each?: Slot
  /** What stands in each entry of a list. */
  items?: Slot
}

export interface Field extends Slot {
  required?: boolean
  description: string
}

export interface Kind {
  types: readonly ValueType[]
  description: string
  fields: Readonly<Record<string, Field>>
  /** Fields whose names follow a pattern. */
  patterns: Readonly<Record<string, Field>>
  /** Any other key may stand here too. */
  open: boolean
}

export const kinds: Readonly<Record<KindName, Kind>> = ${lines(kinds)}

/** How each kind of value is written. */
export const grammars: Readonly<Record<Grammar, Slot & { description: string }>> = ${lines(grammars)}

/** For each document the keys that belong in another one: key -> where. */
export const misplacedKeys: Readonly<Record<DocumentKind, Readonly<Record<string, DocumentKind>>>> = ${lines(documents)}
`
}
