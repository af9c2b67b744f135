import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import type { DocumentKind } from '../../src/generated/fields.ts'
import { checked, problemsOf } from './checked.ts'
import { samples } from './samples.ts'
import { schemasOfFiles } from './schemas-of-files.ts'

type Schema = { [key: string]: unknown; properties?: Record<string, Schema>; definitions?: Record<string, Schema> }

const folder = new URL('../../schemas/', import.meta.url)
const files = schemasOfFiles
const schemas = new Map<string, Schema>(
  files.map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
)
const kinds = Object.keys(samples) as DocumentKind[]

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true })
for (const [name, schema] of schemas) ajv.addSchema(schema, name)
const validators = new Map<DocumentKind, ValidateFunction>(
  kinds.map((kind) => {
    const validate = ajv.getSchema(`${kind}.schema.json`)
    if (validate === undefined) throw new Error(`no schema for ${kind}`)
    return [kind, validate]
  }),
)
const isValid = (kind: DocumentKind, data: unknown) => validators.get(kind)?.(data) === true

test('the schemas are strict draft-07 and refer only to each other', () => {
  expect([...validators.keys()]).toEqual(['strategy', 'plan', 'results', 'config'])
  const refs = [...JSON.stringify([...schemas.values()]).matchAll(/"\$ref":"([^"#]*)#/g)].map(([, file]) => file)
  expect(new Set(refs)).toEqual(new Set(['', ...files.filter((file) => refs.includes(file))]))
})

test('every key says what to write, with an example', () => {
  const silent: string[] = []
  for (const [file, schema] of schemas) {
    for (const [entity, part] of [['', schema] as const, ...Object.entries(schema.definitions ?? {})]) {
      expect(part.description, `${file} ${entity}`).toMatch(/\S/)
      for (const [key, field] of Object.entries(part.properties ?? {})) {
        if (!/`[^`]+`/.test(String(field.description))) silent.push(`${file} ${entity} ${key}`)
      }
    }
  }
  expect(silent).toEqual([])
})

test('every group of keys is closed, except for x- keys', () => {
  const open: string[] = []
  for (const schema of schemas.values()) {
    for (const [name, part] of Object.entries({ document: schema, ...schema.definitions })) {
      if (part.properties === undefined) continue
      expect(part.patternProperties, name).toHaveProperty('^x-')
      if (part.additionalProperties !== false) open.push(name)
    }
  }
  expect(open.filter((name) => name !== 'document')).toEqual(['rule-setting'])
})

test.each(kinds)('a full %s is valid, in the editor and in mplan', async (kind) => {
  const validate = validators.get(kind)
  validate?.(parse(samples[kind]))
  expect(validate?.errors ?? []).toEqual([])
  expect(await problemsOf(kind, samples[kind])).toEqual([])
})

test('a sound file is not copied', async () => {
  for (const kind of kinds) {
    const { data } = await checked(kind, samples[kind])
    const before = JSON.stringify(data)
    expect(before).toBe(JSON.stringify(parse(samples[kind])))
  }
})

type Path = (string | number)[]

/** The places of all values of a document. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [path, ...entries.flatMap(([key, inner]) => places(inner, [...path, key]))]
}

function changed(value: unknown, [step, ...rest]: Path, change: unknown): unknown {
  if (step === undefined) return change
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? changed(item, rest, change) : item))
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([key, inner]) => [key, key === step ? changed(inner, rest, change) : inner]),
  )
}

const changes = [true, 7, 'zqzqzq', [], ['zqzqzq'], [7], [[]], {}, { zqzqzq: 1 }, [{ zqzqzq: 1 }], null]

test('mplan and an editor agree on what is wrong', async () => {
  const changing = fc.constantFrom(...kinds).chain((kind) => {
    const sample: unknown = parse(samples[kind])
    const inside = places(sample).filter((path) => path.length > 0 && path[0] !== 'mplan')
    return fc.record({ kind: fc.constant(kind), path: fc.constantFrom(...inside), change: fc.constantFrom(...changes) })
  })
  await fc.assert(
    fc.asyncProperty(changing, async ({ kind, path, change }) => {
      const data = changed(parse(samples[kind]), path, change)
      const { problems } = await checked(kind, stringify(data))
      expect(problems.length === 0, problems.map(({ message }) => message).join('; ')).toBe(isValid(kind, data))
    }),
    { numRuns: 300 },
  )
})
