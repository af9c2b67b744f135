import { budgetOfCampaign, costOfTactic } from '../../model/cost.ts'
import { formatMoney } from '../../model/money.ts'
import { costSum, isEnvelope, sumInWords, sumOf } from '../../model/money-plan.ts'
import { rule } from '../../model/rule.ts'

export const campaignBudgetUnallocated = rule({
  name: 'campaign-budget-unallocated',
  summary: 'The money of a campaign is given to its tactics, up to a tenth.',
  family: 'money',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Nobody plans what this money is for, so it is spent late and in a hurry, or cut.',
  each: ({ campaigns }) => campaigns.filter((campaign) => isEnvelope(campaign) && campaign.status !== 'done'),

  *check(campaign, project) {
    const { money, complete } = budgetOfCampaign(campaign, project)
    const [budget] = money
    if (!budget || money.length > 1 || !complete || budget.minor <= 0) return
    const live = campaign.tactics.filter((tactic) => tactic.live)
    const parts = live.map((from) => ({ from, cost: costOfTactic(from, project) }))
    const tactics = sumOf(parts, budget.currency, project)
    const left = budget.minor - tactics.sum.minor - (tactics.sum.tolerance ?? 0) - (budget.tolerance ?? 0)
    const share = left / budget.minor
    if (!tactics.isWhole || share <= 0.1) return
    const words = (minor: number) => formatMoney({ ...budget, minor }, project.settings.currencies)
    const rest = words(budget.minor - tactics.sum.minor)
    const taken =
      tactics.amounts.length > 0 ? `its tactics take ${sumInWords(tactics, project)}` : 'no tactic takes any of it'
    yield {
      at: [campaign, 'budget'],
      message: `${rest} of "${campaign.title}" (${Math.floor(share * 100)}%) is not given to a tactic: it has ${words(budget.minor)}, and ${taken}`,
      severity: share > 0.25 ? 'warning' : 'info',
      fix: { title: `give it to tactics, or plan one for it:  budget: ${rest}`, tier: 'fill-in' },
      or: 'if it is not needed, write less for the campaign',
      reads: ['tactic', ...live.flatMap((tactic) => [[tactic, 'budget'] as const, [tactic, 'each'] as const])],
      sum: () =>
        costSum(tactics, { name: `"${campaign.title}" has`, amount: budget, at: [campaign, 'budget'] }, project),
    }
  },
})
