/** Where a goal comes from and where it goes, in the metric's unit. */
export interface Way {
  baseline: number
  target: number
}

/** Still to go, in the metric's unit: positive when the value has to rise, negative when it has to fall. */
export function gap(target: number, current: number): number {
  return target - current
}

/**
 * The part of the way that is done: 0 at the baseline, 1 at the target, for rising and falling goals alike.
 * Never clamped: under 0 is a move the wrong way, over 1 is more than asked. Null when there is no way to go.
 */
export function progress({ baseline, target }: Way, value: number): number | null {
  return target === baseline ? null : (value - baseline) / (target - baseline)
}
