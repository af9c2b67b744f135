import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlainMap, isPlainMap, type PlainMap } from '../../src/document/plain-map.ts'
import { createPositions } from '../../src/document/position-lookup.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { checkSchema } from '../../src/document/schema/check-schema.ts'
import { judgeDocument } from '../../src/document/schema/judge-document.ts'
import { isSoundDocument } from '../../src/document/schema/soundness.ts'
import { createValueTable } from '../../src/document/value-table.ts'
import { type DocumentKind, homeOf } from '../../src/generated/fields.ts'
import { samples } from './samples.ts'

const documents = await Promise.all(
  Object.entries(samples).map(async ([kind, text]) => {
    const { root } = await readDocument({ path: 'sample.yaml', text })
    if (!isPlainMap(root)) throw new Error(`the sample of ${kind} was not read`)
    return { kind: kind as DocumentKind, root, places: placesIn(root) }
  }),
)

/** The way to each map and list of a document. */
function placesIn(value: unknown, way: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return []
  return [way, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...way, key]))]
}

/** A copy of a document with one thing changed at the end of a way. */
function changed(value: unknown, [step, ...rest]: string[], change: (node: object) => unknown): unknown {
  if (step === undefined) return change(value as object)
  const at = (key: string, inner: unknown) => (key === step ? changed(inner, rest, change) : inner)
  if (Array.isArray(value)) return value.map((item, index) => at(String(index), item))
  return mapOf(Object.entries(value as object).map(([key, inner]) => [key, at(key, inner)]))
}

const mapOf = (entries: [string, unknown][]): PlainMap => Object.assign(createPlainMap(), Object.fromEntries(entries))

const values: unknown[] = [true, false, 7, 0.5, 'words', '', 'planned', '2026-01-01', 'at-least', 'bau', null]
const shapes = [[], ['words'], [7], [[]], [null], mapOf([]), mapOf([['words', 1]]), [mapOf([['id', 'a']])]]
const keys = [
  'words',
  'x-own',
  'by-region',
  'by-team',
  'kind',
  'keep',
  'status',
  'raci',
  'goals',
  'tactics',
  '__proto__',
]

/** Sets a key that is there or a new one, or takes one away. */
const change = fc.oneof(
  fc.record({ at: fc.nat(30), value: fc.constantFrom(...values, ...shapes) }),
  fc.record({ key: fc.constantFrom(...keys), value: fc.constantFrom(...values, ...shapes) }),
  fc.record({ at: fc.nat(30) }),
)

function applied(node: object, wish: { at?: number; key?: string; value?: unknown }): unknown {
  const entries = Object.entries(node)
  const key = wish.key ?? entries[(wish.at ?? 0) % Math.max(entries.length, 1)]?.[0] ?? 'words'
  const others = entries.filter(([other]) => other !== key)
  const now: [string, unknown][] = 'value' in wish ? [...others, [key, wish.value]] : others
  return Array.isArray(node) ? now.map(([, value]) => value) : mapOf(now)
}

test('the quick look and the thorough one agree on which documents are sound', () => {
  const positions = createPositions('sample.yaml', '', createValueTable(0))
  const changing = fc
    .constantFrom(...documents)
    .chain((document) =>
      fc.record({ document: fc.constant(document), way: fc.constantFrom(...document.places), change }),
    )
  fc.assert(
    fc.property(changing, ({ document: { kind, root }, way, change }) => {
      const data = changed(root, way, (node) => applied(node, change)) as PlainMap
      const judged = judgeDocument(data, kind, positions)
      // Keys of the other file are looked at by the thorough one, and reported by rules.
      const misplaced = Object.keys(data).some((key) => homeOf(kind, key) !== undefined)
      expect(isSoundDocument(data, kind), judged.problems.map(({ message }) => message).join('; ')).toBe(
        judged.problems.length === 0 && judged.data === data && !misplaced,
      )
    }),
    { numRuns: 3000 },
  )
})

test.each(documents)('a sound $kind comes back itself', async ({ kind, root }) => {
  const positions = createPositions('sample.yaml', '', createValueTable(0))
  expect(await checkSchema(root, kind, positions)).toEqual({ problems: [], data: root, positions })
})
