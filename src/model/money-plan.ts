import {
  type Amount,
  addCosts,
  budgetOfCampaign,
  type Cost,
  costOfTactic,
  inCurrency,
  moneyIn,
  spansIn,
} from './cost.ts'
import { given } from './entity.ts'
import { formatMoney } from './money.ts'
import type { Campaign, Project, Tactic } from './project.ts'
import type { Place } from './rule.ts'
import type { Quantity } from './values/types.ts'

/** A tactic or a campaign, with what it takes out of the budget. */
export interface Part {
  from: Tactic | Campaign
  cost: Cost
}

/** What may be planned: the total of the strategy less what is kept back. */
export interface Available {
  total: Amount
  reserve?: Amount
  left: Amount
}

/** What the strategy leaves to plans; undefined when it names no total, or one that cannot be counted. */
export function availableBudget(project: Project): Available | undefined {
  const { total: quantity, reserve } = project.budget
  const total = quantity && wholeAmount(quantity, project)
  if (!total) return undefined
  const kept = reserve && keptBack(reserve, total, project)
  if (reserve && !kept) return undefined
  return { total, ...(kept && { reserve: kept }), left: { ...total, minor: total.minor - (kept?.minor ?? 0) } }
}

/** A total for each month, quarter or year counts as often as the strategy's period has them. */
function wholeAmount(quantity: Quantity, { settings, strategy }: Project): Amount | undefined {
  const { per } = quantity
  if (per === undefined) return moneyIn(quantity, settings)
  if (!strategy?.period || typeof per === 'object' || per === 'each') return undefined
  return moneyIn(quantity, settings, spansIn(strategy.period, per))
}

function keptBack(reserve: Quantity, total: Amount, project: Project): Amount | undefined {
  if (reserve.unit.kind === 'percent') return { ...total, minor: Math.round((total.minor * reserve.value) / 100) }
  const money = moneyIn(reserve, project.settings)
  return money && inCurrency({ money: [money], complete: true }, total.currency, project)
}

/**
 * Everything live that takes money out of the budget, once: a campaign with a budget stands for its tactics. Plans that
 * are archived, or lie outside the strategy's period, took theirs out of another budget.
 */
export function partsOfBudget(project: Project): Part[] {
  const { campaigns, tactics, strategy } = project
  const counts = ({ plan: { status, period } }: Tactic | Campaign) => {
    const own = strategy?.period
    return status !== 'archived' && !(own && period && (period.last < own.first || period.first > own.last))
  }
  const envelopes = campaigns.filter((campaign) => counts(campaign) && isEnvelope(campaign))
  const covered = new Set(envelopes)
  const single = tactics.filter(
    (tactic) => counts(tactic) && tactic.live && !(tactic.campaign && covered.has(tactic.campaign)),
  )
  return [
    ...envelopes.map((from) => ({ from, cost: budgetOfCampaign(from, project) })),
    ...single.map((from) => ({ from, cost: costOfTactic(from, project) })),
  ]
}

const notLive = new Set(['idea', 'stopped'])

/** A campaign that is going on and has money of its own. */
export function isEnvelope({ status, budget }: Campaign): boolean {
  return budget.length > 0 && !notLive.has(status)
}

/** What parts add up to in one currency, each as far as it can be counted: `isWhole` is false when something is left out. */
export function sumOf(parts: Part[], currency: string, project: Project) {
  const counted = parts.map(({ from, cost }) => ({
    from,
    amount: inCurrency({ ...cost, complete: true }, currency, project),
    cost,
  }))
  const amounts = counted.flatMap(({ from, amount }) => (amount && amount.minor !== 0 ? [{ from, amount }] : []))
  const [sum] = addCosts(amounts.map(({ amount }) => ({ money: [amount], complete: true }))).money
  return {
    sum: sum ?? { minor: 0, currency },
    amounts: amounts.toSorted((a, b) => b.amount.minor - a.amount.minor),
    isWhole: counted.every(({ amount, cost }) => amount !== undefined && cost.complete),
  }
}

/** `24000 + 4200 + 600 = 28800 EUR`; of many, the largest and how many others. */
export function sumInWords({ sum, amounts, isWhole }: ReturnType<typeof sumOf>, project: Project): string {
  const money = (amount: Amount) => formatMoney(amount, project.settings.currencies)
  const total = `${isWhole ? '' : 'at least '}${money(sum)}`
  if (amounts.length < 2) return total
  const shown = amounts.length > 5 ? amounts.slice(0, 4) : amounts
  const rest = sum.minor - shown.reduce((before, { amount }) => before + amount.minor, 0)
  const words = shown.map(({ amount }) => money(amount).replace(/ \S+$/, ''))
  const others =
    shown.length < amounts.length
      ? [`${money({ ...sum, minor: rest }).replace(/ \S+$/, '')} for ${amounts.length - shown.length} others`]
      : []
  return `${[...words, ...others].join(' + ')} = ${total}`
}

/** Where the money of a tactic or campaign stands. */
export function budgetPlace(from: Tactic | Campaign): Place {
  return given(from, 'budget') || from.kind === 'campaign' ? [from, 'budget'] : [from, 'each', 'budget']
}

/** True when an amount is more than another, whatever `about` leaves open. */
export function isMore(amount: Amount, than: Amount): boolean {
  return amount.minor - (amount.tolerance ?? 0) > than.minor + (than.tolerance ?? 0)
}
