// The table of fields: for each kind of entity what each field is called and how it is written. It is read at every
// start, so it is written short: places that are alike are described once, and fields name theirs by number.
// What fields mean is in a table of its own, which only documentation reads.
import { readMisplacedKeys } from './model.mjs'

const banner = '/** Made from schemas/ by `npm run generate`. Do not edit. */'
const quoted = (names) => names.map((name) => JSON.stringify(name)).join(' | ')
const mapValues = (map, change) => Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]))

/** Data as code that is read faster than a literal. */
const asJson = (data) => `JSON.parse(${quotedText(JSON.stringify(data))})`
const quotedText = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** A function that gives the number of a place, from 1, the same for places that are alike; and the list of them. */
function numberedSlots() {
  const numbers = new Map()
  const numberOf = ({ description: _, required: __, ...slot }) => {
    const text = JSON.stringify(slot)
    if (!numbers.has(text)) numbers.set(text, numbers.size + 1)
    return numbers.get(text)
  }
  return { numberOf, list: () => [...numbers.keys()].map((text) => JSON.parse(text)) }
}

/** The text of src/generated/fields.ts. */
export function fieldsText(kinds, grammars) {
  const documents = readMisplacedKeys(kinds)
  const { numberOf, list } = numberedSlots()
  const lines = mapValues(kinds, ({ types, fields, patterns, open }) => [
    types,
    mapValues(fields, (field) => (field.required ? -numberOf(field) : numberOf(field))),
    mapValues(patterns, numberOf),
    open,
  ])
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
}

export interface Kind {
  types: readonly ValueType[]
  fields: Readonly<Record<string, Field>>
  /** Fields whose names follow a pattern. */
  patterns: Readonly<Record<string, Field>>
  /** Any other key may stand here too. */
  open: boolean
}

/** Numbers of places from 1; below 0 where the field has to be there. */
type Numbers = Record<string, number>
type Line = [types: ValueType[], fields: Numbers, patterns: Numbers, open: boolean]

const slots: Slot[] = ${asJson(list())}
const lines: Record<KindName, Line> = ${asJson(lines)}

const needed = slots.map((slot): Field => ({ ...slot, required: true }))

function fieldsOf(numbers: Numbers): Record<string, Field> {
  const fields: Record<string, Field> = {}
  for (const key in numbers) {
    const number = numbers[key] as number
    fields[key] = (number < 0 ? needed[-number - 1] : slots[number - 1]) as Field
  }
  return fields
}

const table: Partial<Record<KindName, Kind>> = {}
for (const [name, [types, fields, patterns, open]] of Object.entries(lines)) {
  table[name as KindName] = { types, fields: fieldsOf(fields), patterns: fieldsOf(patterns), open }
}

export const kinds = table as Readonly<Record<KindName, Kind>>

/** For each document the keys that belong in another one: key -> where. */
export const misplacedKeys: Readonly<Record<DocumentKind, Readonly<Record<string, DocumentKind>>>> = ${asJson(documents)}
`
}

/** The text of src/generated/descriptions.ts. */
export function descriptionsText(kinds, grammars) {
  const described = mapValues(kinds, ({ description, fields, patterns }) => ({
    description,
    fields: mapValues(fields, (field) => field.description),
    patterns: mapValues(patterns, (field) => field.description),
  }))
  return `${banner}
import type { Grammar, KindName, Slot } from './fields.ts'

/** What a kind of entity is, and what each of its fields is for. */
export interface Description {
  description: string
  fields: Readonly<Record<string, string>>
  patterns: Readonly<Record<string, string>>
}

export const descriptions: Readonly<Record<KindName, Description>> = ${JSON.stringify(described, null, 2)}

/** How each kind of value is written. */
export const grammars: Readonly<Record<Grammar, Slot & { description: string }>> = ${JSON.stringify(grammars, null, 2)}
`
}
