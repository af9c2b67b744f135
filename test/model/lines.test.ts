import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLines } from '../../src/model/lines.ts'

test('lines and columns count from 1, whatever ends a line', () => {
  const lines = createLines('ab\r\ncd\ref\n')
  expect([0, 1, 4, 5, 7, 9].map((offset) => lines.at(offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 3, column: 1 },
    { line: 3, column: 3 },
  ])
  expect([1, 2, 3, 4].map((line) => lines.text(line))).toEqual(['ab', 'cd', 'ef', ''])
  expect(lines.count()).toBe(3)
})

test('an offset and its line and column say the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é') }), fc.nat(40), (text, offset) => {
      const lines = createLines(text)
      const { line, column } = lines.at(offset)
      expect(lines.start(line) + column - 1).toBe(Math.min(offset, text.length))
    }),
  )
})
