import type { Goal } from '../project.ts'
import type { Calculation } from '../sums/calculation.ts'
import type { Course } from '../sums/profile.ts'
import type { Point } from '../sums/stock-forecast.ts'
import type { DayRange } from '../values/types.ts'
import type { Aim } from './aim.ts'
import type { TacticsLanding } from './land-tactics.ts'
import type { Landing } from './landing.ts'

/**
 * `results`: measured so far and gone on with; `tactics`: one value, and what the tactics add to it; `plan`: nothing
 * measured yet; `final`: the deadline is past.
 */
export type Basis = 'results' | 'tactics' | 'plan' | 'final'

/** Where a goal lands at its deadline. */
export interface Outlook {
  goal: Goal
  aim: Aim
  span: DayRange
  basis: Basis
  landing: Landing
  reached: boolean
  sum: Calculation
  /** The last value and its day; absent before anything was measured. */
  soFar?: Point
  points: Point[]
  /** The way from here to the deadline, a few points of it. */
  path: Point[]
  course?: Course
  /** The other way to forecast it: what is there, and what the tactics have yet to bring. */
  tactics?: TacticsLanding & { differs?: string }
  matters: TacticsLanding['matters']
  notes: string[]
}

/** A goal without a forecast: why, and what to type. */
export interface NotForecast {
  goal: Goal
  reason: string
  /** A line of the file, and where it goes. */
  type?: { line: string; place: string }
}

/** True for a goal that has a forecast. */
export function isOutlook(result: Outlook | NotForecast): result is Outlook {
  return 'landing' in result
}
