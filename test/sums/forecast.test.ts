import fc from 'fast-check'
import { expect, test } from 'vitest'
import { showRate } from '../../src/model/sums/calculation.ts'
import { chanceToReach, dispersionOfPeriods, explainFlow, forecastFlow } from '../../src/model/sums/flow-forecast.ts'
import { forecastsDisagree, tacticPace } from '../../src/model/sums/plan-aware-forecast.ts'
import { forecastRatio } from '../../src/model/sums/ratio-forecast.ts'
import { forecastLevel } from '../../src/model/sums/stock-forecast.ts'

test.each([
  { elapsed: 5, actual: 3, linear: 182, ours: 380 },
  { elapsed: 5, actual: 12, linear: 730, ours: 430 },
  { elapsed: 92, actual: 80, linear: 264, ours: 302 },
  { elapsed: 200, actual: 230, linear: 350, ours: 354 },
])('400 leads in 304 days: $actual on day $elapsed lead to $ours', ({ elapsed, actual, linear, ours }) => {
  expect(Math.round((actual * 304) / elapsed)).toBe(linear)
  expect(Math.round(forecastFlow({ actual, planned: 400, elapsed, total: 304 }).expected)).toBe(ours)
})

test('a forecast shows its sum', () => {
  const flow = { actual: 80, planned: 400, elapsed: 92, total: 304 }
  const sum = explainFlow(
    flow,
    { name: 'so far', value: 80, unit: 'leads' },
    { name: 'plan', value: 400, unit: 'leads' },
  )
  expect(sum.expression).toBe('80 leads + 1.046 a day × 212 days = 302 leads')
})

test('where the goal spreads its way, the sum goes by the days of the calendar that are left', () => {
  const flow = { actual: 1825, planned: 8000, elapsed: 79.2, total: 283, left: 192 }
  const sum = explainFlow(flow, { name: 'so far', value: 1825 }, { name: 'plan', value: 8000 })
  expect(sum.expression).toBe('1825 + 26.85 a day × 192 days = 6980')
  expect(Math.round(1825 + 26.85 * 192)).toBe(6980)
})

test.each([
  [1.0461, 212, 302, undefined, '1.046'],
  [0.0246, 61, 71, undefined, '0.025'],
  [0.000246, 61, 0.71, '%', '0.025%'],
  [2070.1431, 92, 751423, undefined, '2070.14'],
  [5, 92, 500, 'h', '5 h'],
] as const)('a rate of %d for %d days has the digits that its product needs', (rate, days, largest, unit, shown) => {
  expect(showRate(rate, days, largest, unit)).toBe(shown)
})

test('the more days there are, the nearer the forecast is to a straight line', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), (daily, planDaily) => {
      const off = [100, 1000, 10000].map((elapsed) => {
        const total = 2 * elapsed
        const flow = { actual: daily * elapsed, planned: planDaily * total, elapsed, total }
        return Math.abs(forecastFlow(flow).expected / (daily * total) - 1)
      })
      expect(off[0]).toBeGreaterThanOrEqual(off[1] ?? 0)
      expect(off[1]).toBeGreaterThanOrEqual(off[2] ?? 0)
      expect(off[2]).toBeLessThan(0.2)
    }),
  )
})

test('money forecasts do not depend on the unit', () => {
  const euros = { actual: 50000, planned: 720000, elapsed: 60, total: 365, dispersion: 9000 }
  const cents = { ...euros, actual: 5000000, planned: 72000000, dispersion: 900000 }
  const [one, other] = [forecastFlow(euros), forecastFlow(cents)]
  expect(other.expected / one.expected).toBeCloseTo(100, 9)
  expect(other.low / one.low).toBeCloseTo(100, 9)
  expect(other.high / one.high).toBeCloseTo(100, 9)
  expect(chanceToReach(cents, 60000000)).toBeCloseTo(chanceToReach(euros, 600000), 12)
})

test('the size of a typical step of money', () => {
  expect(dispersionOfPeriods([10, 20, 30])).toBe(5)
  expect(dispersionOfPeriods([10, 20])).toBeNull()
  expect(dispersionOfPeriods([5, 5, 5])).toBeNull()
})

test('the chance to reach a target falls as the target grows, and is sure once it is there', () => {
  const flow = { actual: 80, planned: 400, elapsed: 92, total: 304 }
  const chances = [80, 250, 300, 350, 400].map((target) => chanceToReach(flow, target))
  expect(chances[0]).toBe(1)
  expect(chances).toEqual(chances.toSorted((a, b) => b - a))
  expect(chanceToReach({ ...flow, elapsed: 304 }, 400)).toBe(0)
})

test('with nothing planned and nothing done, nothing is expected', () => {
  expect(forecastFlow({ actual: 0, planned: 0, elapsed: 0, total: 90 })).toEqual({ expected: 0, low: 0, high: 0 })
  expect(forecastFlow({ actual: 7, planned: 0, elapsed: 0, total: 0 })).toEqual({ expected: 7, low: 7, high: 7 })
})

test('a level goes on as planned from one point, and as measured from many', () => {
  expect(forecastLevel([], 1, 9)).toBeNull()
  expect(forecastLevel([{ on: 10, value: 100 }], 2, 20)).toEqual({ slope: 2, expected: 120, interval: null })
  const line = (days: number[]) => days.map((on) => ({ on, value: 1000 + 3 * on }))
  const slopes = [
    [0, 7],
    [0, 30, 60],
    [0, 365, 730, 1095],
  ].map((days) => forecastLevel(line(days), 1, 2000)?.slope ?? 0)
  expect(slopes).toEqual(slopes.toSorted((a, b) => a - b))
  expect(slopes.at(-1)).toBeCloseTo(3, 1)
})

test('far-apart points give the least-squares line and its interval', () => {
  const points = [
    [0, 100],
    [7, 108],
    [14, 113],
    [21, 125],
    [35, 141],
  ].map(([on = 0, value = 0]) => ({ on: on * 1000, value }))
  const trend = forecastLevel(points, 0, 60000)
  // SciPy: 170.180, from 164.360 to 175.999.
  expect(trend?.expected).toBeCloseTo(170.18, 2)
  expect(trend?.interval?.low).toBeCloseTo(164.36, 2)
  expect(trend?.interval?.high).toBeCloseTo(176, 2)
})

test('a ratio tends to what is counted, and is exact at the end', () => {
  const off = [100, 1000, 100000].map((trials) => {
    const ratio = { successes: trials * 0.04, trials, planned: 0.02, remaining: trials }
    return Math.abs(forecastRatio(ratio).expected - 0.04)
  })
  expect(off).toEqual(off.toSorted((a, b) => b - a))
  expect(off.at(-1)).toBeLessThan(1e-4)
  expect(forecastRatio({ successes: 3, trials: 100, planned: 0.02, remaining: 0 })).toEqual({
    expected: 0.03,
    low: 0.03,
    high: 0.03,
  })
})

test('the pace of a tactic moves as its results come in, and two forecasts may differ by less than a fifth', () => {
  const plan = { amount: 100, rate: 1, run: { first: 1, last: 100 } }
  expect(tacticPace({ plan, actual: 0 }, 0)).toBe(1)
  expect(tacticPace({ plan, actual: 25 }, 50)).toBeCloseTo(85 / 110, 12)
  expect([forecastsDisagree(100, 80), forecastsDisagree(100, 81), forecastsDisagree(0, 0)]).toEqual([
    true,
    false,
    false,
  ])
})
