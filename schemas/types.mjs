// TypeScript types from the description of the format: one declaration for each kind of entity and value.
import { compile } from 'json-schema-to-typescript'
import { documentKinds } from './model.mjs'

const pascal = (name) => name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())
const fileName = (name) => `${pascal(name)}File`
const special = { period: 'NamedPeriod' }
const typeName = (kind) => (documentKinds.includes(kind) ? fileName(kind) : (special[kind] ?? pascal(kind)))
const valueName = (grammar) => `${pascal(grammar)}Value`

/** The type of what may stand in one place. */
function slotType(slot) {
  if (slot.types.length === 0) return 'unknown'
  const parts = slot.types.flatMap((type) => {
    if (type === 'object') return [mapType(slot)]
    if (type === 'array') return [`(${slot.items ? slotType(slot.items) : 'unknown'})[]`]
    return slot.enum ? slot.enum.filter((value) => typeof value === type).map((value) => JSON.stringify(value)) : [type]
  })
  return parts.join(' | ')
}

function mapType(slot) {
  if (slot.kind !== undefined) return typeName(slot.kind)
  return `{ [key: string]: ${slot.each ? slotType(slot.each) : 'unknown'} }`
}

function fieldType(field, grammars) {
  const grammar = field.grammar && grammars[field.grammar]
  const whole = grammar && field.types.length === grammar.types.length && field.kind === grammar.kind
  return whole ? valueName(field.grammar) : slotType(field)
}

function kindSchema(kind, grammars) {
  const fields = Object.entries(kind.fields)
  return {
    type: 'object',
    description: kind.description,
    additionalProperties: kind.open,
    required: fields.filter(([, field]) => field.required).map(([key]) => key),
    properties: Object.fromEntries(
      fields.map(([key, field]) => [key, { description: field.description, tsType: fieldType(field, grammars) }]),
    ),
  }
}

/** The text of src/generated/types.ts. */
export async function typesText(kinds, grammars) {
  const definitions = {}
  for (const [name, kind] of Object.entries(kinds)) definitions[typeName(name)] = kindSchema(kind, grammars)
  for (const [name, grammar] of Object.entries(grammars)) {
    definitions[valueName(name)] = { description: grammar.description, tsType: slotType(grammar) }
  }
  const text = await compile({ type: 'object', additionalProperties: false, definitions }, 'Everything', {
    bannerComment: '/** Made from schemas/ by `npm run generate`. Do not edit. */',
    additionalProperties: false,
    unreachableDefinitions: true,
  })
  const provenance =
    / \*\n \* This interface was referenced by `Everything`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g
  return text.replace(provenance, '').replace(/export interface Everything \{\}\n/, '')
}
