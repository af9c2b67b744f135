import type { Goal, Project } from '../project.ts'
import type { Calculation, Unit as SumUnit } from '../sums/calculation.ts'
import type { Course } from '../sums/profile.ts'
import type { Point } from '../sums/stock-forecast.ts'
import type { Day, DayRange, Unit } from '../values/types.ts'
import { formatUnit } from '../values/units.ts'
import type { Aim } from './aim.ts'
import type { Parts } from './contributions.ts'
import type { Counted } from './measured.ts'

/** Where a number lands, in the unit of its goal; one chance in ten lies under `low`, one in ten over `high`. */
export interface Landing {
  expected: number
  low?: number
  high?: number
  /** Of reaching the goal, 0 to 1; absent where nothing tells how far off the number may be. */
  chance?: number
}

/** What a forecast of one goal is made from. */
export interface Ground {
  goal: Goal
  aim: Aim
  project: Project
  /** From the day the goal starts to its deadline. */
  span: DayRange
  /** What the goal plans for each day. */
  course: Course | undefined
  values: Counted[]
  parts: Parts
  seed: number
}

/** A forecast from results. */
export interface Landed {
  landing: Landing
  sum: Calculation
  /** The last value, and the last day that the results speak of. */
  soFar: Point
  points: Point[]
  notes: string[]
}

/**
 * The chance (0 to 1) that a value lies where the goal asks for it.
 *
 * @param atLeast the chance of at least a value
 * @param step what makes a value more than another
 */
export function chanceWithin(aim: Aim, atLeast: (value: number) => number, step: number): number {
  const { low, high, strict, tolerance } = aim
  const reached = low === undefined ? 1 : atLeast(low - tolerance + (strict ? step : 0))
  const passed = high === undefined ? 0 : atLeast(high + tolerance + (strict ? 0 : step))
  return Math.min(1, Math.max(0, reached - passed))
}

/** True when a value lies where the goal asks for it. */
export function isWithin({ low, high, strict, tolerance }: Aim, value: number): boolean {
  if (low !== undefined && (strict ? value <= low - tolerance : value < low - tolerance)) return false
  return high === undefined || (strict ? value < high + tolerance : value <= high + tolerance)
}

/** The unit of a goal in a printed sum: a share is written as a percentage, a count has no unit. */
export function sumUnit(unit: Unit): SumUnit | undefined {
  return unit.kind === 'percent' ? '%' : formatUnit(unit).trim() || undefined
}

/** A value of a goal as sums take it: 45% is 0.45. */
export const forSum = (value: number, { kind }: Unit): number => (kind === 'percent' ? value / 100 : value)

/** A forecast within what its number can be: no share is more than all, no place before the first, no count under 0. */
export function bounded(landing: Landing, ground: Ground): Landing {
  const least = leastOf(ground)
  const most = ground.aim.unit.kind === 'percent' ? 100 : Number.POSITIVE_INFINITY
  const inside = (value: number) => Math.min(most, Math.max(least, value))
  const { expected, low, high } = landing
  return {
    ...landing,
    expected: inside(expected),
    ...(low !== undefined && { low: inside(low) }),
    ...(high !== undefined && { high: inside(high) }),
  }
}

/** Money, scores, and numbers that have been below 0 before, may be so again. */
function leastOf({ aim, goal, values }: Ground): number {
  if (goal.target?.kind === 'rank') return 1
  const known = [aim.from, aim.low, aim.high, ...values.map(({ value }) => value)]
  const mayBeNegative =
    aim.unit.kind === 'money' || aim.unit.kind === 'points' || goal.metric?.unit?.startsWith('score')
  return mayBeNegative || known.some((value) => (value ?? 0) < 0) ? Number.NEGATIVE_INFINITY : 0
}

/** Days from one to another, of a course that may be weighted: the share of the plan, times all days. */
export interface Elapsed {
  elapsed: number
  last: Day
  /** Days before `last` that no result speaks of. */
  missing: number
}
