import { type Amount, moneyIn, planned } from './cost.ts'
import type { Day } from './dates.ts'
import { sumOfAmounts } from './money-plan.ts'
import { onceFor } from './once.ts'
import type { Campaign, Project, Spend, Tactic } from './project.ts'
import { standingSpend } from './standing-spend.ts'
import { exchange } from './sums/exchange.ts'

/** What has become of some money until today. */
export interface Spent {
  /** Paid, or done and not paid yet. */
  gone: Amount
  /** Ordered, and what is dated after today. */
  committed: Amount
  /** The last day on which something has gone. */
  last?: Day
  /** The entries of the results; none where the plan itself says it. */
  entries: Spend[]
}

interface Groups {
  byTactic: Map<string, Spend[]>
  byCampaign: Map<string, Spend[]>
}

const groupsOf = onceFor((project: Project): Groups => {
  const groups: Groups = { byTactic: new Map(), byCampaign: new Map() }
  const add = (map: Map<string, Spend[]>, key: string | undefined, each: Spend) => {
    const list = key === undefined ? undefined : map.get(key)
    if (list) list.push(each)
    else if (key !== undefined) map.set(key, [each])
  }
  for (const each of standingSpend(project)) {
    if (each.tacticId === undefined) add(groups.byCampaign, each.campaignId, each)
    else add(groups.byTactic, each.tacticId, each)
  }
  return groups
})

/**
 * What was spent on a tactic: the entries of the results, or what its budget says under `actual:` and `committed:`,
 * whichever is more.
 *
 * @returns undefined when nothing is known of it, or an amount has no rate to `currency`
 */
export function spentOnTactic(tactic: Tactic, currency: string, project: Project): Spent | undefined {
  const entries = groupsOf(project).byTactic.get(tactic.id) ?? []
  return larger(sumOfEntries(entries, currency, project), columnsOf(tactic, currency, project))
}

/** What was spent on a campaign and on its tactics; undefined as for {@link spentOnTactic}. */
export function spentOnCampaign(campaign: Campaign, currency: string, project: Project): Spent | undefined {
  const { byTactic, byCampaign } = groupsOf(project)
  const own = byCampaign.get(campaign.id) ?? []
  const entries = [...own, ...campaign.tactics.flatMap(({ id }) => byTactic.get(id) ?? [])]
  return larger(sumOfEntries(entries, currency, project), columnsOf(campaign, currency, project))
}

/** What was paid for a campaign itself, and for none of its tactics. */
export function paidForCampaign({ id }: Campaign, project: Project): Spend[] {
  return groupsOf(project).byCampaign.get(id) ?? []
}

/** What the entries make until today. */
export function sumOfEntries(entries: Spend[], currency: string, project: Project): Spent | undefined {
  if (entries.length === 0) return undefined
  const isOrdered = ({ status, on }: Spend) => status === 'committed' || (on !== undefined && on.first > project.today)
  const amounts = entries.map((entry) => amountOf(entry, currency, project))
  const known = amounts.flatMap((amount) => amount ?? [])
  if (known.length < entries.length) return undefined
  const sumWhere = (counts: (entry: Spend) => boolean) =>
    sumOfAmounts(
      known.filter((_, at) => entries.slice(at, at + 1).some(counts)),
      currency,
    )
  const days = entries.flatMap((entry) =>
    isOrdered(entry) || !entry.on ? [] : [Math.min(entry.on.last, project.today)],
  )
  return {
    gone: sumWhere((entry) => !isOrdered(entry)),
    committed: sumWhere(isOrdered),
    entries,
    ...(days.length > 0 && { last: days.reduce((latest, day) => Math.max(latest, day)) }),
  }
}

/** At the rate of its day. */
function amountOf({ amount, on }: Spend, currency: string, project: Project): Amount | undefined {
  const { settings, today } = project
  const money = amount && moneyIn(amount, settings)
  if (!money) return undefined
  const table = { rates: settings.rates, declared: settings.currencies }
  const converted = exchange(money, { currency, day: on?.last ?? today }, table)
  const exchanged = converted.ok ? converted : planned(money, currency, project)
  return exchanged.ok ? { ...exchanged.money, ...(money.tolerance && { tolerance: money.tolerance }) } : undefined
}

function columnsOf({ spent }: Tactic | Campaign, currency: string, project: Project): Spent | undefined {
  const { actual, committed } = spent
  if (!actual && !committed) return undefined
  const amount = (quantity: typeof actual) => {
    const money = quantity && moneyIn(quantity, project.settings)
    const exchanged = money && planned(money, currency, project)
    return exchanged?.ok ? exchanged.money : { minor: 0, currency }
  }
  return { gone: amount(actual), committed: amount(committed), entries: [] }
}

function larger(entries: Spent | undefined, columns: Spent | undefined): Spent | undefined {
  if (!entries || !columns) return entries ?? columns
  const all = ({ gone, committed }: Spent) => gone.minor + committed.minor
  return all(columns) > all(entries) ? columns : entries
}
