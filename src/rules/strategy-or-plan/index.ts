import type { Rule } from '../../model/rule.ts'
import { goalIsOutput } from './goal-is-output.ts'
import { goalIsTactic } from './goal-is-tactic.ts'
import { goalRestatesParent } from './goal-restates-parent.ts'
import { metricIsVanity } from './metric-is-vanity.ts'
import { planInStrategy } from './plan-in-strategy.ts'
import { strategyInPlan } from './strategy-in-plan.ts'
import { strategyIsChannelList } from './strategy-is-channel-list.ts'
import { strategyIsGoalList } from './strategy-is-goal-list.ts'
import { strategyNoApproach } from './strategy-no-approach.ts'
import { strategyNoDiagnosis } from './strategy-no-diagnosis.ts'
import { tacticIsGoal } from './tactic-is-goal.ts'
import { tacticRestatesGoal } from './tactic-restates-goal.ts'

/** The rules of the family "strategy or plan". */
export const strategyOrPlanRules: Rule[] = [
  goalIsOutput,
  goalIsTactic,
  goalRestatesParent,
  metricIsVanity,
  planInStrategy,
  strategyInPlan,
  strategyIsChannelList,
  strategyIsGoalList,
  strategyNoApproach,
  strategyNoDiagnosis,
  tacticIsGoal,
  tacticRestatesGoal,
]
