import { budgetOfCampaign, costOfTactic } from '../../model/cost.ts'
import { formatMoney } from '../../model/money.ts'
import { budgetPlace, costSum, isEnvelope, isMore, sumInWords, sumOf } from '../../model/money-plan.ts'
import { rule } from '../../model/rule.ts'

export const campaignBudgetExceeded = rule({
  name: 'campaign-budget-exceeded',
  summary: 'The tactics of a campaign cost no more than the campaign has.',
  family: 'money',
  severity: 'error',
  fix: 'fill-in',
  why: 'The budget counts only what the campaign may cost: what its tactics cost beyond that is nowhere.',
  each: ({ campaigns }) => campaigns.filter(isEnvelope),

  *check(campaign, project) {
    const { money, complete } = budgetOfCampaign(campaign, project)
    const [budget] = money
    if (!budget || money.length > 1 || !complete) return
    const parts = campaign.tactics
      .filter(({ live }) => live)
      .map((from) => ({ from, cost: costOfTactic(from, project) }))
    const tactics = sumOf(parts, budget.currency, project)
    if (!isMore(tactics.sum, budget)) return
    const [largest] = tactics.amounts
    const words = (amount: typeof budget) => formatMoney(amount, project.settings.currencies)
    yield {
      at: [campaign, 'budget'],
      message: `"${campaign.title}" has ${words(budget)}, and its tactics cost ${words({ ...budget, minor: tactics.sum.minor - budget.minor })} more: ${sumInWords(tactics, project)}`,
      fix: { title: 'drop or shrink one of its tactics', tier: 'fill-in' },
      or: `if it may cost that much, write  budget: ${words(tactics.sum)}`,
      related: largest
        ? [{ at: budgetPlace(largest.from), message: `"${largest.from.title}": ${words(largest.amount)}` }]
        : [],
      sum: () =>
        costSum(tactics, { name: `"${campaign.title}" has`, amount: budget, at: [campaign, 'budget'] }, project),
    }
  },
})
