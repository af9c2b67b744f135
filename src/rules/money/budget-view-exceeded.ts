import { type CategoryBudget, categoryBudgets, categoryPlan } from '../../model/category-plan.ts'
import { budgetPlace, costSum, documentsWithBudget, isMore, moneyWords, sumInWords } from '../../model/money-plan.ts'
import { rule } from '../../model/rule.ts'

export const budgetViewExceeded = rule({
  name: 'budget-view-exceeded',
  summary: 'Tactics take no more out of a category than the budget gives it.',
  family: 'money',
  severity: 'warning',
  fix: 'fill-in',
  why: 'The budget may still be enough in all, but then another category gets less than it was promised.',
  each: (project) => documentsWithBudget(project).flatMap((document) => categoryBudgets(document, project)),

  *check(budget: CategoryBudget, project) {
    const plan = categoryPlan(budget, project)
    const words = moneyWords(project)
    for (const { name, amount, at } of budget.cells) {
      const planned = plan.of(name)
      if (!isMore(planned.sum, amount)) continue
      const over = words({ ...amount, minor: planned.sum.minor - amount.minor })
      const [largest] = planned.amounts
      yield {
        at,
        message: `"${name}" has ${words(amount)}${budget.words ? ` in ${budget.words}` : ''}, and tactics take ${over} more: ${sumInWords(planned, project)}`,
        fix: { title: `drop or shrink one of them, or take ${over} from another category`, tier: 'fill-in' },
        related: largest
          ? [{ at: budgetPlace(largest.from), message: `"${largest.from.title}": ${words(largest.amount)}` }]
          : [],
        reads: planned.tactics.map((tactic) => [tactic, 'budget'] as const),
        sum: () => costSum(planned, { name: `"${name}" has`, amount, at }, project),
      }
    }
  },
})
