import type { Rule, RuleFacts } from '../model/rule.ts'
import { idDuplicate } from './id-duplicate.ts'
import { planInStrategy } from './plan-in-strategy.ts'
import { planWithoutStrategy } from './plan-without-strategy.ts'
import { readingRules } from './reading-rules.ts'
import { refCycle } from './ref-cycle.ts'
import { refUnknown } from './ref-unknown.ts'
import { refWrongKind } from './ref-wrong-kind.ts'
import { strategyInPlan } from './strategy-in-plan.ts'
import { tacticWithoutGoal } from './tactic-without-goal.ts'

/** The rules that look at the linked project. To add one, add a file, its page in docs/rules, and a line here. */
export const rules: Rule[] = [
  idDuplicate,
  planInStrategy,
  planWithoutStrategy,
  refCycle,
  refUnknown,
  refWrongKind,
  strategyInPlan,
  tacticWithoutGoal,
]

/** All rules, those that report while files are read included. */
export const allRules: RuleFacts[] = [...readingRules, ...rules]
