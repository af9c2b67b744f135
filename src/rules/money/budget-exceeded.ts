import {
  availableBudget,
  availableInWords,
  budgetPlace,
  costInputs,
  isMore,
  moneyWords,
  partsOfBudget,
  sumInWords,
  sumOf,
} from '../../model/money-plan.ts'
import { rule } from '../../model/rule.ts'

export const budgetExceeded = rule({
  name: 'budget-exceeded',
  summary: 'Plans cost no more than the budget, less what is kept back.',
  family: 'money',
  severity: 'error',
  fix: 'fill-in',
  why: 'The money will run out before the plan does, and chance decides which tactic goes without.',
  each: ({ strategy, budget }) => (strategy && budget.total ? [strategy] : []),

  *check(strategy, project) {
    const available = availableBudget(project)
    if (!available) return
    const { reserve, left } = available
    const plans = sumOf(partsOfBudget(project), left.currency, project)
    if (!isMore(plans.sum, left)) return
    const money = moneyWords(project)
    const over = money({ ...left, minor: plans.sum.minor - left.minor })
    const there = availableInWords(available, project.budget.reserve, project)
    yield {
      at: [strategy, 'budget', 'total'],
      message: `the plans cost ${over} more than there is: ${sumInWords(plans, project)}, and the budget is ${there}`,
      label: `${money(left)} can be planned`,
      fix: { title: 'drop or shrink a tactic, beginning with those that bring least for their money', tier: 'fill-in' },
      or: reserve
        ? 'if there is more money, or less has to be kept back, write that'
        : 'if there is more money, write a larger total',
      related: plans.amounts.slice(0, 2).map(({ from, amount }) => ({
        at: budgetPlace(from),
        message: `"${from.title}": ${money(amount)}`,
      })),
      reads: [[strategy, 'budget']],
      sum: () => ({
        formula: 'what all plans cost, against the budget less what is kept back',
        lines: [
          `plans: ${sumInWords(plans, project)}`,
          `budget: ${there}`,
          `${money(plans.sum)} − ${money(left)} = ${over} too much`,
        ],
        inputs: [
          { name: 'there is', value: there, at: [strategy, 'budget', 'total'] },
          ...costInputs(plans.amounts, project),
        ],
      }),
    }
  },
})
