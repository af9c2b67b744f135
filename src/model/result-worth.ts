import { type Amount, moneyIn, planned, spansIn } from './cost.ts'
import { metricWay } from './metric-steps.ts'
import { moneyWords } from './money-plan.ts'
import { onceFor } from './once.ts'
import type { Offering, Project, Tactic } from './project.ts'
import type { Place } from './rule.ts'
import { saleMetrics } from './sale-metrics.ts'
import { revenuePerOutcome, worthOfResult } from './sums/efficiency.ts'
import { addDuration, formatDuration } from './values/duration.ts'
import { formatQuantity } from './values/quantity.ts'
import type { Quantity } from './values/types.ts'

/** What one result is worth, in minor units of a currency (not whole ones: a visit may be worth a third of a cent). */
export interface ResultWorth {
  minor: number
  currency: string
  /** `7200 EUR × 25.3% × 70% = 1275.12 EUR` */
  words: string
  /** What is left of the price is known, and counted. */
  isMargin: boolean
  /** Where the numbers stand. */
  from: Place[]
}

/**
 * What one of a metric is worth: the revenue of a sale, carried back along the journey, times the margin; or the money
 * that a formula of a business goal makes of it. The most that any of these ways gives.
 *
 * @returns undefined where no sale or no money is known at the end of it
 */
export function worthOfOne(metricId: string, tactic: Tactic, project: Project): ResultWorth | undefined {
  const { worths } = endsOf(project)
  const offering = offeringOf(tactic, project)
  const key = JSON.stringify([metricId, offering?.id])
  const before = worths.get(key)
  if (before !== undefined) return before ?? undefined
  const all = [...saleWorths(metricId, offering, project), ...formulaWorths(metricId, offering, project)]
  const most = all.toSorted((a, b) => b.minor - a.minor)[0]
  worths.set(key, most ?? null)
  return most
}

/** Where ways to money end, and what was found on them; worked out once for each project. */
interface Ends {
  /** Metrics of business goals. */
  business: string[]
  worths: Map<string, ResultWorth | null>
}

const endsOf = onceFor(({ goals }: Project): Ends => {
  const business = goals.flatMap(({ level, metricId }) => (level === 'business' && metricId ? [metricId] : []))
  return { business: [...new Set(business)], worths: new Map() }
})

function saleWorths(metricId: string, offering: Offering | undefined, project: Project): ResultWorth[] {
  const sale = offering && worthOfSale(offering, project)
  if (!offering || !sale) return []
  const { ids, people } = saleMetrics(project)
  return [...ids].flatMap((id) => {
    if (sale.isOnce && people.has(id)) return []
    const way = id === metricId ? { rate: 1, steps: [] } : metricWay(metricId, id, project)
    if (!way || way.steps.some(({ currency }) => currency)) return []
    const words = way.steps.map(({ words }) => words)
    const from = [sale.at, ...way.steps.map(({ at }) => at)]
    return [worth({ revenue: sale.amount, rate: way.rate, words: [sale.words, ...words], from }, offering, project)]
  })
}

/** Money of a business goal that a formula with a constant makes of the metric: `orders * average-order`. */
function formulaWorths(metricId: string, offering: Offering | undefined, project: Project): ResultWorth[] {
  return endsOf(project).business.flatMap((id) => {
    const way = id === metricId ? null : metricWay(metricId, id, project)
    const [currency, ...others] = way?.steps.flatMap(({ currency }) => currency ?? []) ?? []
    if (!way || currency === undefined || others.length > 0) return []
    const one = moneyIn(
      { amount: { units: 1, scale: 0 }, value: 1, unit: { kind: 'money', currency } },
      project.settings,
    )
    if (!one) return []
    const words = way.steps.map(({ words }) => words)
    return [worth({ revenue: one, rate: way.rate, words, from: way.steps.map(({ at }) => at) }, offering, project)]
  })
}

interface Revenue {
  revenue: Amount
  rate: number
  words: string[]
  from: Place[]
}

function worth({ revenue, rate, words, from }: Revenue, offering: Offering | undefined, project: Project): ResultWorth {
  const margin = offering?.margin
  const minor = worthOfResult(revenuePerOutcome(revenue.minor, [rate]), margin === undefined ? 1 : margin / 100)
  const terms = margin === undefined ? words : [...words, `${Number(margin.toPrecision(6))}% margin`]
  const { currency } = revenue
  const sum = moneyWords(project)({ minor: Math.round(minor), currency })
  return {
    minor,
    currency,
    isMargin: margin !== undefined,
    words: terms.length > 1 ? `${terms.join(' × ')} = ${sum}` : sum,
    from: offering && margin !== undefined ? [...from, [offering, 'margin']] : from,
  }
}

/** What a tactic sells, said by itself, by one of its goals, or because nothing else is sold. */
export function offeringOf({ offering, goals }: Tactic, { offerings }: Project): Offering | undefined {
  const [only, ...others] = offerings
  return offering ?? goals.find((goal) => goal.offering)?.offering ?? (others.length === 0 ? only : undefined)
}

/** What a sale brings: the deal size, else the price, for as long as a customer stays where it is paid again and again. */
function worthOfSale(offering: Offering, project: Project) {
  const { dealSize, price } = offering
  const amount = dealSize ?? price
  const spans = amount && paymentsOf(amount, offering)
  const money = amount && spans ? moneyIn(amount, project.settings, spans) : undefined
  const exchanged = money && planned(money, project.settings.currency ?? money.currency, project)
  if (!exchanged?.ok) return undefined
  const at: Place = [offering, dealSize ? 'deal-size' : 'price']
  const isOnce = dealSize === undefined && price?.per === undefined
  const sum = moneyWords(project)(exchanged.money)
  const { lifetime } = offering
  const words =
    amount?.per !== undefined && lifetime ? `${formatQuantity(amount)} for ${formatDuration(lifetime)} (${sum})` : sum
  return { amount: exchanged.money, words, at, isOnce }
}

/** How often it is paid: once, or as often as a customer stays; undefined where nobody says how long that is. */
function paymentsOf({ per }: Quantity, { lifetime }: Offering): number | undefined {
  if (per === undefined) return 1
  const days = lifetime && addDuration(0, lifetime)
  return days && typeof per === 'string' && per !== 'each' ? spansIn({ first: 0, last: days - 1 }, per) : undefined
}
