import type { Rule, RuleFacts } from '../model/rule.ts'
import { addingUpRules } from './adding-up/index.ts'
import { commentRules } from './comment-rules.ts'
import { coverageRules } from './coverage/index.ts'
import { feedbackLoopRules } from './feedback-loop/index.ts'
import { filesAndValuesRules } from './files-and-values/index.ts'
import { hygieneRules } from './hygiene/index.ts'
import { measurementRules } from './measurement/index.ts'
import { moneyRules } from './money/index.ts'
import { readingRules } from './reading-rules.ts'
import { referencesRules } from './references/index.ts'
import { salesRules } from './sales/index.ts'
import { smartGoalsRules } from './smart-goals/index.ts'
import { strategyOrPlanRules } from './strategy-or-plan/index.ts'
import { timeRules } from './time/index.ts'

/** The rules that look at the linked project, family by family. To add one, see CONTRIBUTING.md. */
export const rules: Rule[] = [
  ...filesAndValuesRules,
  ...referencesRules,
  ...smartGoalsRules,
  ...strategyOrPlanRules,
  ...timeRules,
  ...moneyRules,
  ...coverageRules,
  ...measurementRules,
  ...salesRules,
  ...addingUpRules,
  ...feedbackLoopRules,
  ...hygieneRules,
]

/** All rules, those that report while files are read and those about comments included. */
export const allRules: RuleFacts[] = [...readingRules, ...commentRules, ...rules]
