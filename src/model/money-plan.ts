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
import type { Campaign, Document, Project, Tactic } from './project.ts'
import type { FindingSum, Place } from './rule.ts'
import { formatQuantity } from './values/quantity.ts'
import type { DayRange, Money, Quantity } from './values/types.ts'

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
  return project.strategy && availableOf(project.strategy, project)
}

/** What a strategy or a plan has, less what it keeps back; undefined as for {@link availableBudget}. */
export function availableOf({ budget, period }: Document, project: Project): Available | undefined {
  const { total: quantity, reserve } = budget ?? {}
  const total = quantity && wholeAmount(quantity, period, project)
  if (!total) return undefined
  const kept = reserve && shareOf(reserve, total, project)
  if (reserve && !kept) return undefined
  return { total, ...(kept && { reserve: kept }), left: { ...total, minor: total.minor - (kept?.minor ?? 0) } }
}

/** An amount over a time: one for each month, quarter or year counts as often as the time has them. */
export function wholeAmount(
  quantity: Quantity,
  period: DayRange | undefined,
  { settings }: Project,
): Amount | undefined {
  const { per } = quantity
  if (per === undefined) return moneyIn(quantity, settings)
  if (!period || typeof per === 'object' || per === 'each') return undefined
  return moneyIn(quantity, settings, spansIn(period, per))
}

/** A percentage of an amount, or an amount in its currency. */
export function shareOf(share: Quantity, whole: Amount, project: Project): Amount | undefined {
  if (share.unit.kind === 'percent') return { ...whole, minor: Math.round((whole.minor * share.value) / 100) }
  const money = moneyIn(share, project.settings)
  return money && inCurrency({ money: [money], complete: true }, whole.currency, project)
}

/**
 * Everything live that takes money out of the budget, once: a campaign with a budget stands for its tactics. Plans that
 * are archived, or lie outside the strategy's period, took theirs out of another budget.
 */
export function partsOfBudget(project: Project): Part[] {
  const { campaigns, tactics } = project
  const plans = new Set(plansOfBudget(project))
  const counts = ({ plan }: Tactic | Campaign) => plans.has(plan)
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

/** Plans that take their money out of the budget of the strategy. */
export function plansOfBudget({ plans, strategy }: Project): Document<'plan'>[] {
  const own = strategy?.period
  return plans.filter(
    ({ status, period }) =>
      status !== 'archived' && !(own && period && (period.last < own.first || period.first > own.last)),
  )
}

/** Strategy and plans that say what they may spend. */
export function documentsWithBudget({ strategy, plans }: Project): Document[] {
  return [strategy, ...plans].flatMap((document) => (document?.budget ? [document] : []))
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
  return {
    sum: sumOfAmounts(
      amounts.map(({ amount }) => amount),
      currency,
    ),
    amounts: amounts.toSorted((a, b) => b.amount.minor - a.amount.minor),
    isWhole: counted.every(({ amount, cost }) => amount !== undefined && cost.complete),
  }
}

/** Adds amounts of one currency. */
export function sumOfAmounts(amounts: Amount[], currency: string): Amount {
  const [sum] = addCosts([{ money: amounts, complete: true }]).money
  return sum ?? { minor: 0, currency }
}

/** How money is written in this project: `1500 EUR`. */
export const moneyWords =
  ({ settings }: Project) =>
  (amount: Money): string =>
    formatMoney(amount, settings.currencies)

/** `10000 EUR less a reserve of 10% = 9000 EUR`; the total alone where nothing is kept back. */
export function availableInWords(
  { total, reserve, left }: Available,
  kept: Quantity | undefined,
  project: Project,
): string {
  const words = moneyWords(project)
  return reserve && kept ? `${words(total)} less a reserve of ${formatQuantity(kept)} = ${words(left)}` : words(left)
}

/** Amounts in one currency with what they make; `isWhole` is false when something is left out. */
export interface Sum {
  sum: Amount
  amounts: { amount: Amount }[]
  isWhole: boolean
}

/** `24000 + 4200 + 600 = 28800 EUR`; of many, the largest and how many others. */
export function sumInWords({ sum, amounts, isWhole }: Sum, project: Project): string {
  const money = moneyWords(project)
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

/** What each tactic or campaign of a sum costs, with where it is written. */
export function costInputs(
  amounts: { from: Tactic | Campaign; amount: Amount }[],
  project: Project,
): FindingSum['inputs'] {
  const money = moneyWords(project)
  return amounts.map(({ from, amount }) => ({
    name: `"${from.title}" costs`,
    value: money(amount),
    at: budgetPlace(from),
  }))
}

/** The calculation of what tactics cost against an amount that is there for them. */
export function costSum(
  planned: Sum & { amounts: { from: Tactic | Campaign; amount: Amount }[] },
  there: { name: string; amount: Amount; at: Place },
  project: Project,
): FindingSum {
  const words = moneyWords(project)
  const { name, amount, at } = there
  const difference = planned.sum.minor - amount.minor
  const [more, less, end] = difference > 0 ? [planned.sum, amount, 'too much'] : [amount, planned.sum, 'left']
  const size = words({ ...amount, minor: Math.abs(difference) })
  return {
    formula: 'what tactics cost, against what there is for them',
    lines: [`tactics: ${sumInWords(planned, project)}`, `${words(more)} − ${words(less)} = ${size} ${end}`],
    inputs: [{ name, value: words(amount), at }, ...costInputs(planned.amounts, project)],
  }
}
