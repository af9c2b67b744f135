// Reads the published schemas into one plain description: for each kind of entity its fields, and for each field
// what may stand there. The generator makes types, validators and the field table from it.
import { readFile } from 'node:fs/promises'

/** The files a user writes, each with its schema. */
export const documentKinds = ['strategy', 'plan', 'results', 'config']
const fileNames = [...documentKinds, 'values']
const own = /^x-|\^x-/

/** Loads all schemas: file name -> schema. */
export async function readSchemas(folder) {
  const entries = fileNames.map(async (name) => {
    const file = `${name}.schema.json`
    return [file, JSON.parse(await readFile(new URL(file, folder), 'utf8'))]
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** The definition a $ref points at, with the name it is known by. */
function lookUp(schemas, file, ref) {
  const [target, pointer] = ref.split('#/definitions/')
  const targetFile = target || file
  const schema = schemas[targetFile]?.definitions?.[pointer]
  if (schema === undefined) throw new Error(`${file}: ${ref} points at nothing`)
  return { name: pointer, schema, file: targetFile }
}

const isEntity = (schema) => schema.properties !== undefined
const listOf = (types) => (Array.isArray(types) ? types : types === undefined ? [] : [types])

/** What several alternatives allow together. */
function union(slots) {
  const whole = { types: [...new Set(slots.flatMap((slot) => slot.types))] }
  for (const slot of slots) {
    for (const key of ['grammar', 'enum', 'kind', 'each', 'items']) {
      if (slot[key] === undefined) continue
      if (whole[key] !== undefined && JSON.stringify(whole[key]) !== JSON.stringify(slot[key]) && key !== 'grammar') {
        throw new Error(`two alternatives both say what ${key} is: ${JSON.stringify(slots)}`)
      }
      whole[key] ??= slot[key]
    }
  }
  return whole
}

function referredSlot(schemas, file, ref) {
  const target = lookUp(schemas, file, ref)
  if (isEntity(target.schema)) return { types: listOf(target.schema.type), kind: target.name }
  return { ...slotOf(schemas, target.file, target.schema), grammar: target.name }
}

/** What may stand in one place: the types, and for maps and lists what may stand inside. */
function slotOf(schemas, file, schema) {
  if (schema.anyOf) return union(schema.anyOf.map((part) => slotOf(schemas, file, part)))
  if (schema.$ref) return referredSlot(schemas, file, schema.$ref)
  if (schema.enum) return { types: [...new Set(schema.enum.map((value) => typeof value))], enum: schema.enum }
  const slot = { types: listOf(schema.type) }
  if (schema.items) slot.items = slotOf(schemas, file, schema.items)
  if (schema.additionalProperties) slot.each = slotOf(schemas, file, schema.additionalProperties)
  return slot
}

function fieldOf(schemas, file, schema) {
  return { ...slotOf(schemas, file, schema), description: schema.description ?? '' }
}

function kindOf(schemas, file, schema) {
  const mapFields = (properties, wanted) =>
    Object.fromEntries(
      Object.entries(properties)
        .filter(([key]) => wanted(key))
        .map(([key, field]) => [key, fieldOf(schemas, file, field)]),
    )
  const required = schema.required ?? []
  const fields = mapFields(schema.properties, () => true)
  for (const key of required) fields[key].required = true
  const patterns = mapFields(schema.patternProperties ?? {}, (key) => !own.test(key))
  const open = schema.additionalProperties === true
  return { types: listOf(schema.type), description: schema.description, fields, patterns, open }
}

/** Every kind of entity by name; the four documents are kinds too. */
export function readKinds(schemas) {
  const kinds = {}
  const add = (name, file, schema) => {
    if (kinds[name] !== undefined) throw new Error(`two kinds are called ${name}`)
    kinds[name] = kindOf(schemas, file, schema)
  }
  for (const name of documentKinds) add(name, `${name}.schema.json`, schemas[`${name}.schema.json`])
  for (const [file, schema] of Object.entries(schemas)) {
    for (const [name, definition] of Object.entries(schema.definitions)) {
      if (isEntity(definition)) add(name, file, definition)
    }
  }
  return kinds
}

/** The value grammars by name. */
export function readGrammars(schemas) {
  const definitions = Object.entries(schemas['values.schema.json'].definitions)
  return Object.fromEntries(
    definitions
      .filter(([, schema]) => !isEntity(schema))
      .map(([name, schema]) => [
        name,
        { description: schema.description, ...referredSlot(schemas, 'values.schema.json', `#/definitions/${name}`) },
      ]),
  )
}
