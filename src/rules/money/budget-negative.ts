import { budgetOfCampaign, costOfTactic } from '../../model/cost.ts'
import { formatMoney } from '../../model/money.ts'
import type { Campaign, Project, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { formatQuantity } from '../../model/values/quantity.ts'

export const budgetNegative = rule({
  name: 'budget-negative',
  summary: 'No tactic and no campaign costs less than nothing.',
  family: 'money',
  severity: 'error',
  fix: 'review',
  why: 'A negative cost would make room in the budget for money that is not there.',
  each: ({ tactics, campaigns }) => [...tactics, ...campaigns].filter(({ budget }) => budget.length > 0),

  *check(subject: Tactic | Campaign, project) {
    const amount = negativeCost(subject, project)
    if (amount === undefined) return
    yield {
      at: [subject, 'budget'],
      message: `"${subject.title}" costs ${amount}, less than nothing`,
      fix: { title: 'write what it costs, without the minus', tier: 'review' },
      or: 'a refund is a line of its own beside the cost that it lowers, in a list under  budget:  with  amount: -200 EUR',
    }
  },
})

/** The cost where it is below zero: a sum of money, or one amount whose currency nobody has said. */
function negativeCost(subject: Tactic | Campaign, project: Project): string | undefined {
  const cost = 'expect' in subject ? costOfTactic(subject, project) : budgetOfCampaign(subject, project)
  const money = cost.money.find(({ minor }) => minor < 0)
  if (money) return formatMoney(money, project.settings.currencies)
  const [line, ...others] = subject.budget
  return line?.amount && others.length === 0 && line.amount.value < 0 ? formatQuantity(line.amount) : undefined
}
