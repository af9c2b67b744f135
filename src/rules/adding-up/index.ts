import type { Rule } from '../../model/rule.ts'
import { planShortOfGoal } from './plan-short-of-goal.ts'
import { sumSkipsConfidential } from './sum-skips-confidential.ts'

/** The rules of the family "adding up". */
export const addingUpRules: Rule[] = [planShortOfGoal, sumSkipsConfidential]
