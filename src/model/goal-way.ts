import { type Day, formatDay } from './dates.ts'
import { formatMoney } from './money.ts'
import type { Goal } from './project.ts'
import type { Settings } from './settings.ts'
import type { Course, Profile } from './sums/profile.ts'
import { readDay } from './values/day.ts'
import { toNumber } from './values/decimal.ts'
import { formatQuantity } from './values/quantity.ts'
import type { Per, Quantity, Target, Unit } from './values/types.ts'
import { decimalsOf, formatPer, sameUnit } from './values/units.ts'

/** Where a goal comes from and where it goes, as numbers of one unit. */
export interface GoalWay {
  from: number
  to: number
  unit: Unit
  per: Per | undefined
  /** What `about` leaves open. */
  tolerance: number
}

/**
 * The way from baseline to target; a total without a baseline begins at 0. Undefined where they make no sum: a place in
 * a ranking, a share, a confidential target, numbers of different units, a target that is met already.
 */
export function goalWay({ baseline, target, metric }: Goal): GoalWay | undefined {
  if (!target) return undefined
  const from = baseline?.value ?? (metric?.measuredAs === 'total' ? 0 : undefined)
  const aim = aimOf(target, baseline)
  if (from === undefined || !aim || aim.value === from || !agrees(aim, baseline)) return undefined
  const { value: to, unit, per, tolerance = 0 } = aim
  return { from, to, unit, per, tolerance: tolerance + (baseline?.tolerance ?? 0) }
}

/** The way of a goal that counts a total and is to grow, as sums over stages and results need it. */
export function growingTotal(goal: Goal): GoalWay | undefined {
  const way = goalWay(goal)
  const isCounted = way?.unit.kind === 'count' && !way.per && way.to > way.from && goal.metric?.measuredAs === 'total'
  return isCounted ? way : undefined
}

/** What a number counts. */
interface Measure {
  unit: Unit
  per?: Per | undefined
}

/** Where a goal is to go: its number, unit and what `about` leaves open. */
export type Aim = Pick<Quantity, 'value' | 'unit' | 'per' | 'tolerance'>

/** The number that a goal wants to reach, changes counted from the baseline; undefined where the target is no number. */
export const aimOfGoal = ({ target, baseline }: Goal): Aim | undefined => target && aimOf(target, baseline)

/** The number of a target; undefined for a place in a ranking, a share, and what needs a baseline that is not there. */
export function aimOf(target: Target, baseline: Quantity | undefined): Aim | undefined {
  switch (target.kind) {
    case 'value':
    case 'bound':
      return target.quantity
    case 'between':
      return baseline && baseline.value > target.high.value ? target.high : target.low
    case 'change': {
      const { unit, value } = target.by
      if (!baseline) return undefined
      return {
        ...baseline,
        value: unit.kind === 'percent' ? baseline.value * (1 + value / 100) : baseline.value + value,
      }
    }
    case 'multiple':
      return baseline && { ...baseline, value: baseline.value * toNumber(target.factor) }
    default:
      return undefined
  }
}

/** Nothing is nothing in every unit. */
function agrees({ unit, per }: Aim, baseline: Quantity | undefined): boolean {
  if (!baseline || baseline.value === 0) return true
  return sameUnit(unit, baseline.unit) && formatPer(per) === formatPer(baseline.per)
}

/** A goal over its time: from its start, else that of the strategy, else the first day given; to its deadline. */
export function goalCourse(goal: Goal, { from, to, unit }: GoalWay, first: Day | undefined): Course | undefined {
  const start = goal.start ?? first
  if (start === undefined || !goal.deadline || goal.deadline.last < start) return undefined
  const checkpoints = goal.checkpoints.flatMap(({ on, target }) => {
    const aim = target && aimOf(target, goal.baseline)
    return on && aim && sameUnit(aim.unit, unit) ? [{ on: on.last, value: aim.value }] : []
  })
  return {
    baseline: from,
    target: to,
    range: { first: start, last: goal.deadline.last },
    checkpoints,
    ...profileOf(goal),
  }
}

/** `profile: back-loaded`, or weights by month or week: `{ 2026-10: 1, 2026-11: 3 }`. */
function profileOf({ node }: Goal): { profile?: Profile } {
  const { profile } = node
  const word = (['linear', 'front-loaded', 'back-loaded', 's-curve'] as const).find((name) => name === profile)
  if (word) return { profile: word }
  if (typeof profile !== 'object' || profile === null) return {}
  const parts = Object.entries(profile).flatMap(([days, weight]) => {
    const until = readDay(days).value?.last
    return until !== undefined && typeof weight === 'number' ? [{ until, weight }] : []
  })
  return parts.length > 0 ? { profile: parts.toSorted((a, b) => a.until - b.until) } : {}
}

/** A number of a goal, rounded as it is printed: money to its smallest coin, larger counts to whole ones. */
export function roundedFor(value: number, unit: Unit, { currencies }: Settings): number {
  const ofOthers = unit.kind === 'count' && Math.abs(value) >= 10 ? 0 : 1
  const digits = unit.kind === 'money' ? (decimalsOf(unit.currency, currencies) ?? 2) : ofOthers
  return Math.round(value * 10 ** digits) / 10 ** digits
}

/** `75`, `1200 EUR`, `4.5%`, `12/week` */
export function amountWords(value: number, { unit, per }: Measure, settings: Settings): string {
  const rounded = roundedFor(value, unit, settings)
  if (unit.kind === 'money') {
    const minor = Math.round(rounded * 10 ** (decimalsOf(unit.currency, settings.currencies) ?? 2))
    return formatMoney({ minor, currency: unit.currency }, settings.currencies) + formatPer(per)
  }
  const scale = Number.isInteger(rounded) ? 0 : 1
  return formatQuantity({
    amount: { units: Math.round(rounded * 10 ** scale), scale },
    value: rounded,
    unit,
    ...(per && { per }),
  })
}

/** `from 2026-10-01 to 2026-12-31` */
export const daysWords = ({ first, last }: { first: Day; last: Day }): string =>
  `from ${formatDay(first)} to ${formatDay(last)}`
