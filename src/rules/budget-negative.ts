import { budgetOfCampaign, costOfTactic } from '../model/cost.ts'
import { formatMoney } from '../model/money.ts'
import type { Campaign, Tactic } from '../model/project.ts'
import { rule } from '../model/rule.ts'

export const budgetNegative = rule({
  name: 'budget-negative',
  summary: 'No tactic and no campaign costs less than nothing.',
  family: 'money',
  severity: 'error',
  fix: 'review',
  why: 'A negative cost would make room in the budget for money that is not there.',
  each: ({ tactics, campaigns }) => [...tactics, ...campaigns].filter(({ budget }) => budget.length > 0),

  *check(subject: Tactic | Campaign, project) {
    const cost = 'expect' in subject ? costOfTactic(subject, project) : budgetOfCampaign(subject, project)
    for (const money of cost.money) {
      if (money.minor >= 0) continue
      yield {
        at: [subject, 'budget'],
        message: `"${subject.title}" costs ${formatMoney(money, project.settings.currencies)}, less than nothing`,
        fix: { title: 'write what it costs, without the minus', tier: 'review' },
        or: 'a refund is a line of its own beside the cost it lowers: a list under `budget:` with `amount: -200 EUR`',
      }
    }
  },
})
