import type { Rule, RuleFacts } from '../model/rule.ts'
import { budgetExceeded } from './budget-exceeded.ts'
import { budgetMissing } from './budget-missing.ts'
import { budgetNegative } from './budget-negative.ts'
import { campaignBudgetExceeded } from './campaign-budget-exceeded.ts'
import { campaignBudgetUnallocated } from './campaign-budget-unallocated.ts'
import { childDeadlineAfterParent } from './child-deadline-after-parent.ts'
import { currencyMixed } from './currency-mixed.ts'
import { deadlineOutsidePeriod } from './deadline-outside-period.ts'
import { dependencyOrder } from './dependency-order.ts'
import { goalCompound } from './goal-compound.ts'
import { goalDirectionMismatch } from './goal-direction-mismatch.ts'
import { goalIsOutput } from './goal-is-output.ts'
import { goalIsTactic } from './goal-is-tactic.ts'
import { goalNoBaseline } from './goal-no-baseline.ts'
import { goalNoOwner } from './goal-no-owner.ts'
import { goalNotMeasurable } from './goal-not-measurable.ts'
import { goalNotRelevant } from './goal-not-relevant.ts'
import { goalNotSpecific } from './goal-not-specific.ts'
import { goalNotTimeBound } from './goal-not-time-bound.ts'
import { goalRelativeWithoutBaseline } from './goal-relative-without-baseline.ts'
import { goalTooBig } from './goal-too-big.ts'
import { goalVagueTerm } from './goal-vague-term.ts'
import { goalWithoutBusinessGoal } from './goal-without-business-goal.ts'
import { goalWithoutTactic } from './goal-without-tactic.ts'
import { idDuplicate } from './id-duplicate.ts'
import { journeyStageUncovered } from './journey-stage-uncovered.ts'
import { metricUndeclared } from './metric-undeclared.ts'
import { planInStrategy } from './plan-in-strategy.ts'
import { planOutsideStrategyPeriod } from './plan-outside-strategy-period.ts'
import { planShortOfGoal } from './plan-short-of-goal.ts'
import { planWithoutStrategy } from './plan-without-strategy.ts'
import { readingRules } from './reading-rules.ts'
import { refCycle } from './ref-cycle.ts'
import { refUnknown } from './ref-unknown.ts'
import { refWrongKind } from './ref-wrong-kind.ts'
import { slaBelowGoal } from './sla-below-goal.ts'
import { startAfterEnd } from './start-after-end.ts'
import { strategyInPlan } from './strategy-in-plan.ts'
import { strategyIsGoalList } from './strategy-is-goal-list.ts'
import { strategyNoAudience } from './strategy-no-audience.ts'
import { strategyNoCompetitors } from './strategy-no-competitors.ts'
import { strategyNoPositioning } from './strategy-no-positioning.ts'
import { strategyNoWhy } from './strategy-no-why.ts'
import { tacticEndsAfterGoal } from './tactic-ends-after-goal.ts'
import { tacticIsGoal } from './tactic-is-goal.ts'
import { tacticNoOwner } from './tactic-no-owner.ts'
import { tacticOutsidePlanPeriod } from './tactic-outside-plan-period.ts'
import { tacticUnmeasured } from './tactic-unmeasured.ts'
import { tacticWithoutGoal } from './tactic-without-goal.ts'
import { taskOutsideTactic } from './task-outside-tactic.ts'
import { taskOverdue } from './task-overdue.ts'

/** The rules that look at the linked project. To add one, add a file, its page in docs/rules, and a line here. */
export const rules: Rule[] = [
  budgetExceeded,
  budgetMissing,
  budgetNegative,
  campaignBudgetExceeded,
  campaignBudgetUnallocated,
  childDeadlineAfterParent,
  currencyMixed,
  deadlineOutsidePeriod,
  dependencyOrder,
  goalCompound,
  goalDirectionMismatch,
  goalIsOutput,
  goalIsTactic,
  goalNoBaseline,
  goalNoOwner,
  goalNotMeasurable,
  goalNotRelevant,
  goalNotSpecific,
  goalNotTimeBound,
  goalRelativeWithoutBaseline,
  goalTooBig,
  goalVagueTerm,
  goalWithoutBusinessGoal,
  goalWithoutTactic,
  idDuplicate,
  journeyStageUncovered,
  metricUndeclared,
  planInStrategy,
  planOutsideStrategyPeriod,
  planShortOfGoal,
  planWithoutStrategy,
  refCycle,
  refUnknown,
  refWrongKind,
  slaBelowGoal,
  startAfterEnd,
  strategyInPlan,
  strategyIsGoalList,
  strategyNoAudience,
  strategyNoCompetitors,
  strategyNoPositioning,
  strategyNoWhy,
  tacticEndsAfterGoal,
  tacticIsGoal,
  tacticNoOwner,
  tacticOutsidePlanPeriod,
  tacticUnmeasured,
  tacticWithoutGoal,
  taskOutsideTactic,
  taskOverdue,
]

/** All rules, those that report while files are read included. */
export const allRules: RuleFacts[] = [...readingRules, ...rules]
