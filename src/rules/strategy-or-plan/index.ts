import type { Rule } from '../../model/rule.ts'
import { goalIsOutput } from './goal-is-output.ts'
import { goalIsTactic } from './goal-is-tactic.ts'
import { planInStrategy } from './plan-in-strategy.ts'
import { strategyInPlan } from './strategy-in-plan.ts'
import { strategyIsGoalList } from './strategy-is-goal-list.ts'
import { tacticIsGoal } from './tactic-is-goal.ts'

/** The rules of the family "strategy or plan". */
export const strategyOrPlanRules: Rule[] = [
  goalIsOutput,
  goalIsTactic,
  planInStrategy,
  strategyInPlan,
  strategyIsGoalList,
  tacticIsGoal,
]
