import {
  documentsWithBudget,
  isMore,
  moneyWords,
  shareOf,
  sumInWords,
  sumOfAmounts,
  wholeAmount,
} from '../../model/money-plan.ts'
import type { Document } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

export const fundingMismatch = rule({
  name: 'funding-mismatch',
  summary: 'Those who pay give together what the budget says there is.',
  family: 'money',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Money that nobody has promised is planned with, or money that is there is not.',
  each: (project) => documentsWithBudget(project).filter(({ budget }) => budget?.total && budget.funding.length > 0),

  *check(document: Document, project) {
    const { total: quantity, funding = [] } = document.budget ?? {}
    const total = quantity && wholeAmount(quantity, document.period, project)
    if (!total) return
    const amounts = funding.flatMap(({ amount }) => {
      const money = amount && shareOf(amount, total, project)
      return money ? [money] : []
    })
    if (amounts.length < funding.length) return
    const sum = sumOfAmounts(amounts, total.currency)
    const isUnder = isMore(total, sum)
    if (!isUnder && !isMore(sum, total)) return
    const words = moneyWords(project)
    const size = words({ ...total, minor: Math.abs(total.minor - sum.minor) })
    const parts = sumInWords({ sum, amounts: amounts.map((amount) => ({ amount })), isWhole: true }, project)
    yield {
      at: [document, 'budget', 'funding'],
      message: isUnder
        ? `nobody pays ${size} of the budget of ${words(total)}: together they give ${parts}`
        : `they give ${size} more than the budget of ${words(total)}: ${parts}`,
      label: `${words(sum)} together`,
      fix: isUnder
        ? { title: `say who pays the rest:  - from: …  and below it  amount: ${size}`, tier: 'fill-in' }
        : { title: `if all of it may be spent, write  total: ${words(sum)}`, tier: 'fill-in' },
      or: isUnder ? `if there is no more, write  total: ${words(sum)}` : 'if one of the amounts is wrong, correct it',
      related: [{ at: [document, 'budget', 'total'], message: 'what is planned with' }],
      reads: [[document, 'budget']],
      sum: () => ({
        formula: 'what all funders give, against the budget',
        lines: [
          `funders: ${parts}`,
          isUnder
            ? `${words(total)} − ${words(sum)} = ${size} missing`
            : `${words(sum)} − ${words(total)} = ${size} too much`,
        ],
        inputs: [
          { name: 'the budget', value: words(total), at: [document, 'budget', 'total'] },
          ...amounts.map((amount, index) => ({
            name: `from ${funding[index]?.from ?? 'a funder'}`,
            value: words(amount),
            at: [document, 'budget', 'funding', index] as const,
          })),
        ],
      }),
    }
  },
})
