import type { Rule } from '../../model/rule.ts'
import { audienceNoNeeds } from './audience-no-needs.ts'
import { audienceUnserved } from './audience-unserved.ts'
import { channelUndeclared } from './channel-undeclared.ts'
import { journeyMissing } from './journey-missing.ts'
import { journeyStageUncovered } from './journey-stage-uncovered.ts'
import { objectionUnanswered } from './objection-unanswered.ts'
import { stageNoTouchpoint } from './stage-no-touchpoint.ts'
import { strategyNoAudience } from './strategy-no-audience.ts'
import { strategyNoCompetitors } from './strategy-no-competitors.ts'
import { strategyNoPositioning } from './strategy-no-positioning.ts'
import { strategyNoWhy } from './strategy-no-why.ts'
import { tacticNoOwner } from './tactic-no-owner.ts'

/** The rules of the family "coverage". */
export const coverageRules: Rule[] = [
  audienceNoNeeds,
  audienceUnserved,
  channelUndeclared,
  journeyMissing,
  objectionUnanswered,
  stageNoTouchpoint,
  journeyStageUncovered,
  strategyNoAudience,
  strategyNoCompetitors,
  strategyNoPositioning,
  strategyNoWhy,
  tacticNoOwner,
]
