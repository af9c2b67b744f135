import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { writeYaml, type YamlMap } from '../../src/templates/write-yaml.ts'
import { yamlText } from '../../src/templates/yaml-text.ts'
import { awkwardTexts } from './awkward-texts.ts'

test('writes block style, one field a line, with comments above', () => {
  const data = {
    mplan: 1,
    title: 'Bakery: the second shop',
    goals: [
      { id: 'orders', title: 'Orders for the weekend', target: 400, deadline: '2026-12-31', budget: undefined },
      { id: 'regulars', why: "They don't look at prices # really", checkpoints: { '2026-Q4': '10%' } },
    ],
    audiences: [],
    tags: ['a', '10,000'],
  }
  const comments = {
    goals: 'What must be true\nat the end',
    'goals/0': 'The first',
    'goals/0/target': 'A number',
    'goals/1/id': 'The second',
  }
  expect(writeYaml(data, { comments })).toBe(`mplan: 1
title: 'Bakery: the second shop'

# What must be true
# at the end
goals:
  # The first
  - id: orders
    title: Orders for the weekend
    # A number
    target: 400
    deadline: 2026-12-31
  # The second
  - id: regulars
    why: 'They don''t look at prices # really'
    checkpoints:
      2026-Q4: 10%

audiences: []

tags:
  - a
  - 10,000
`)
})

test('an empty document and lists in lists', () => {
  expect(writeYaml({})).toBe('{}\n')
  expect(writeYaml({ rows: [['a', 'b'], ['c'], []] })).toBe('rows:\n  - - a\n    - b\n  - - c\n  - []\n')
})

test('refuses a number without an end', () => {
  expect(() => writeYaml({ target: Number.NaN })).toThrow(RangeError)
})

test.each(awkwardTexts)('reads %j back as a value, as an item and as a key', (text) => {
  const data = { title: text, list: [text], map: { [text]: text } }
  expect(parse(writeYaml(data))).toEqual(data)
})

test('any text is read back the same', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 })
  fc.assert(
    fc.property(text, (value) => {
      expect(parse(`title: ${yamlText(value)}\n`)).toEqual({ title: value })
    }),
  )
})

test('any data is read back the same, whatever the comments', () => {
  const { map } = fc.letrec<{ map: YamlMap }>((tie) => {
    const leaf = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(...awkwardTexts),
      fc.integer(),
      fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => value + 0),
      fc.boolean(),
    )
    const field = fc.oneof({ maxDepth: 4 }, leaf, fc.array(fc.oneof(leaf, tie('map')), { maxLength: 4 }), tie('map'))
    const key = fc.string({ maxLength: 8 }).filter((name) => name !== '__proto__')
    return { map: fc.dictionary(key, field, { maxKeys: 5, noNullPrototype: true }) }
  })
  fc.assert(
    fc.property(map, fc.string({ unit: 'binary' }), (data, comment) => {
      const comments = Object.fromEntries(Object.keys(data).map((key) => [key, comment]))
      expect(parse(writeYaml(data, { comments }))).toEqual(data)
    }),
  )
})
