import type { Rule } from '../../model/rule.ts'
import { campaignEmpty } from './campaign-empty.ts'
import { contentOrphan } from './content-orphan.ts'
import { definitionUnused } from './definition-unused.ts'
import { goalChainBroken } from './goal-chain-broken.ts'
import { goalWithoutBusinessGoal } from './goal-without-business-goal.ts'
import { goalWithoutTactic } from './goal-without-tactic.ts'
import { metricUndeclared } from './metric-undeclared.ts'
import { planWithoutStrategy } from './plan-without-strategy.ts'
import { principleWithoutTactic } from './principle-without-tactic.ts'
import { refCycle } from './ref-cycle.ts'
import { refInactive } from './ref-inactive.ts'
import { refSuspect } from './ref-suspect.ts'
import { refUnknown } from './ref-unknown.ts'
import { refWrongKind } from './ref-wrong-kind.ts'
import { resultOrphan } from './result-orphan.ts'
import { spendUnattributed } from './spend-unattributed.ts'
import { strategyWithoutPlan } from './strategy-without-plan.ts'
import { tacticTooManyGoals } from './tactic-too-many-goals.ts'
import { tacticWithoutGoal } from './tactic-without-goal.ts'
import { tacticWithoutPrinciple } from './tactic-without-principle.ts'
import { taskWithoutTactic } from './task-without-tactic.ts'

/** The rules of the family "references". */
export const referencesRules: Rule[] = [
  campaignEmpty,
  contentOrphan,
  definitionUnused,
  goalChainBroken,
  goalWithoutBusinessGoal,
  goalWithoutTactic,
  metricUndeclared,
  planWithoutStrategy,
  principleWithoutTactic,
  refCycle,
  refInactive,
  refSuspect,
  refUnknown,
  refWrongKind,
  resultOrphan,
  spendUnattributed,
  strategyWithoutPlan,
  tacticTooManyGoals,
  tacticWithoutGoal,
  tacticWithoutPrinciple,
  taskWithoutTactic,
]
