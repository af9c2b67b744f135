import { type Calculation, calculate, numberOf, showTerm, type Term } from './calculation.ts'
import type { Direction } from './progress.ts'

/** How a goal ended. `delta` = value − target in the metric's unit; `share` = delta as a share of the target, null at 0. */
export interface Verdict {
  outcome: 'exceeded' | 'met' | 'short'
  delta: number
  share: number | null
}

/**
 * The verdict at the deadline. A falling goal is exceeded by a value under its target.
 * @param end value and target in the metric's unit; a value within `tolerance` of the target meets it (0 when left out)
 */
export function verdict(end: { target: number; value: number; tolerance?: number }, direction: Direction): Verdict {
  const delta = end.value - end.target
  const share = end.target === 0 ? null : delta / Math.abs(end.target)
  if (Math.abs(delta) <= (end.tolerance ?? 0)) return { outcome: 'met', delta, share }
  if (direction === 'within') return { outcome: 'short', delta, share }
  return { outcome: (direction === 'rising') === delta > 0 ? 'exceeded' : 'short', delta, share }
}

/** The sum behind a {@link Verdict}: how far the value is from the target. */
export function explainVerdict(value: Term, target: Term): Calculation {
  return calculate({
    formula: 'result against target',
    expression: `${showTerm(value)} − ${showTerm(target)}`,
    result: numberOf(value) - numberOf(target),
    unit: target.unit,
    terms: [value, target],
  })
}
