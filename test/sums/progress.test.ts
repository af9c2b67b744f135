import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceOutside, guardrailRecord, holds } from '../../src/model/sums/bound.ts'
import { gap, progress } from '../../src/model/sums/progress.ts'

const amount = fc.integer({ min: -1e9, max: 1e9 })

test.each([
  { baseline: 30, target: 4, value: 9, done: 0.808 },
  { baseline: 200, target: 0, value: 100, done: 0.5 },
  { baseline: 1200, target: 2000, value: 1100, done: -0.125 },
  { baseline: 0, target: 400, value: 460, done: 1.15 },
])('$baseline -> $target at $value is $done of the way', ({ baseline, target, value, done }) => {
  expect(progress({ baseline, target }, value)).toBeCloseTo(done, 3)
})

test('progress is null where there is no way to go', () => {
  expect(progress({ baseline: 5, target: 5 }, 7)).toBeNull()
})

test('progress does not change when the whole goal is mirrored', () => {
  fc.assert(
    fc.property(amount, amount, amount, (baseline, target, value) => {
      const mirrored = progress({ baseline: -baseline, target: -target }, -value)
      expect(mirrored === progress({ baseline, target }, value)).toBe(true)
    }),
  )
})

test('progress from the other end is what is left', () => {
  fc.assert(
    fc.property(amount, amount, amount, (baseline, target, value) => {
      fc.pre(baseline !== target)
      const there = progress({ baseline, target }, value) ?? 0
      const back = progress({ baseline: target, target: baseline }, value) ?? 0
      expect(Math.abs(there + back - 1)).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(there)))
    }),
  )
})

test('the gap keeps its sign', () => {
  expect(gap(2000, 1200)).toBe(800)
  expect(gap(4, 30)).toBe(-26)
})

test('bounds include their ends unless they are open', () => {
  expect([19, 20, 30, 31].map((value) => holds({ low: 20, high: 30 }, value))).toEqual([false, true, true, false])
  expect(holds({ low: 40, open: true }, 40)).toBe(false)
  expect([19, 25, 32].map((value) => distanceOutside({ low: 20, high: 30 }, value))).toEqual([-1, 0, 2])
})

test('a guardrail remembers its worst value', () => {
  const values = [97, 95, 96, 92].map((value, on) => ({ on, value }))
  expect(guardrailRecord({ low: 96 }, values)).toEqual({ kept: 2, total: 4, worst: { on: 3, value: 92 } })
  expect(guardrailRecord({ low: 90 }, values)).toEqual({ kept: 4, total: 4 })
})
