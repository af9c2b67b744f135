import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levelOn, ratioIn, standing, totalIn } from '../../src/model/sums/measurements.ts'
import { bestRate, goalPace, paceStatus, requiredRate } from '../../src/model/sums/pace.ts'

test('a level is its latest value', () => {
  const values = [
    { on: 10, value: 5 },
    { on: 30, value: 9 },
    { on: 20, value: 7 },
    { on: 30, value: 8 },
  ]
  expect([9, 10, 29, 30, 99].map((day) => levelOn(values, day))).toEqual([null, 5, 7, 8, 8])
})

test('corrections by reference and values taken back', () => {
  const values = [
    { id: 'm1', on: 1, value: 10 },
    { id: 'm2', on: 2, value: 20, corrects: 'm1' },
    { id: 'm3', on: 3, value: 30, corrects: 'm2' },
    { id: 'm4', on: 4, value: 40, void: true },
    { on: 5, value: 50 },
  ]
  expect(standing(values).map(({ value }) => value)).toEqual([30, 50])
  const circle = [
    { id: 'a', on: 1, value: 1, corrects: 'b' },
    { id: 'b', on: 1, value: 2, corrects: 'a' },
  ]
  expect(standing(circle)).toEqual([])
})

test('a ratio is a sum over a sum, not a mean of percentages', () => {
  const values = [
    { on: 1, value: 50, counts: { numerator: 1, denominator: 2 } },
    { on: 2, value: 1, counts: { numerator: 10, denominator: 1000 } },
    { on: 3, value: 7 },
  ]
  expect(ratioIn(values, { first: 1, last: 9 })).toEqual({ ratio: 11 / 1002, numerator: 11, denominator: 1002 })
  expect(ratioIn(values, { first: 3, last: 9 })).toBeNull()
})

test('a total adds what lies inside, part periods by days', () => {
  const values = [
    { on: 31, value: 31, period: { first: 1, last: 31 } },
    { on: 45, value: 4 },
  ]
  expect(totalIn(values, { first: 1, last: 60 })).toBe(35)
  expect(totalIn(values, { first: 22, last: 44 })).toBeCloseTo(10, 12)
})

test('totals of neighbouring ranges add up', () => {
  const value = fc
    .record({ on: fc.nat(100), value: fc.nat(1000), days: fc.nat(40) })
    .map(({ on, value, days }) => ({ on, value, period: { first: on - days, last: on } }))
  fc.assert(
    fc.property(fc.array(value), fc.nat(100), (values, cut) => {
      const parts = totalIn(values, { first: -50, last: cut }) + totalIn(values, { first: cut + 1, last: 200 })
      expect(parts).toBeCloseTo(totalIn(values, { first: -50, last: 200 }), 6)
    }),
  )
})

test('80 wishlists in 14 days against 7000 in 90 needs 91 a day', () => {
  expect(requiredRate({ target: 7000, deadline: 90 }, 80, 14)).toBeCloseTo(91.05, 2)
  expect(requiredRate({ target: 7000, deadline: 90 }, 80, 90)).toBeNull()
  expect(bestRate([{ range: { first: 1, last: 14 }, amount: 80 }])).toBeCloseTo(5.71, 2)
  expect(bestRate([])).toBeNull()
})

test('pace is the way done against the way planned', () => {
  expect(goalPace({ baseline: 30 }, 20, 17)).toBeCloseTo(10 / 13, 12)
  expect(goalPace({ baseline: 30 }, 20, 30)).toBeNull()
  expect([1.2, 0.9, 0.89, 0.7, 0.69, -1].map((pace) => paceStatus(pace))).toEqual([
    'on-track',
    'on-track',
    'at-risk',
    'at-risk',
    'off-track',
    'off-track',
  ])
})
