import type { Rule } from '../../model/rule.ts'
import { slaBelowGoal } from './sla-below-goal.ts'

/** The rules of the family "sales". */
export const salesRules: Rule[] = [slaBelowGoal]
