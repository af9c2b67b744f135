import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GoalContribution } from '../../src/model/goal-contributions.ts'
import { dayBeforeLast, joined, landingBy, shareIn } from '../../src/model/landed-contributions.ts'

/** A tactic that brings 100 on its days. */
const brings = (plan: Partial<GoalContribution['plan']>, steady = false) =>
  ({ plan: { amount: 100, rate: 1, ...plan }, steady }) as GoalContribution

const days = fc.integer({ min: 0, max: 400 })
const anyPlan = fc
  .record({ first: days, length: days, lag: days, ramp: days })
  .map(({ first, length, lag, ramp }) => brings({ run: { first, last: first + length }, lag, ramp }))

test('what lands until a day and what lands after it make all that lands', () => {
  fc.assert(
    fc.property(anyPlan, days, days, (part, a, b) => {
      const [cut, until] = [Math.min(a, b), Math.max(a, b)]
      const [before, after] = [shareIn(part, { until: cut }), shareIn(part, { after: cut, until })]
      expect(before + after).toBeCloseTo(shareIn(part, { until }), 9)
      expect(after).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('a tactic without days is in time; once something was measured, it is taken to work on all days of the goal', () => {
  expect(shareIn(brings({}), { until: 10 })).toBe(1)
  expect(shareIn(brings({}), { after: 24, until: 99, span: { first: 0, last: 99 } })).toBeCloseTo(0.75, 12)
})

test('for a number a month the last whole month counts', () => {
  const year = { first: 0, last: 364 }
  expect(364 - dayBeforeLast('month', year)).toBe(30)
  const time = landingBy(364, { per: 'month' }, year)
  expect(shareIn(brings({ run: year }, true), time)).toBe(1)
  expect(shareIn(brings({ run: { first: 0, last: 349 } }, true), time)).toBeCloseTo(0.5, 12)
  expect(shareIn(brings({ run: { first: 0, last: 300 } }, true), time)).toBe(0)
})

test('what is taken off is written with a minus', () => {
  expect(joined(['30', '-12 × 80%', '− 5 counted twice'])).toBe('30 − 12 × 80% − 5 counted twice')
})
