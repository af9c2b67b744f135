import { daysIn } from '../dates.ts'
import type { Day, DayRange } from '../values/types.ts'

/** A measured value in the metric's unit. */
export interface Measured {
  id?: string
  on: Day
  value: number
  /** the days a total was counted over; without it everything counts on `on` */
  period?: DayRange
  /** what a ratio was made of */
  counts?: { numerator: number; denominator: number }
  /** the id of an earlier measurement that this one replaces */
  corrects?: string
  /** taken back: counts nowhere */
  void?: boolean
}

/** The measurements that hold: without those that another one corrects, and without those taken back. Order is kept. */
export function standing<Value extends Measured>(measurements: readonly Value[]): Value[] {
  const corrected = new Set(measurements.map(({ corrects }) => corrects))
  return measurements.filter((each) => each.void !== true && (each.id === undefined || !corrected.has(each.id)))
}

/** A level (stock) on a day: the latest value on or before it, the last written of one day. Null before the first. */
export function levelOn(measurements: readonly Measured[], day: Day): number | null {
  let latest: Measured | undefined
  for (const each of standing(measurements)) if (each.on <= day && (!latest || each.on >= latest.on)) latest = each
  return latest?.value ?? null
}

/** A total (flow) over a range of days. A period that is only partly inside counts by its share of days. */
export function totalIn(measurements: readonly Measured[], range: DayRange): number {
  return standing(measurements).reduce((total, each) => total + each.value * shareInside(each, range), 0)
}

/** A ratio over a range of days, with what it was made of. */
export interface RatioTotal {
  ratio: number
  numerator: number
  denominator: number
}

/**
 * A ratio over a range of days: the sum of the numerators over the sum of the denominators, never a mean of percentages.
 * Null when no measurement in the range has counts (then only {@link levelOn} can tell).
 */
export function ratioIn(measurements: readonly Measured[], range: DayRange): RatioTotal | null {
  let numerator = 0
  let denominator = 0
  for (const each of standing(measurements)) {
    const share = shareInside(each, range)
    numerator += (each.counts?.numerator ?? 0) * share
    denominator += (each.counts?.denominator ?? 0) * share
  }
  return denominator > 0 ? { ratio: numerator / denominator, numerator, denominator } : null
}

function shareInside({ on, period = { first: on, last: on } }: Measured, range: DayRange): number {
  const first = Math.max(period.first, range.first)
  const last = Math.min(period.last, range.last)
  return last < first ? 0 : daysIn({ first, last }) / daysIn(period)
}
