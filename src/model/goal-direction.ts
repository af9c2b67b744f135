import { toNumber } from './values/decimal.ts'
import type { Quantity, Target } from './values/types.ts'

/**
 * Which way a target leads: by its bound, its change, or its value against the baseline. Undefined where they do not
 * tell, as for a band, a place in a ranking or numbers of different units.
 */
export function wayOf(target: Target | undefined, baseline: Quantity | undefined): 'up' | 'down' | undefined {
  switch (target?.kind) {
    case 'value':
      return baseline && sameUnit(target.quantity, baseline) ? sign(target.quantity.value - baseline.value) : undefined
    case 'bound':
      return target.comparison === 'at-least' || target.comparison === 'more-than' ? 'up' : 'down'
    case 'change':
      return sign(target.by.value)
    case 'multiple':
      return sign(toNumber(target.factor) - 1)
    default:
      return undefined
  }
}

/** Numbers of one kind and for one span: those that can be compared as they stand. */
export function sameUnit(left: Quantity, right: Quantity): boolean {
  return JSON.stringify([left.unit, left.per]) === JSON.stringify([right.unit, right.per])
}

const sign = (difference: number): 'up' | 'down' | undefined =>
  difference === 0 ? undefined : difference > 0 ? 'up' : 'down'
