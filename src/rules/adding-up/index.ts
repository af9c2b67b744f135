import type { Rule } from '../../model/rule.ts'
import { capacityExceeded } from './capacity-exceeded.ts'
import { contributionNotConvertible } from './contribution-not-convertible.ts'
import { conversionImplausible } from './conversion-implausible.ts'
import { formulaMismatch } from './formula-mismatch.ts'
import { goalChainShort } from './goal-chain-short.ts'
import { goalRollupMismatch } from './goal-rollup-mismatch.ts'
import { planOverCovered } from './plan-over-covered.ts'
import { planShortOfGoal } from './plan-short-of-goal.ts'
import { probabilityLow } from './probability-low.ts'
import { rangeMissing } from './range-missing.ts'
import { statedSumDiffers } from './stated-sum-differs.ts'
import { sumSkipsConfidential } from './sum-skips-confidential.ts'

/** The rules of the family "adding up". */
export const addingUpRules: Rule[] = [
  capacityExceeded,
  contributionNotConvertible,
  conversionImplausible,
  goalChainShort,
  goalRollupMismatch,
  planOverCovered,
  planShortOfGoal,
  probabilityLow,
  rangeMissing,
  sumSkipsConfidential,
  formulaMismatch,
  statedSumDiffers,
]
