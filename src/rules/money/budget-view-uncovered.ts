import { isReserveName } from '../../model/budget-view.ts'
import { type CategoryBudget, categoryBudgets, categoryPlan } from '../../model/category-plan.ts'
import { costSum, documentsWithBudget, moneyWords, sumInWords } from '../../model/money-plan.ts'
import { rule } from '../../model/rule.ts'

export const budgetViewUncovered = rule({
  name: 'budget-view-uncovered',
  summary: 'What a category has is given to tactics.',
  family: 'money',
  severity: 'info',
  fix: 'fill-in',
  why: 'Nobody has said what this money is for, so it is spent late and in a hurry, or cut.',
  each: (project) => documentsWithBudget(project).flatMap((document) => categoryBudgets(document, project)),

  *check(budget: CategoryBudget, project) {
    const plan = categoryPlan(budget, project)
    if (!plan.isWhole) return
    // Money without a category may be for any of them.
    const loose = plan.of('')
    const words = moneyWords(project)
    for (const { name, amount, at } of budget.cells) {
      const planned = plan.of(name)
      const left = amount.minor - planned.sum.minor - (planned.sum.tolerance ?? 0) - (amount.tolerance ?? 0)
      const isSmall = left * 100 <= amount.minor
      if (isSmall || !planned.isWhole || !loose.isWhole || loose.sum.minor >= left || isReserveName(name)) continue
      const rest = words({ ...amount, minor: amount.minor - planned.sum.minor })
      const takes =
        planned.amounts.length > 0 ? `tactics take ${sumInWords(planned, project)}` : 'no tactic takes any of it'
      yield {
        at,
        message: `${rest} for "${name}"${budget.words ? ` in ${budget.words}` : ''} are not planned: there are ${words(amount)}, and ${takes}`,
        fix: {
          title: `plan a tactic for it that says  category: ${name}`,
          tier: 'fill-in',
        },
        or: 'if it is not needed there, give it to another category',
        reads: ['tactic', ...planned.tactics.map((tactic) => [tactic, 'budget'] as const)],
        sum: () => costSum(planned, { name: `"${name}" has`, amount, at }, project),
      }
    }
  },
})
