import type { Rule } from '../../model/rule.ts'
import { goalWithoutBusinessGoal } from './goal-without-business-goal.ts'
import { goalWithoutTactic } from './goal-without-tactic.ts'
import { metricUndeclared } from './metric-undeclared.ts'
import { planWithoutStrategy } from './plan-without-strategy.ts'
import { refCycle } from './ref-cycle.ts'
import { refInactive } from './ref-inactive.ts'
import { refUnknown } from './ref-unknown.ts'
import { refWrongKind } from './ref-wrong-kind.ts'
import { resultOrphan } from './result-orphan.ts'
import { spendUnattributed } from './spend-unattributed.ts'
import { strategyWithoutPlan } from './strategy-without-plan.ts'
import { tacticWithoutGoal } from './tactic-without-goal.ts'

/** The rules of the family "references". */
export const referencesRules: Rule[] = [
  goalWithoutBusinessGoal,
  goalWithoutTactic,
  metricUndeclared,
  planWithoutStrategy,
  refCycle,
  refInactive,
  refUnknown,
  refWrongKind,
  resultOrphan,
  spendUnattributed,
  strategyWithoutPlan,
  tacticWithoutGoal,
]
