import type { Rule } from '../../model/rule.ts'
import { assumptionBrokenLive } from './assumption-broken-live.ts'
import { assumptionUnchecked } from './assumption-unchecked.ts'
import { decisionNotApplied } from './decision-not-applied.ts'
import { decisionWithoutEvidence } from './decision-without-evidence.ts'
import { detourTriggerMet } from './detour-trigger-met.ts'
import { experimentIncomplete } from './experiment-incomplete.ts'
import { experimentNoDecision } from './experiment-no-decision.ts'
import { goalNotClosed } from './goal-not-closed.ts'
import { insightUnapplied } from './insight-unapplied.ts'
import { missWithoutCause } from './miss-without-cause.ts'
import { nextCycleMissing } from './next-cycle-missing.ts'
import { planDrift } from './plan-drift.ts'
import { reviewCadenceMissing } from './review-cadence-missing.ts'
import { reviewOverdue } from './review-overdue.ts'
import { strategyChurn } from './strategy-churn.ts'
import { strategyNeverUpdated } from './strategy-never-updated.ts'

/** The rules of the family "feedback loop". */
export const feedbackLoopRules: Rule[] = [
  assumptionBrokenLive,
  assumptionUnchecked,
  decisionNotApplied,
  decisionWithoutEvidence,
  detourTriggerMet,
  experimentIncomplete,
  experimentNoDecision,
  goalNotClosed,
  insightUnapplied,
  missWithoutCause,
  nextCycleMissing,
  planDrift,
  reviewCadenceMissing,
  reviewOverdue,
  strategyChurn,
  strategyNeverUpdated,
]
