import { expect, test } from 'vitest'
import { plain, read } from './helpers.ts'

test('maps, lists and single values in block and flow style', async () => {
  const document = await read(`# a plan
name: Spring
channels: [email, "social, paid", {kind: events}]
tactics:
- id: a
  notes: |
    one
    two
  summary: >-
    folded
    text
- {id: b, tags: [], more: {}}
empty:
`)
  expect(plain(document)).toEqual({
    name: 'Spring',
    channels: ['email', 'social, paid', { kind: 'events' }],
    tactics: [
      { id: 'a', notes: 'one\ntwo\n', summary: 'folded text' },
      { id: 'b', tags: [], more: {} },
    ],
    empty: null,
  })
  expect(document.problems).toEqual([])
  expect(document.incomplete).toBe(false)
})

test.each([
  ['12', 12],
  ['-3.5', -3.5],
  ['1e3', 1000],
  ['.5', 0.5],
  ['0123', '0123'],
  ['0x1F', '0x1F'],
  ['0o17', '0o17'],
  ['1_000', '1_000'],
  ['190:20:30', '190:20:30'],
  ['9007199254740993', '9007199254740993'],
  ['1e999', '1e999'],
  ['.inf', '.inf'],
  ['.nan', '.nan'],
  ['2026-02-30', '2026-02-30'],
  ['yes', 'yes'],
  ['no', 'no'],
  ['NO', 'NO'],
  ['on', 'on'],
  ['true', true],
  ['False', false],
  ['null', null],
  ['~', null],
  ['"12"', '12'],
  ["'null'", 'null'],
])('%s is read as %j', async (written, value) => {
  expect(plain(await read(`value: ${written}\n`))).toEqual({ value })
})

test('number-like keys are text, and names of built-in things are keys like any other', async () => {
  const document = await read('2026: a\n2026-Q1: b\n1.5: c\n__proto__: {x: 1}\nconstructor: d\ntoString: e\n')
  expect(document.problems).toEqual([])
  const root = document.root as Record<string, unknown>
  expect(Object.keys(root)).toEqual(['2026', '2026-Q1', '1.5', '__proto__', 'constructor', 'toString'])
  expect('hasOwnProperty' in root).toBe(false)
  expect(({} as Record<string, unknown>).x).toBe(undefined)
})

test('a byte order mark, carriage returns and a missing last line end change nothing', async () => {
  const expected = { name: 'x', goals: [{ id: 'a', note: 'hi\n' }] }
  const text = 'name: x\ngoals:\n  - id: a\n    note: |\n      hi\n'
  for (const variant of [
    text,
    `\ufeff${text}`,
    text.replaceAll('\n', '\r\n'),
    text.replaceAll('\n', '\r'),
    text.replaceAll('\n', '\r\n').replace('\r\n', '\n'),
    `---\n${text}`,
    `%YAML 1.2\n---\n${text}...\n# the end\n`,
  ]) {
    const document = await read(variant)
    expect(plain(document)).toEqual(expected)
    expect(document.problems).toEqual([])
  }
})

test('brackets may close at the indent of their key', async () => {
  const document = await read(
    'tags: [\n  a, # first\n  b # last\n]\ngoals:\n  - id: {\n      x: 1\n    }\n    y: 2\nz: 3\n',
  )
  expect(plain(document)).toEqual({ tags: ['a', 'b'], goals: [{ id: { x: 1 }, y: 2 }], z: 3 })
  expect(document.problems).toEqual([])
})
