import type { Measurement } from './measurement.ts'
import type { Day, DayRange } from './values/types.ts'

/**
 * The days that a number counts: its period. Of one that was measured before its period was over, the days until then;
 * a day at or before the first says nothing of that (`on: 2026-08-01, period: 2026-08` is about August).
 */
export function daysCounted({ on, period }: Pick<Measurement, 'on' | 'period'>, today: Day): DayRange | undefined {
  if (!period) return undefined
  const measured = on && on.last > period.first ? on.last : period.last
  return { first: period.first, last: Math.max(period.first, Math.min(period.last, measured, today)) }
}
