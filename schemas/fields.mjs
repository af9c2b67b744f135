// The table of fields: for each kind of entity what each field is called and how it is written. It is read at every
// start, so it is written short: places that are alike are described once, and fields name theirs by number.
// What fields mean is in a table of its own, which only documentation reads.
import { documentKinds } from './model.mjs'

export const banner = '/** Made from schemas/ by `npm run generate`. Do not edit. */'
const quoted = (names) => names.map((name) => JSON.stringify(name)).join(' | ')
const mapValues = (map, change) => Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]))

/** Data as code that is read faster than a literal. */
export const asJson = (data) => `JSON.parse(${quotedText(JSON.stringify(data))})`
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

/** Keys and the numbers of their places by turns; a number is below 0 where the field has to be there. */
const numbered = (fields, numberOf) =>
  Object.entries(fields).flatMap(([key, field]) => [key, field.required ? -numberOf(field) : numberOf(field)])

/** The text of src/generated/fields.ts. */
export function fieldsText(kinds, grammars) {
  const { numberOf, list } = numberedSlots()
  const lines = mapValues(kinds, ({ fields, patterns, open }) => [
    numbered(fields, numberOf),
    numbered(patterns, numberOf),
    open,
  ])
  return `${banner}
export type DocumentKind = ${quoted(documentKinds)}
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
  /** By key, in the order of the schema. */
  fields: ReadonlyMap<string, Field>
  /** Fields whose names follow a pattern. */
  patterns: ReadonlyMap<string, Field>
  /** Any other key may stand here too. */
  open: boolean
}

/** Keys and numbers of places by turns; numbers count from 1 and are below 0 where the field has to be there. */
type Numbered = (string | number)[]

const slots: Slot[] = ${asJson(list())}
const lines: Record<KindName, [fields: Numbered, patterns: Numbered, open: boolean]> = ${asJson(lines)}
const known = new Map<KindName, Kind>()

/** What an entity of a kind is made of; put together when it is first asked for. */
export function kindOf(name: KindName): Kind {
  const before = known.get(name)
  if (before) return before
  const [fields, patterns, open] = lines[name]
  const kind = { fields: fieldsOf(fields), patterns: fieldsOf(patterns), open }
  known.set(name, kind)
  return kind
}

function fieldsOf(numbered: Numbered): Map<string, Field> {
  const fields = new Map<string, Field>()
  for (let at = 0; at < numbered.length; at += 2) {
    const number = Number(numbered[at + 1])
    const slot = slots[Math.abs(number) - 1] as Slot
    fields.set(String(numbered[at]), number < 0 ? { ...slot, required: true } : slot)
  }
  return fields
}

export const kindNames = Object.keys(lines) as KindName[]

const documents: readonly DocumentKind[] = ${JSON.stringify(documentKinds)}

/** The document that a key at the top of a file belongs in, if it is another one. */
export function homeOf(document: DocumentKind, key: string): DocumentKind | undefined {
  if (kindOf(document).fields.has(key)) return undefined
  return documents.find((home) => kindOf(home).fields.has(key))
}
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
