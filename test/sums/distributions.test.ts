import { expect, test } from 'vitest'
import { betaQuantile, incompleteBeta, logGamma } from '../../src/model/sums/incomplete-beta.ts'
import { chanceUpTo, countQuantile } from '../../src/model/sums/negative-binomial.ts'
import { quantileTable, rangeMean, rangeQuantile } from '../../src/model/sums/range.ts'
import { forecastRatio } from '../../src/model/sums/ratio-forecast.ts'
import { studentQuantile } from '../../src/model/sums/student-quantile.ts'

// The expected figures of this file were computed with SciPy 1.17, an implementation that shares nothing with ours.

test.each([
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247],
  [3.7, 1.428072326665388],
  [140, 550.2786517242855],
  [1e6, 12815504.569147611],
])('the logarithm of gamma at %d', (x, expected) => {
  expect(logGamma(x) / expected).toBeCloseTo(1, 12)
})

test.each([
  [0.3, 2, 5, 0.579825],
  [0.9, 0.5, 0.5, 0.7951672353008665],
  [0.02, 1.4, 300, 0.9942887945173274],
  [0.5, 1000, 1010, 0.588269827543728],
  [0.9999, 500000, 60, 0.9076033914083284],
  [0.37, 79, 212, 0.99982714895135],
])('a beta value is at most %d (a %d, b %d) with a chance of %d', (x, a, b, expected) => {
  expect(incompleteBeta(x, a, b)).toBeCloseTo(expected, 8)
  expect(betaQuantile(expected, a, b)).toBeCloseTo(x, 6)
})

test('millions of visits are no harder than dozens', () => {
  expect(incompleteBeta(0.5, 2e7, 2e7)).toBeCloseTo(0.5, 6)
})

test.each([
  [0.9, 1, 3.0776835371752544],
  [0.9, 3, 1.637744353696209],
  [0.9, 10, 1.372183641110336],
  [0.1, 4, -1.5332062740589436],
  [0.975, 30, 2.0422724563012378],
])('Student t: %d with %d degrees of freedom', (probability, degrees, expected) => {
  expect(studentQuantile(probability, degrees)).toBeCloseTo(expected, 8)
})

test.each([
  [158.947, 152 / 364, 221, 0.507662542567878, [193, 221, 252]],
  [81.947, 65 / 364, 300, 0.04078411022263974, [319, 375, 437]],
  [3.2, 0.01, 250, 0.4163697238864619, [120, 284, 555]],
  [50000.5, 0.5, 50100, 0.6246244330214651, [49596, 50000, 50406]],
])('negative binomial of shape %d and success %d', (shape, success, count, chance, quantiles) => {
  expect(chanceUpTo({ shape, success }, count)).toBeCloseTo(chance, 7)
  expect([0.1, 0.5, 0.9].map((probability) => countQuantile({ shape, success }, probability))).toEqual(quantiles)
})

const probabilities = [0.01, 0.1, 0.5, 0.9, 0.99]

test.each([
  ['pert', 0, [0.002008, 0.0208516, 0.1294494, 0.3690427, 0.6018928]],
  ['pert', 0.3, [0.0439303, 0.1362, 0.3509995, 0.6207545, 0.8050699]],
  ['pert', 0.4286, [0.080548, 0.2046532, 0.446783, 0.7086054, 0.8657994]],
  ['pert', 1, [0.3981071, 0.6309573, 0.8705506, 0.9791483, 0.9979919]],
  ['triangular', 0, [0.0050126, 0.0513167, 0.2928932, 0.683772, 0.9]],
  ['triangular', 0.4, [0.0632456, 0.2, 0.4522774, 0.7550511, 0.9225403]],
  ['triangular', 1, [0.1, 0.3162278, Math.sqrt(0.5), 0.9486833, 0.994987]],
] as const)('quantiles of a %s range with its likely value at %d', (shape, mode, expected) => {
  const table = quantileTable(mode, shape)
  for (const [at, probability] of probabilities.entries()) {
    const found = rangeQuantile({ low: 0, high: 1 }, table, probability)
    expect(Math.abs(found - (expected[at] ?? 0))).toBeLessThan(0.005)
  }
})

test('a range has the mean of PERT', () => {
  expect(rangeMean({ low: 2500, likely: 4000, high: 6000 })).toBeCloseTo(4083.33, 2)
  expect(rangeMean({ low: 2, high: 4 })).toBe(3)
  expect(rangeMean({ low: 20, likely: 25, high: 32 })).toBeCloseTo(25.33, 2)
})

test.each([
  [{ successes: 30, trials: 1000, planned: 0.025, remaining: 3000 }, 0.02982142857, [0.02425, 0.03575]],
  [{ successes: 5, trials: 40, planned: 0.2, remaining: 25 }, 0.14102564103, [0.10769, 0.18462]],
  [{ successes: 0, trials: 0, planned: 0.25, remaining: 400 }, 0.25, [0.17, 0.335]],
])('the ratio of %j', (ratio, expected, [low = 0, high = 0]) => {
  const forecast = forecastRatio(ratio)
  expect(forecast.expected).toBeCloseTo(expected, 9)
  // SciPy's ends are whole successes; ours lie between them.
  const step = 1 / (ratio.trials + ratio.remaining)
  expect(Math.abs(forecast.low - low)).toBeLessThanOrEqual(step)
  expect(Math.abs(forecast.high - high)).toBeLessThanOrEqual(step)
})
