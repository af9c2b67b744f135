import type { Rule } from '../../model/rule.ts'
import { tacticUnmeasured } from './tactic-unmeasured.ts'

/** The rules of the family "measurement". */
export const measurementRules: Rule[] = [tacticUnmeasured]
