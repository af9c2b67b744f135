import { sameUnit } from '../../model/goal-direction.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal } from '../../model/project.ts'
import { type Finding, rule } from '../../model/rule.ts'
import { valueText } from '../../model/value-text.ts'
import { toNumber } from '../../model/values/decimal.ts'
import type { Comparison, Quantity, Target } from '../../model/values/types.ts'

export const goalTargetEqualsBaseline = rule({
  name: 'goal-target-equals-baseline',
  summary: 'A target lies somewhere else than where the number stands already.',
  family: 'SMART goals',
  severity: 'error',
  fix: 'fill-in',
  why: 'Where nothing has to change there is nothing to plan for, and progress cannot be counted.',
  each: openFieldGoals,

  *check(goal) {
    const { target, baseline } = goal
    const state = target && stateOf(target, baseline)
    if (state) yield state === 'same' ? nothingChanges(goal) : metAlready(goal)
  },
})

/** `same` where the target asks for the baseline, `met` for a bound that holds from the start. */
function stateOf(target: Target, baseline: Quantity | undefined): 'same' | 'met' | undefined {
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

function nothingChanges(goal: Goal): Finding {
  const isTotal = goal.metric?.measuredAs === 'total'
  const [target, baseline] = [valueText(goal, 'target') ?? '', valueText(goal, 'baseline')]
  return {
    at: [goal, 'target'],
    message:
      baseline === undefined || goal.target?.kind !== 'value'
        ? `What is to change? The target of "${goal.title}", ${target}, is where it starts`
        : `What is to change? "${goal.title}" goes from ${baseline} to ${target}`,
    severity: isTotal ? 'warning' : 'error',
    fix: { title: 'write the number that you want to reach:  target: …', tier: 'fill-in' },
    or: isTotal
      ? 'if you count from zero and want as many as the last time:  baseline: 0'
      : `if it has to stay where it is, in place of the target:  keep: at least ${baseline ?? 'baseline'}`,
    reads: [[goal, 'baseline'], [goal, 'metric'], 'metric'],
  }
}

/** A bound may be there to be held, so this is no error. */
function metAlready(goal: Goal): Finding {
  const [target, baseline] = [valueText(goal, 'target') ?? '', valueText(goal, 'baseline') ?? '']
  return {
    at: [goal, 'target'],
    message: `What is to change? "${goal.title}" wants ${target}, and it starts at ${baseline}: that is met already`,
    severity: 'warning',
    fix: { title: `if it has to stay so, write in place of the target:  keep: ${target}`, tier: 'review' },
    or: 'if more is wanted, write the number that you want to reach:  target: …',
    reads: [[goal, 'baseline'], [goal, 'metric'], 'metric'],
  }
}
