import { addCosts, budgetOfCampaign, type Cost, costOfTactic, inCurrency, moneyIn, timesOf } from '../model/cost.ts'
import { formatMoney } from '../model/money.ts'
import { shareOf } from '../model/money-plan.ts'
import type { Project, Tactic } from '../model/project.ts'
import { formatQuantity, readQuantity } from '../model/values/quantity.ts'
import type { Money, Quantity } from '../model/values/types.ts'
import { costWords } from './amounts.ts'
import { goalTree } from './goal-tree.ts'
import type { MoneyLine, MoneyReport } from './report.ts'
import { returnsOf } from './returns.ts'
import { channelNames, group, said, titleOf } from './said.ts'
import { fileName } from './source.ts'

/** What live tactics cost, by goal and by channel, and what that leaves of the budget. */
export function moneyOf(project: Project): MoneyReport {
  const costs = new Map(
    project.tactics.filter(({ live }) => live).map((tactic) => [tactic, costOfTactic(tactic, project)]),
  )
  const campaigns = unassigned(project, costs)
  const planned = addCosts([...costs.values(), ...campaigns.map(({ cost }) => cost)])
  const line = lineIn(project)
  const rest = campaigns.map(({ name, cost }) => line(`${name}, not yet given to a tactic`, cost))
  return {
    byGoal: [...byGoal(project, costs), ...rest],
    byChannel: [...byChannel(project, costs), ...rest],
    returns: returnsOf(project),
    totals: [line('Planned in all', planned), ...budgets(project, planned)],
    notes: notesOn(costs, planned, project),
  }
}

type Costs = Map<Tactic, Cost>

const lineIn =
  (project: Project) =>
  (name: string, cost: Cost, depth = 0): MoneyLine => ({ name, depth, amount: costWords(cost, project), ...cost })

/** Each tactic counts for the first goal it names. Goals without money are left out. */
function byGoal(project: Project, costs: Costs): MoneyLine[] {
  const line = lineIn(project)
  const of = (tactics: Tactic[]) => addCosts(tactics.map((tactic) => costs.get(tactic) ?? nothing))
  const all = [...costs.keys()]
  const goals = goalTree(project.goals).flatMap(({ goal }) => {
    const tactics = goal.tactics.filter(({ goals }) => goals[0] === goal)
    return tactics.length > 0 ? [line(titleOf(goal), of(tactics))] : []
  })
  const loose = all.filter(({ goals }) => goals.length === 0)
  return loose.length > 0 ? [...goals, line('Serves no goal', of(loose))] : goals
}

const nothing: Cost = { money: [], complete: true }

/** What a tactic in several channels costs is not divided: they make a line of their own. */
function byChannel(project: Project, costs: Costs): MoneyLine[] {
  const channels = new Map<string, Cost[]>()
  for (const [tactic, cost] of costs) {
    const name = channelNames(tactic.channels, project) ?? 'No channel'
    channels.set(name, [...(channels.get(name) ?? []), cost])
  }
  return [...channels].map(([name, list]) => lineIn(project)(name, addCosts(list)))
}

/** What a campaign may cost beyond its tactics, where both are in one currency. */
function unassigned(project: Project, costs: Costs): { name: string; cost: Cost }[] {
  return project.campaigns.flatMap((campaign) => {
    const budget = budgetOfCampaign(campaign, project).money
    const used = addCosts(campaign.tactics.map((tactic) => costs.get(tactic) ?? nothing)).money
    const [own] = budget
    if (!own || budget.length > 1 || used.some(({ currency }) => currency !== own.currency)) return []
    const minor = own.minor - (used[0]?.minor ?? 0)
    const cost = { money: [{ ...own, minor }], complete: true }
    return minor > 0 ? [{ name: titleOf(campaign), cost }] : []
  })
}

/** The strategy's budget, what is kept back and what is left; else the budget of each plan. */
function budgets(project: Project, planned: Cost): MoneyLine[] {
  const { total, reserve } = project.budget
  const whole = total && wholeMoney(total, project)
  if (total && !whole) return [{ name: 'Budget', depth: 0, amount: formatQuantity(total), ...nothing }]
  const kept = whole && reserve && shareOf(reserve, whole, project)
  return [
    ...(whole ? [amountLine('Budget', whole, project)] : []),
    ...(kept ? [amountLine('Kept back', kept, project)] : []),
    ...(whole ? leftOf({ ...whole, minor: whole.minor - (kept?.minor ?? 0) }, planned, project) : []),
    ...project.plans.flatMap((plan) => planBudget(plan, project)),
  ]
}

function planBudget(plan: Project['plans'][number], project: Project): MoneyLine[] {
  const text = said(group(plan.node, 'budget'), 'total') ?? said(plan.node, 'budget')
  const quantity =
    text === undefined ? undefined : readQuantity(text, { currencies: project.settings.currencies }).value
  const money = quantity && wholeMoney(quantity, project)
  if (!money) return []
  const own = project.tactics.filter((tactic) => tactic.live && tactic.plan === plan)
  const planned = addCosts(own.map((tactic) => costOfTactic(tactic, project)))
  const name = said(plan.node, 'title') ?? fileName(plan.file)
  return [
    amountLine(`Budget of ${name}`, money, project),
    ...leftOf(money, planned, project).map((line) => ({ ...line, depth: 1 })),
  ]
}

/** A budget for a month or year is shown as it is and not compared: it says nothing of how long it runs. */
function wholeMoney(quantity: Quantity, { settings }: Project): Money | undefined {
  return quantity.per === undefined ? moneyIn(quantity, settings) : undefined
}

function leftOf(available: Money, planned: Cost, project: Project): MoneyLine[] {
  const spent = inCurrency({ ...planned, complete: true }, available.currency, project)
  if (!spent) return []
  const minor = available.minor - spent.minor
  const name = minor < 0 ? 'Over the budget by' : planned.complete ? 'Left' : 'Left at most'
  return [amountLine(name, { ...available, minor: Math.abs(minor) }, project)]
}

const amountLine = (name: string, money: Money, project: Project): MoneyLine => ({
  name,
  depth: 0,
  amount: formatMoney(money, project.settings.currencies),
  money: [money],
  complete: true,
})

function notesOn(costs: Costs, planned: Cost, project: Project): string[] {
  const several = [...costs.keys()].some(({ goals }) => goals.length > 1)
  const parts = [...costs].filter(([, { complete }]) => !complete).map(([{ id }]) => id)
  const endless = [...costs.keys()]
    .filter((tactic) => tactic.every && tactic.budgetEach.length > 0 && timesOf(tactic) === undefined)
    .map(({ id }) => id)
  const own = project.settings.currency
  const foreign = planned.money.map(({ currency }) => currency).filter((currency) => currency !== own)
  const unknown = own !== undefined && !inCurrency({ ...planned, complete: true }, own, project)
  return [
    ...(several ? ['A tactic with several goals counts for the first one it names.'] : []),
    ...(parts.length > 0 ? [`Could not be counted in full: ${parts.join(', ')}.`] : []),
    ...(endless.length > 0
      ? [
          `Nothing says until when ${endless.join(', ')} ${endless.length === 1 ? 'goes' : 'go'} on: add a line period: to the plan.`,
        ]
      : []),
    ...(unknown
      ? [`${foreign.join(', ')} is not added to the ${own}: add rates: to strategy.yaml, which say what it is worth.`]
      : []),
  ]
}
