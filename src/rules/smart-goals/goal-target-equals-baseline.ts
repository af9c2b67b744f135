import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal } from '../../model/project.ts'
import { type Finding, rule } from '../../model/rule.ts'
import { valueText } from '../../model/value-text.ts'
import { targetState } from '../about-met-targets.ts'

export const goalTargetEqualsBaseline = rule({
  name: 'goal-target-equals-baseline',
  summary: 'A target lies somewhere else than where the number stands already.',
  family: 'SMART goals',
  severity: 'error',
  fix: 'fill-in',
  why: 'Where nothing has to change there is nothing to plan for, and progress cannot be counted.',
  each: openFieldGoals,

  *check(goal) {
    const state = targetState(goal)
    if (state) yield state === 'same' ? nothingChanges(goal) : metAlready(goal)
  },
})

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
