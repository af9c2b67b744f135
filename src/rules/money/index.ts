import type { Rule } from '../../model/rule.ts'
import { budgetExceeded } from './budget-exceeded.ts'
import { budgetMissing } from './budget-missing.ts'
import { budgetNegative } from './budget-negative.ts'
import { campaignBudgetExceeded } from './campaign-budget-exceeded.ts'
import { campaignBudgetUnallocated } from './campaign-budget-unallocated.ts'
import { currencyMixed } from './currency-mixed.ts'

/** The rules of the family "money". */
export const moneyRules: Rule[] = [
  budgetExceeded,
  budgetMissing,
  budgetNegative,
  campaignBudgetExceeded,
  campaignBudgetUnallocated,
  currencyMixed,
]
