import { type Calculation, calculate, numberOf, showTerm, type Term } from './calculation.ts'

/** Where a goal comes from and where it goes, in the metric's unit. */
export interface Way {
  baseline: number
  target: number
}

export type Direction = 'rising' | 'falling' | 'within'

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

/** Progress on a scale of named levels, lowest first. Null for a level that is not on the scale. */
export function ordinalProgress(levels: readonly string[], way: { baseline: string; target: string }, value: string) {
  const [baseline = -1, target = -1, place = -1] = [way.baseline, way.target, value].map((level) =>
    levels.indexOf(level),
  )
  return Math.min(baseline, target, place) < 0 ? null : progress({ baseline, target }, place)
}

/** Progress of a yes-or-no goal: the share of its tests that are passed. Null without tests. */
export function testsProgress(passed: number, total: number): number | null {
  return total === 0 ? null : passed / total
}

/** Progress for a bar or an OKR score, between 0 and 1. */
export function clampedProgress(value: number): number {
  return Math.min(1, Math.max(0, value))
}

/** What a direction is read from, most trusted first: a bound, the target against the baseline, the metric's better side. */
export interface DirectionHints {
  bound?: { low?: number; high?: number }
  baseline?: number
  target?: number
  better?: 'higher' | 'lower' | 'range'
}

/** Which way a goal goes. Null when nothing tells. */
export function directionOf({ bound, baseline, target, better }: DirectionHints): Direction | null {
  return directionOfBound(bound) ?? directionOfWay(baseline, target) ?? (better ? directions[better] : null)
}

/** The sum behind {@link gap}. */
export function explainGap(target: Term, current: Term): Calculation {
  return calculate({
    formula: 'gap',
    expression: `${showTerm(target)} − ${showTerm(current)}`,
    result: gap(numberOf(target), numberOf(current)),
    unit: target.unit,
    terms: [target, current],
  })
}

/** The sum behind {@link progress}. Null when there is no way to go. */
export function explainProgress(
  { baseline, target }: { baseline: Term; target: Term },
  value: Term,
): Calculation | null {
  const result = progress({ baseline: numberOf(baseline), target: numberOf(target) }, numberOf(value))
  if (result === null) return null
  const from = showTerm(baseline)
  return calculate({
    formula: 'progress',
    expression: `(${showTerm(value)} − ${from}) / (${showTerm(target)} − ${from})`,
    result,
    unit: '%',
    terms: [baseline, target, value],
  })
}

const directions = { higher: 'rising', lower: 'falling', range: 'within' } as const

function directionOfBound({ low, high }: { low?: number; high?: number } = {}): Direction | null {
  if (low !== undefined && high !== undefined) return 'within'
  if (low !== undefined) return 'rising'
  return high === undefined ? null : 'falling'
}

function directionOfWay(baseline?: number, target?: number): Direction | null {
  if (baseline === undefined || target === undefined || baseline === target) return null
  return target > baseline ? 'rising' : 'falling'
}
