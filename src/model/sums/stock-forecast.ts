import type { Day } from '../values/types.ts'
import type { Forecast } from './flow-forecast.ts'
import { studentChance, studentQuantile } from './student-quantile.ts'

/** A value on a day, in the metric's unit. */
export interface Point {
  on: Day
  value: number
}

/**
 * Where a level goes: `slope` in units a day. The interval is null with fewer than three days measured; `deviation` is
 * how far a value typically lies from the expected one, with the degrees of freedom it is known by.
 */
export interface Trend {
  slope: number
  expected: number
  interval: (Pick<Forecast, 'low' | 'high'> & { deviation: number; degrees: number }) | null
}

/** How many points at the end of the series a trend looks at, and how much the plan's slope weighs. */
const trendPoints = 12

/** As two points 60 days apart would: 2 × 30² days². */
const priorWeight = 1800

/**
 * Least squares through the last points, its slope drawn towards the planned one: (Sxy + w·s0) / (Sxx + w).
 * With one point the plan's slope goes on from it; with many the data decides. The interval is the one of a
 * predicted value, 10 % to 90 %, Student t with n − 2 degrees of freedom.
 * @returns null without points
 */
export function forecastLevel(points: readonly Point[], plannedSlope: number, day: Day): Trend | null {
  const last = points.toSorted((a, b) => a.on - b.on).slice(-trendPoints)
  if (last.length === 0) return null
  const middle = { on: mean(last.map(({ on }) => on)), value: mean(last.map(({ value }) => value)) }
  const spread = sum(last.map(({ on }) => (on - middle.on) ** 2))
  const together = sum(last.map(({ on, value }) => (on - middle.on) * (value - middle.value)))
  const slope = (together + priorWeight * plannedSlope) / (spread + priorWeight)
  const expected = middle.value + slope * (day - middle.on)
  if (last.length < 3 || spread === 0) return { slope, expected, interval: null }
  const errors = sum(last.map(({ on, value }) => (value - middle.value - slope * (on - middle.on)) ** 2))
  const degrees = last.length - 2
  const distance = (day - middle.on) ** 2 / (spread + priorWeight)
  const deviation = Math.sqrt((errors / degrees) * (1 + 1 / last.length + distance))
  const half = deviation * studentQuantile(0.9, degrees)
  return { slope, expected, interval: { low: expected - half, high: expected + half, deviation, degrees } }
}

/** The chance (0 to 1) that the level is at least `value`. Null where there is no interval. */
export function chanceOfLevel({ expected, interval }: Trend, value: number): number | null {
  if (!interval) return null
  if (interval.deviation === 0) return expected >= value ? 1 : 0
  return studentChance((value - expected) / interval.deviation, interval.degrees)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length
}
