import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calculateFormula, formulaWords, idsIn, readFormula } from '../../src/model/formula.ts'

const values = new Map([
  ['backers', 388],
  ['average-pledge', 31],
  ['fixed-cost', 4500],
  ['variable-share', 0.375],
])

function resultOf(text: string): number | undefined {
  const steps = readFormula(text)
  return steps && calculateFormula(steps, values)
}

test('products before sums, brackets first, percentages are shares', () => {
  expect(resultOf('backers * average-pledge')).toBe(12028)
  expect(resultOf('fixed-cost / (1 - variable-share)')).toBe(7200)
  expect(resultOf('2 + 3 * 4 - 10 / 5')).toBe(12)
  expect(resultOf('8 - 3 - 2')).toBe(3)
  expect(resultOf('400 * 25.3%')).toBe(101.2)
  expect(resultOf('((2))')).toBe(2)
})

test('what is no formula, lacks a value or divides by nothing has no value', () => {
  for (const text of [
    '',
    '2 +',
    '+ 2',
    '2 3',
    '(2',
    '2)',
    '()',
    '2 ** 3',
    '2 (3)',
    'a + $b',
    '__proto__ + 1',
    '1 constructor 2',
  ]) {
    expect(resultOf(text)).toBeUndefined()
  }
  expect(resultOf('backers * unknown')).toBeUndefined()
  expect(resultOf('1 / 0')).toBeUndefined()
})

test('a formula is shown with figures in place of ids', () => {
  const words = new Map([
    ['fixed-cost', '4500 USD'],
    ['variable-share', '37.5%'],
  ])
  expect(formulaWords('fixed-cost / (1 - variable-share)', words)).toBe('4500 USD / (1 - 37.5%)')
  expect(idsIn(readFormula('a * b + a') ?? [])).toEqual(['a', 'b'])
})

const expression = fc.letrec<{ whole: string }>((tie) => ({
  whole: fc.oneof(
    { depthSize: 'small' },
    fc.integer({ min: 1, max: 50 }).map(String),
    fc.tuple(tie('whole'), fc.constantFrom('+', '-', '*'), tie('whole')).map(([a, sign, b]) => `${a} ${sign} ${b}`),
    tie('whole').map((inner) => `(${inner})`),
  ),
})).whole

test('any sum comes out as in arithmetic', () => {
  fc.assert(
    fc.property(expression, (text) => {
      const expected = Number(Number(new Function(`return ${text}`)()).toPrecision(12))
      const steps = readFormula(text)
      expect(steps && calculateFormula(steps, new Map())).toBe(expected)
    }),
  )
})

test('a hundred thousand brackets are no trouble', () => {
  expect(resultOf('('.repeat(100_000) + 1 + ')'.repeat(100_000))).toBe(1)
})
