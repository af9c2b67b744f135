import type { Rule } from '../../model/rule.ts'
import { goalWithoutBusinessGoal } from './goal-without-business-goal.ts'
import { goalWithoutTactic } from './goal-without-tactic.ts'
import { metricUndeclared } from './metric-undeclared.ts'
import { planWithoutStrategy } from './plan-without-strategy.ts'
import { refCycle } from './ref-cycle.ts'
import { refUnknown } from './ref-unknown.ts'
import { refWrongKind } from './ref-wrong-kind.ts'
import { tacticWithoutGoal } from './tactic-without-goal.ts'

/** The rules of the family "references". */
export const referencesRules: Rule[] = [
  goalWithoutBusinessGoal,
  goalWithoutTactic,
  metricUndeclared,
  planWithoutStrategy,
  refCycle,
  refUnknown,
  refWrongKind,
  tacticWithoutGoal,
]
