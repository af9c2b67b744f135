import type { Rule } from '../../model/rule.ts'
import { audienceNoNeeds } from './audience-no-needs.ts'
import { audienceUnserved } from './audience-unserved.ts'
import { channelUndeclared } from './channel-undeclared.ts'
import { channelUnused } from './channel-unused.ts'
import { journeyMissing } from './journey-missing.ts'
import { journeyStageUncovered } from './journey-stage-uncovered.ts'
import { objectionUnanswered } from './objection-unanswered.ts'
import { stageNoTouchpoint } from './stage-no-touchpoint.ts'
import { strategyNoAudience } from './strategy-no-audience.ts'
import { strategyNoCompetitors } from './strategy-no-competitors.ts'
import { strategyNoPositioning } from './strategy-no-positioning.ts'
import { strategyNoWhy } from './strategy-no-why.ts'
import { tacticIncomplete } from './tactic-incomplete.ts'
import { tacticNoOwner } from './tactic-no-owner.ts'
import { tasksMissing } from './tasks-missing.ts'

/** The rules of the family "coverage". */
export const coverageRules: Rule[] = [
  audienceNoNeeds,
  audienceUnserved,
  channelUndeclared,
  channelUnused,
  journeyMissing,
  journeyStageUncovered,
  objectionUnanswered,
  stageNoTouchpoint,
  strategyNoAudience,
  strategyNoCompetitors,
  strategyNoPositioning,
  strategyNoWhy,
  tacticIncomplete,
  tacticNoOwner,
  tasksMissing,
]
