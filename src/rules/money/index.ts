import type { Rule } from '../../model/rule.ts'
import { budgetExceeded } from './budget-exceeded.ts'
import { budgetLimitBroken } from './budget-limit-broken.ts'
import { budgetMissing } from './budget-missing.ts'
import { budgetNegative } from './budget-negative.ts'
import { budgetNoReserve } from './budget-no-reserve.ts'
import { budgetViewExceeded } from './budget-view-exceeded.ts'
import { budgetViewMismatch } from './budget-view-mismatch.ts'
import { budgetViewUncovered } from './budget-view-uncovered.ts'
import { budgetWithoutResult } from './budget-without-result.ts'
import { campaignBudgetExceeded } from './campaign-budget-exceeded.ts'
import { campaignBudgetUnallocated } from './campaign-budget-unallocated.ts'
import { costPerResultHigh } from './cost-per-result-high.ts'
import { currencyMixed } from './currency-mixed.ts'
import { fundingMismatch } from './funding-mismatch.ts'
import { spendBehind } from './spend-behind.ts'
import { spendOverPlan } from './spend-over-plan.ts'
import { tacticWithoutBudget } from './tactic-without-budget.ts'

/** The rules of the family "money". */
export const moneyRules: Rule[] = [
  budgetExceeded,
  budgetLimitBroken,
  budgetMissing,
  budgetNegative,
  budgetNoReserve,
  budgetViewExceeded,
  budgetViewMismatch,
  budgetViewUncovered,
  budgetWithoutResult,
  campaignBudgetExceeded,
  campaignBudgetUnallocated,
  currencyMixed,
  fundingMismatch,
  spendBehind,
  spendOverPlan,
  tacticWithoutBudget,
  costPerResultHigh,
]
