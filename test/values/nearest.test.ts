import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, nearest } from '../../src/model/nearest.ts'

test.each([
  ['grow-leeds', ['grow-leads', 'newsletter'], 'grow-leads'],
  ['tatcic', ['tactic', 'tactics'], 'tactic'],
  ['ERU', ['EUR', 'USD'], 'EUR'],
  ['onwer', ['owner', 'other'], 'owner'],
  ['Owner', ['owner'], 'owner'],
  ['cat', ['dog', 'cow'], undefined],
  ['cap', ['cup', 'cat'], 'cat'],
  ['a', ['b'], undefined],
  ['', ['b'], undefined],
  ['goal', [], undefined],
  ['subscribres', ['subscribers', 'subscriptions'], 'subscribers'],
])('%s among %j is %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected)
})

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })

/** The definition, word for word. */
function slowDistance(left: string, right: string): number {
  if (left === '' || right === '') return left.length + right.length
  const same = left.at(-1) === right.at(-1) ? 0 : 1
  const steps = [
    slowDistance(left.slice(0, -1), right) + 1,
    slowDistance(left, right.slice(0, -1)) + 1,
    slowDistance(left.slice(0, -1), right.slice(0, -1)) + same,
  ]
  const swapped = left.length > 1 && left.at(-1) === right.at(-2) && left.at(-2) === right.at(-1)
  if (swapped) steps.push(slowDistance(left.slice(0, -2), right.slice(0, -2)) + 1)
  return Math.min(...steps)
}

test('the distance is the one of the definition, cut off at the limit', () => {
  fc.assert(
    fc.property(words, words, fc.nat(8), (left, right, limit) => {
      const distance = slowDistance(left, right)
      expect(editDistance(left, right)).toBe(distance)
      expect(editDistance(left, right, limit)).toBe(Math.min(distance, limit + 1))
    }),
    { numRuns: 200 },
  )
})

test('the answer does not hang on the order of the candidates', () => {
  fc.assert(
    fc.property(words, fc.array(words, { maxLength: 8 }), (word, candidates) => {
      expect(nearest(word, [...candidates].reverse())).toBe(nearest(word, candidates))
    }),
  )
})
