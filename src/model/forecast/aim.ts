import { formatDay } from '../dates.ts'
import { doneStateOf } from '../done-state.ts'
import { goalWay } from '../goal-way.ts'
import type { Goal, Project } from '../project.ts'
import { toNumber } from '../values/decimal.ts'
import type { Per, Quantity, Target, Unit } from '../values/types.ts'

/** What a goal asks for, in its own unit: it is reached by a value from `low` to `high`, whichever of them is given. */
export interface Aim {
  low?: number
  high?: number
  /** True where `low` or `high` itself is not enough: more than, less than. */
  strict: boolean
  unit: Unit
  per: Per | undefined
  /** Where it comes from, when that is known: the baseline, 0 for a total without one. */
  from: number | undefined
  /** The value that is named as the goal: the nearer end of a band. */
  to: number
  falling: boolean
  /** What `about` leaves open. */
  tolerance: number
  /** A number to keep: it is at its goal from the first day on. */
  keep: boolean
}

/** The aim of a goal, or why there is none and what to type. */
export type AimReading = { aim: Aim } | { reason: string; type?: string }

/** Reads target or keep, changes applied to the baseline and shares to their size. */
export function aimOfGoal(goal: Goal, project: Project): AimReading {
  const { target, keep, doneWhen } = goal
  const wanted = target ?? keep
  if (!wanted) {
    if (doneWhen.length === 0) return { reason: 'it names no number to reach', type: 'target: …' }
    const state = doneStateOf(goal, project)
    return state?.done === 1
      ? { reason: `it is done, by the result of ${formatDay(state.on)}` }
      : { reason: 'it is done or not done: there is no number that could be forecast' }
  }
  const way = target && goalWay(goal)
  if (way) {
    const { from, to, unit, per, tolerance } = way
    const falling = to < from
    return { aim: { from, to, unit, per, tolerance, falling, keep: false, ...endsOf(target, { to, falling }) } }
  }
  return withoutWay(wanted, goal, project)
}

type Ends = Pick<Aim, 'low' | 'high' | 'strict'>

function endsOf(target: Target, { to, falling }: { to: number; falling: boolean }): Ends {
  if (target.kind === 'between') return { low: target.low.value, high: target.high.value, strict: false }
  if (target.kind === 'bound') return boundEnds(target.comparison, to)
  return falling ? { high: to, strict: false } : { low: to, strict: false }
}

function boundEnds(comparison: string, to: number): Ends {
  const strict = comparison === 'more-than' || comparison === 'less-than'
  return comparison === 'at-least' || comparison === 'more-than' ? { low: to, strict } : { high: to, strict }
}

/** A number to keep, a place in a ranking, a share, a level without a baseline. */
function withoutWay(wanted: Target, goal: Goal, project: Project): AimReading {
  const { baseline, metric } = goal
  const from = baseline?.value ?? (metric?.measuredAs === 'total' ? 0 : undefined)
  const keep = goal.target === undefined
  const aimed = ({ value, unit, per, tolerance = 0 }: Amount, ends: Ends): AimReading => {
    const falling = ends.low === undefined
    return { aim: { from, to: value, unit, per, tolerance, falling, keep, ...ends } }
  }
  switch (wanted.kind) {
    case 'confidential':
      return { reason: 'its target is confidential: there is nothing to compare a forecast with' }
    case 'value':
      return aimed(wanted.quantity, leadsDown(wanted.quantity.value, goal))
    case 'bound':
      return aimed(wanted.quantity, boundEnds(wanted.comparison, wanted.quantity.value))
    case 'between':
      return aimed(wanted.low, { low: wanted.low.value, high: wanted.high.value, strict: false })
    case 'rank':
      return aimed(
        { value: wanted.place, unit: { kind: 'count' }, per: undefined },
        { high: wanted.place, strict: false },
      )
    case 'share': {
      const size = project.audiences.find(({ id }) => id === wanted.of)?.size
      if (!size) return { reason: `its target is a share of "${wanted.of}", and how many those are is not written` }
      const value = (size.value * toNumber(wanted.percent)) / 100
      return aimed({ ...size, value }, { low: value, strict: false })
    }
    case 'level': {
      if (!baseline) return noBaseline
      const { comparison = metric?.better === 'lower' ? 'at-most' : 'at-least' } = wanted
      return aimed(baseline, boundEnds(comparison, baseline.value))
    }
    default:
      return noBaseline
  }
}

type Amount = Pick<Quantity, 'value' | 'unit' | 'per' | 'tolerance'>

const noBaseline = { reason: 'its target is a change, and where it starts is not written', type: 'baseline: …' }

/** A target without a way: met already, or without a baseline. The metric tells which side is better. */
function leadsDown(value: number, { metric }: Goal): Ends {
  return metric?.better === 'lower' ? { high: value, strict: false } : { low: value, strict: false }
}
