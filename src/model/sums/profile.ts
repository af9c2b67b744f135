import { daysIn } from '../dates.ts'
import type { Day, DayRange } from '../values/types.ts'
import type { Way } from './progress.ts'

/** Part of a monthly (or weekly) profile: its last day, and its weight against the other parts. */
interface ProfilePart {
  until: Day
  weight: number
}

/** How a goal is spread over its time. */
export type Profile = 'linear' | 'front-loaded' | 'back-loaded' | 's-curve' | readonly ProfilePart[]

/** A goal over time. Checkpoints, in the metric's unit, replace the profile. */
export interface Course extends Way {
  range: DayRange
  profile?: Profile
  checkpoints?: readonly { on: Day; value: number }[]
}

const curves = {
  linear: (x: number) => x,
  'front-loaded': (x: number) => 1 - (1 - x) ** 2,
  'back-loaded': (x: number) => x * x,
  's-curve': (x: number) => x * x * (3 - 2 * x),
}

/** The share of a span that has passed when `day` ends: 0 before it, 1 from its last day on. */
function elapsedShare(range: DayRange, day: Day): number {
  if (day >= range.last) return 1
  return day < range.first ? 0 : (day - range.first + 1) / daysIn(range)
}

/**
 * The share of the way that is planned to be done when `day` ends.
 * Front- and back-loaded are parabolas (three quarters, one quarter of the way at half time), the s-curve is 3x² − 2x³.
 * The parts of a weighted profile spread their weight evenly over their days.
 */
export function plannedShare(range: DayRange, profile: Profile, day: Day): number {
  if (typeof profile === 'string') return curves[profile](elapsedShare(range, day))
  let { first } = range
  let done = 0
  let total = 0
  for (const { until, weight } of profile) {
    const last = Math.min(until, range.last)
    if (last < first) continue
    done += weight * elapsedShare({ first, last }, day)
    total += weight
    first = last + 1
  }
  return total > 0 ? done / total : elapsedShare(range, day)
}

/** The value planned for the end of `day`, in the metric's unit: straight between checkpoints, else along the profile. */
export function plannedValue(course: Course, day: Day): number {
  const { range, baseline, target, profile = 'linear', checkpoints = [] } = course
  if (day >= range.last) return target
  if (checkpoints.length === 0) return baseline + (target - baseline) * plannedShare(range, profile, day)
  const points = checkpoints.filter(({ on }) => on >= range.first && on < range.last).toSorted((a, b) => a.on - b.on)
  let before = { on: range.first - 1, value: baseline }
  for (const point of [...points, { on: range.last, value: target }]) {
    if (day < point.on) {
      return before.value + (point.value - before.value) * elapsedShare({ first: before.on + 1, last: point.on }, day)
    }
    before = point
  }
  return target
}

/** What a period has to bring, in the metric's unit: planned at its end less planned before its start. */
export function periodNeed(course: Course, period: DayRange): number {
  return plannedValue(course, period.last) - plannedValue(course, period.first - 1)
}
