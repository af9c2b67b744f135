import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber } from '../../src/model/dates.ts'
import { periodNeed, plannedShare, plannedValue } from '../../src/model/sums/profile.ts'

const range = { first: dayNumber(2026, 7, 1), last: dayNumber(2027, 4, 30) }
const quarter = { first: dayNumber(2026, 7, 1), last: dayNumber(2026, 9, 30) }
const leads = { range, baseline: 0, target: 400, checkpoints: [{ on: dayNumber(2026, 12, 31), value: 150 }] }

test('the third quarter needs 75 leads on the way to 150 by the end of the year', () => {
  expect(periodNeed(leads, quarter)).toBe(75)
})

test('a falling goal needs a fall', () => {
  expect(periodNeed({ range, baseline: 30, target: 4, checkpoints: [] }, range)).toBe(-26)
})

test.each([
  ['linear', 0.5],
  ['front-loaded', 0.75],
  ['back-loaded', 0.25],
  ['s-curve', 0.5],
] as const)('%s has done %d at half time', (profile, share) => {
  expect(plannedShare({ first: 1, last: 100 }, profile, 50)).toBe(share)
})

test('weights of months are spread over their days', () => {
  const months = [
    { until: 31, weight: 1 },
    { until: 59, weight: 3 },
  ]
  expect([0, 31, 45, 59].map((day) => plannedShare({ first: 1, last: 59 }, months, day))).toEqual([0, 0.25, 0.625, 1])
})

test('every profile rises from the baseline to the target', () => {
  const profile = fc.constantFrom(
    'linear' as const,
    'front-loaded' as const,
    'back-loaded' as const,
    's-curve' as const,
  )
  const days = fc.integer({ min: 1, max: 800 })
  fc.assert(
    fc.property(profile, days, fc.nat(800), (shape, length, day) => {
      const course = { range: { first: 1, last: length }, baseline: 10, target: 20, profile: shape }
      expect(plannedValue(course, 0)).toBe(10)
      expect(plannedValue(course, length)).toBe(20)
      expect(plannedValue(course, day + 1)).toBeGreaterThanOrEqual(plannedValue(course, day))
    }),
  )
})

test('the needs of neighbouring periods add up', () => {
  fc.assert(
    fc.property(fc.integer({ min: range.first, max: range.last }), (cut) => {
      const before = periodNeed(leads, { first: range.first, last: cut })
      const after = periodNeed(leads, { first: cut + 1, last: range.last })
      expect(before + after).toBeCloseTo(400, 9)
    }),
  )
})
