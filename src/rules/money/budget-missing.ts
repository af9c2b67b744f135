import { given } from '../../model/entity.ts'
import { budgetPlace, partsOfBudget } from '../../model/money-plan.ts'
import { rule } from '../../model/rule.ts'
import { currencyFor } from '../about-spending.ts'

export const budgetMissing = rule({
  name: 'budget-missing',
  summary: 'Where plans cost money, the strategy says how much there is.',
  family: 'money',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Without a total nobody can say whether the plans can be paid.',
  each: (project) => {
    const [first] = partsOfBudget(project).filter(({ cost }) => cost.money.some(({ minor }) => minor > 0))
    return project.strategy && first ? [{ strategy: project.strategy, first }] : []
  },

  *check({ strategy, first }, project) {
    if (given(strategy, 'budget') || project.plans.some((plan) => given(plan, 'budget'))) return
    const currency = currencyFor(project, first.cost.money.find(({ minor }) => minor > 0)?.currency)
    yield {
      at: [strategy],
      message: 'the plans cost money, and the strategy does not say how much there is',
      fix: {
        title: `add two lines:  budget:  and below it, set in,  total: …  with all that there is, such as  total: 10000 ${currency}`,
        tier: 'fill-in',
      },
      related: [{ at: budgetPlace(first.from), message: 'for example this' }],
      reads: [[strategy, 'budget']],
    }
  },
})
