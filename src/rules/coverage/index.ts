import type { Rule } from '../../model/rule.ts'
import { journeyStageUncovered } from './journey-stage-uncovered.ts'
import { strategyNoAudience } from './strategy-no-audience.ts'
import { strategyNoCompetitors } from './strategy-no-competitors.ts'
import { strategyNoPositioning } from './strategy-no-positioning.ts'
import { strategyNoWhy } from './strategy-no-why.ts'
import { tacticNoOwner } from './tactic-no-owner.ts'

/** The rules of the family "coverage". */
export const coverageRules: Rule[] = [
  journeyStageUncovered,
  strategyNoAudience,
  strategyNoCompetitors,
  strategyNoPositioning,
  strategyNoWhy,
  tacticNoOwner,
]
