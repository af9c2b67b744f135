import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceOutside, guardrailRecord, holds } from '../../src/model/sums/bound.ts'
import {
  clampedProgress,
  directionOf,
  explainGap,
  explainProgress,
  gap,
  ordinalProgress,
  progress,
  testsProgress,
} from '../../src/model/sums/progress.ts'
import { explainVerdict, verdict } from '../../src/model/sums/verdict.ts'

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

test('only bars are clamped', () => {
  expect([-0.125, 0.4, 1.15].map(clampedProgress)).toEqual([0, 0.4, 1])
})

test('the gap keeps its sign', () => {
  expect(gap(2000, 1200)).toBe(800)
  expect(gap(4, 30)).toBe(-26)
})

test('named levels and tests have progress too', () => {
  const levels = ['unknown', 'known', 'considered', 'preferred', 'only']
  expect(ordinalProgress(levels, { baseline: 'unknown', target: 'only' }, 'known')).toBe(0.25)
  expect(ordinalProgress(levels, { baseline: 'known', target: 'only' }, 'loved')).toBeNull()
  expect(testsProgress(1, 2)).toBe(0.5)
  expect(testsProgress(0, 0)).toBeNull()
})

test.each([
  [{ bound: { low: 45 }, baseline: 50, target: 45 }, 'rising'],
  [{ bound: { high: 4 } }, 'falling'],
  [{ bound: { low: 20, high: 30 } }, 'within'],
  [{ baseline: 30, target: 4, better: 'higher' as const }, 'falling'],
  [{ baseline: 4, target: 4, better: 'lower' as const }, 'falling'],
  [{ better: 'range' as const }, 'within'],
  [{}, null],
])('%j goes %s', (hints, direction) => {
  expect(directionOf(hints)).toBe(direction)
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

test.each([
  ['rising', 400, 460, { outcome: 'exceeded', delta: 60, share: 0.15 }],
  ['rising', 400, 400, { outcome: 'met', delta: 0, share: 0 }],
  ['rising', 400, 300, { outcome: 'short', delta: -100, share: -0.25 }],
  ['falling', 4, 3, { outcome: 'exceeded', delta: -1, share: -0.25 }],
  ['falling', 4, 5, { outcome: 'short', delta: 1, share: 0.25 }],
  ['falling', 0, 5, { outcome: 'short', delta: 5, share: null }],
] as const)('a %s goal of %s that ends at %s', (direction, target, value, expected) => {
  expect(verdict({ target, value }, direction)).toEqual(expected)
})

test('about 12000 is met by 11600', () => {
  expect(verdict({ target: 12000, value: 11600, tolerance: 500 }, 'rising').outcome).toBe('met')
})

test('sums can be read', () => {
  const baseline = { name: 'baseline', value: 30, unit: 'h', from: 'strategy.yaml:12' }
  const target = { name: 'target', value: 4, unit: 'h' }
  const value = { name: 'value', value: 9, unit: 'h' }
  expect(explainGap(target, value).expression).toBe('4 h − 9 h = -5 h')
  expect(explainVerdict(value, target).expression).toBe('9 h − 4 h = 5 h')
  expect(explainProgress({ baseline, target }, value)).toEqual({
    result: 80.7692307692,
    unit: '%',
    formula: 'progress',
    expression: '(9 h − 30 h) / (4 h − 30 h) = 80.8%',
    inputs: [
      { name: 'baseline', value: 30, unit: 'h', from: 'strategy.yaml:12' },
      { name: 'target', value: 4, unit: 'h' },
      { name: 'value', value: 9, unit: 'h' },
    ],
  })
})
