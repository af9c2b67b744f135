import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawInputs } from '../../src/model/sums/draws.ts'
import { seededRandom } from '../../src/model/sums/random.ts'
import { likelyValue, rangeMean } from '../../src/model/sums/range.ts'
import { simulate, sumOfProducts } from '../../src/model/sums/simulation.ts'

const inputs = [
  { name: 'visits', range: { low: 2500, likely: 4000, high: 6000 } },
  { name: 'visit to lead', range: { low: 0.025, likely: 0.03, high: 0.04 } },
  { name: 'webinar leads', range: { low: 25, likely: 40, high: 60 } },
]
const outcome = sumOfProducts([
  { factor: 1, inputs: [0, 1] },
  { factor: 1, inputs: [2] },
])

test('the sample plan: 160 leads likely, 167 on average, and what lies around them', () => {
  expect(outcome(Float64Array.from(inputs.map(({ range }) => likelyValue(range))))).toBe(160)
  const result = simulate({ inputs, outcome })
  expect(Math.round(result.mean)).toBe(167)
  // By numeric integration with SciPy's beta quantiles: 136.1, 165.4, 199.2, and 0.737 for 150 or more.
  expect(Math.abs(result.p10 - 136.1)).toBeLessThan(1.5)
  expect(Math.abs(result.p50 - 165.4)).toBeLessThan(1.5)
  expect(Math.abs(result.p90 - 199.2)).toBeLessThan(1.5)
  expect(Math.abs(result.chanceOf(150) - 0.737)).toBeLessThan(0.015)
  expect(result.sensitivity.map(({ name }) => name)).toEqual(['visits', 'visit to lead', 'webinar leads'])
})

test('same seed, same result; another seed, another', () => {
  const run = (seed: number) => JSON.stringify(simulate({ inputs, outcome }, { seed }))
  expect(run(7)).toBe(run(7))
  expect(run(7)).not.toBe(run(8))
})

test('draws stay in their range and keep its mean', () => {
  const range = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)).map((values) => {
    const [low = 0, likely = 0, high = 0] = values.toSorted((a, b) => a - b)
    return { low, likely, high }
  })
  fc.assert(
    fc.property(range, fc.integer(), (each, seed) => {
      const [column = new Float64Array()] = drawInputs([each], { seed, runs: 500 }).columns
      expect(Math.min(...column)).toBeGreaterThanOrEqual(each.low)
      expect(Math.max(...column)).toBeLessThanOrEqual(each.high)
      const mean = column.reduce((sum, value) => sum + value, 0) / column.length
      expect(Math.abs(mean - rangeMean(each))).toBeLessThanOrEqual(0.005 * (each.high - each.low) + 1e-9)
    }),
    { numRuns: 50 },
  )
})

test('an input that two parts share makes them move together', () => {
  const rate = { name: 'rate', range: { low: 0, high: 1 } }
  const difference = [
    { factor: 100, inputs: [0] },
    { factor: -100, inputs: [0] },
  ]
  const result = simulate({ inputs: [rate], outcome: sumOfProducts(difference) })
  expect([result.p10, result.p90]).toEqual([0, 0])
  expect(result.sensitivity).toEqual([{ name: 'rate', correlation: 0 }])
  expect(simulate({ inputs: [rate], outcome: ([value = 0]) => -value }).sensitivity[0]?.correlation).toBeCloseTo(-1, 9)
})

test('a range without width is a number', () => {
  const fixed = { name: 'fixed', range: { low: 5, likely: 5, high: 5 } }
  expect(simulate({ inputs: [fixed], outcome: ([value = 0]) => value })).toMatchObject({ p10: 5, p50: 5, p90: 5 })
})

test('the random numbers are even', () => {
  const random = seededRandom(42)
  const counts = new Array(10).fill(0)
  for (let draw = 0; draw < 100000; draw++) counts[Math.floor(random() * 10)]++
  for (const count of counts) expect(Math.abs(count - 10000)).toBeLessThan(400)
})
