import { sameUnit } from '../model/goal-direction.ts'
import type { Goal } from '../model/project.ts'
import { toNumber } from '../model/values/decimal.ts'
import type { Comparison, Quantity, Target } from '../model/values/types.ts'

/** `same` where the target asks for the baseline, `met` for a bound that holds from the start. */
export function targetState({ target, baseline }: Goal): 'same' | 'met' | undefined {
  if (!target) return undefined
  if (target.kind === 'change') return target.by.value === 0 ? 'same' : undefined
  if (target.kind === 'multiple') return toNumber(target.factor) === 1 ? 'same' : undefined
  if (!baseline) return undefined
  if (target.kind === 'value') return isEqual(target.quantity, baseline) ? 'same' : undefined
  return holds(target, baseline) ? 'met' : undefined
}

function isEqual(target: Quantity, baseline: Quantity): boolean {
  const tolerance = (target.tolerance ?? 0) + (baseline.tolerance ?? 0)
  return sameUnit(target, baseline) && Math.abs(target.value - baseline.value) <= tolerance
}

/** What `about` leaves open is no reason to say that a bound holds. */
function holds(target: Target, baseline: Quantity): boolean {
  if (baseline.tolerance !== undefined) return false
  if (target.kind === 'bound')
    return sameUnit(target.quantity, baseline) && isWithin(target.comparison, baseline.value, target.quantity.value)
  if (target.kind === 'between') {
    return sameUnit(target.low, baseline) && baseline.value >= target.low.value && baseline.value <= target.high.value
  }
  return target.kind === 'rank' && baseline.unit.kind === 'count' && baseline.value <= target.place
}

function isWithin(comparison: Comparison, value: number, limit: number): boolean {
  if (value === limit) return comparison === 'at-least' || comparison === 'at-most'
  return comparison === 'at-least' || comparison === 'more-than' ? value > limit : value < limit
}
