import type { Rule } from '../../model/rule.ts'
import { followupMissing } from './followup-missing.ts'
import { followupSlowerThanSla } from './followup-slower-than-sla.ts'
import { handoffMissing } from './handoff-missing.ts'
import { handoffNoContext } from './handoff-no-context.ts'
import { handoffNoDefinition } from './handoff-no-definition.ts'
import { handoffNoOwner } from './handoff-no-owner.ts'
import { nurtureMissing } from './nurture-missing.ts'
import { salesContentMissing } from './sales-content-missing.ts'
import { salesFeedbackMissing } from './sales-feedback-missing.ts'
import { salesNotOwner } from './sales-not-owner.ts'
import { slaBelowGoal } from './sla-below-goal.ts'
import { slaOneSided } from './sla-one-sided.ts'
import { slaRespondSlow } from './sla-respond-slow.ts'

/** The rules of the family "sales". */
export const salesRules: Rule[] = [
  handoffMissing,
  handoffNoDefinition,
  handoffNoContext,
  handoffNoOwner,
  nurtureMissing,
  followupMissing,
  followupSlowerThanSla,
  slaOneSided,
  slaBelowGoal,
  slaRespondSlow,
  salesContentMissing,
  salesNotOwner,
  salesFeedbackMissing,
]
