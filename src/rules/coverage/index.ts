import type { Rule } from '../../model/rule.ts'
import { audienceNoNeeds } from './audience-no-needs.ts'
import { audienceUnserved } from './audience-unserved.ts'
import { channelStageMismatch } from './channel-stage-mismatch.ts'
import { channelUndeclared } from './channel-undeclared.ts'
import { channelUnused } from './channel-unused.ts'
import { detourMissing } from './detour-missing.ts'
import { journeyEndsAtSale } from './journey-ends-at-sale.ts'
import { journeyMissing } from './journey-missing.ts'
import { journeyStageUncovered } from './journey-stage-uncovered.ts'
import { objectionUnanswered } from './objection-unanswered.ts'
import { ownerShared } from './owner-shared.ts'
import { ownerUnknown } from './owner-unknown.ts'
import { ownerVacant } from './owner-vacant.ts'
import { painWithoutMessage } from './pain-without-message.ts'
import { riskNone } from './risk-none.ts'
import { skillMissing } from './skill-missing.ts'
import { stageNoMessage } from './stage-no-message.ts'
import { stageNoTouchpoint } from './stage-no-touchpoint.ts'
import { strategyNoAudience } from './strategy-no-audience.ts'
import { strategyNoCompetitors } from './strategy-no-competitors.ts'
import { strategyNoOffering } from './strategy-no-offering.ts'
import { strategyNoPositioning } from './strategy-no-positioning.ts'
import { strategyNoWhy } from './strategy-no-why.ts'
import { tacticIncomplete } from './tactic-incomplete.ts'
import { tacticNoOwner } from './tactic-no-owner.ts'
import { tasksMissing } from './tasks-missing.ts'

/** The rules of the family "coverage". */
export const coverageRules: Rule[] = [
  audienceNoNeeds,
  audienceUnserved,
  channelStageMismatch,
  channelUndeclared,
  channelUnused,
  detourMissing,
  journeyEndsAtSale,
  journeyMissing,
  journeyStageUncovered,
  objectionUnanswered,
  ownerShared,
  ownerUnknown,
  ownerVacant,
  painWithoutMessage,
  riskNone,
  skillMissing,
  stageNoMessage,
  stageNoTouchpoint,
  strategyNoAudience,
  strategyNoCompetitors,
  strategyNoOffering,
  strategyNoPositioning,
  strategyNoWhy,
  tacticIncomplete,
  tacticNoOwner,
  tasksMissing,
]
