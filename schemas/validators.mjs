// Compiled validators from the description of the format: one for each kind of entity, each looking at that
// entity alone. Entities inside are left to their own validator, so that the work grows with the number of mistakes
// and not with their square.
import Ajv from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'

const nested = (slot) => slot !== undefined && (slot.kind !== undefined || nested(slot.items) || nested(slot.each))

/** The check for one place: types and listed words, and the insides where no entity stands there. */
function slotSchema(slot) {
  if (slot.types.length === 0) return {}
  const schema = { type: slot.types.length === 1 ? slot.types[0] : slot.types }
  if (slot.items && !nested(slot.items)) schema.items = slotSchema(slot.items)
  if (slot.each && !nested(slot.each)) schema.additionalProperties = slotSchema(slot.each)
  if (slot.enum === undefined) return schema
  if (slot.types.every((type) => type !== 'object')) return { enum: slot.enum }
  return { ...schema, not: { type: 'string', not: { enum: slot.enum } } }
}

const mapValues = (map, change) => Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]))

/** Fields that are checked alike share one check: it becomes a schema of its own, compiled once. */
function sharedSlots(ajv) {
  const names = new Map()
  return (slot) => {
    const text = JSON.stringify(slotSchema(slot))
    if (!names.has(text)) {
      names.set(text, `slot${names.size}`)
      ajv.addSchema(JSON.parse(text), names.get(text))
    }
    return { $ref: names.get(text) }
  }
}

function kindSchema(kind, refer) {
  return {
    type: kind.types.length === 1 ? kind.types[0] : kind.types,
    required: Object.keys(kind.fields).filter((key) => kind.fields[key].required),
    additionalProperties: kind.open,
    patternProperties: { '^x-': {}, ...mapValues(kind.patterns, refer) },
    properties: mapValues(kind.fields, refer),
  }
}

const identifier = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

const joined = `
function joined(errors, more) { return errors === null ? more : errors.concat(more) }
`

/** Leaves out what only validators with references to other data need, and says once what is said for each field. */
function compact(code) {
  const joining = /vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\)/g
  return `${code}${joined}`
    .replace(joining, 'joined(vErrors, $1.errors)')
    .replace(/,parentData:data\d*,parentDataProperty:[^,{}]+,rootData\}/g, '}')
    .replaceAll(', parentData, parentDataProperty, rootData=data}={})', '}={})')
}

/** The texts of src/generated/validators.js and validators.d.ts. */
export function validatorTexts(kinds) {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
  })
  const names = Object.keys(kinds)
  const refer = sharedSlots(ajv)
  for (const name of names) ajv.addSchema(kindSchema(kinds[name], refer), name)
  const code = compact(standalone(ajv, Object.fromEntries(names.map((name) => [identifier(`check-${name}`), name]))))
  if (code.includes('require(')) throw new Error('the validators need a helper that an ES module cannot load')
  const table = names.map((name) => `${JSON.stringify(name)}: ${identifier(`check-${name}`)}`).join(', ')
  const types = [
    `export type KindName = ${names.map((name) => JSON.stringify(name)).join(' | ')}`,
    'export interface SchemaError { instancePath: string; keyword: string; params: SchemaErrorDetails }',
    'export interface SchemaErrorDetails { missingProperty?: string; additionalProperty?: string }',
    'export interface Validator { (data: unknown): boolean; errors?: SchemaError[] | null }',
    'export const validators: Readonly<Record<KindName, Validator>>',
  ]
  return { code: `${code}\nexport const validators = { ${table} };\n`, types: `${types.join('\n')}\n` }
}
