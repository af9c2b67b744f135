import { calendarDate, dayNumber, daysIn, daysInMonth } from './dates.ts'
import { moneyOf } from './money.ts'
import type { Campaign, Expectation, MoneyLine, Project, Tactic } from './project.ts'
import type { Settings } from './settings.ts'
import { type Exchange, exchange } from './sums/exchange.ts'
import { likelyValue, type Range, rangeMean } from './sums/range.ts'
import { toNumber } from './values/decimal.ts'
import { occurrences } from './values/occurrences.ts'
import type { Day, DayRange, Estimate, Money, Quantity, SpanWord } from './values/types.ts'
import { decimalsOf } from './values/units.ts'

/** Money with what `about` leaves open on either side, in minor units; nothing where the amount is exact. */
export interface Amount extends Money {
  tolerance?: number
}

/** What something costs. `money` has one entry a currency; `complete` is false when a part could not be counted. */
export interface Cost {
  money: Amount[]
  complete: boolean
}

const nothing: Cost = { money: [], complete: true }
const unknown: Cost = { money: [], complete: false }

/** Many rules ask what a tactic costs. */
const known = new WeakMap<Tactic, { cost: Cost; settings: Settings }>()

/** What a tactic costs over its whole time, occurrences included. Hours are not money. */
export function costOfTactic(tactic: Tactic, { settings }: Project): Cost {
  const before = known.get(tactic)
  if (before?.settings === settings) return before.cost
  const cost = countCost(tactic, settings)
  known.set(tactic, { cost, settings })
  return cost
}

function countCost(tactic: Tactic, settings: Settings): Cost {
  const range = daysOfTactic(tactic)
  const times = timesOf(tactic)
  const lines = tactic.budget.map((line) => costOfLine(line, { tactic, range, times, settings }))
  const each = tactic.budgetEach.map((line) => repeated(costOfLine(line, { tactic, range, times: 1, settings }), times))
  return addCosts([...lines, ...each])
}

/** What a tactic costs for each category of its money; under '' what nobody has said the category of. */
export function costByCategory(tactic: Tactic, project: Project): Map<string, Cost> {
  const categoryOf = ({ category = tactic.category }: MoneyLine) => category ?? ''
  const categories = new Set([...tactic.budget, ...tactic.budgetEach].map(categoryOf))
  const part = (lines: MoneyLine[], category: string) => lines.filter((line) => categoryOf(line) === category)
  return new Map(
    [...categories].map((category) => {
      const budget = part(tactic.budget, category)
      const budgetEach = part(tactic.budgetEach, category)
      return [category, costOfTactic({ ...tactic, budget, budgetEach }, project)]
    }),
  )
}

/** What a campaign may cost. */
export function budgetOfCampaign(campaign: Campaign, project: Project): Cost {
  return costOfLines(campaign.budget, daysOfCampaign(campaign), project)
}

/** The days of a campaign, or those of its plan. */
export const daysOfCampaign = ({ start, end, plan }: Campaign): DayRange | undefined =>
  between(start, end) ?? plan.period

/** What lines of a budget cost in a time. */
export function costOfLines(lines: MoneyLine[], range: DayRange | undefined, { settings }: Project): Cost {
  return addCosts(lines.map((line) => costOfLine(line, { range, settings })))
}

/** The days of a tactic; where one end is not written, that of its plan. */
export function daysOfTactic({ start, end, plan: { period } }: Tactic): DayRange | undefined {
  const first = start?.first ?? period?.first
  const last = end?.last ?? period?.last
  return first === undefined || last === undefined || last < first ? undefined : { first, last }
}

/** How often a recurring tactic happens; undefined when it does not recur, or nothing says when it ends. */
export function timesOf(tactic: Tactic): number | undefined {
  const { every, times, except, start } = tactic
  if (!every) return undefined
  const range = daysOfTactic(tactic)
  if (range) return occurrences(every, range, { except, times }).length
  return start && times
}

/** Costs added up, currency by currency. */
export function addCosts(costs: Cost[]): Cost {
  const sums = new Map<string, Amount>()
  for (const { minor, currency, tolerance = 0 } of costs.flatMap(({ money }) => money)) {
    const sum = sums.get(currency)
    sums.set(currency, amountOf((sum?.minor ?? 0) + minor, currency, (sum?.tolerance ?? 0) + tolerance))
  }
  const money = [...sums.values()]
  const isExact = money.every(({ minor }) => Number.isSafeInteger(minor))
  return { money, complete: isExact && costs.every(({ complete }) => complete) }
}

/** The day whose rates count for what is planned: today, or the first day of what has not begun yet. */
export function dayOfRates({ today, strategy, plans }: Project): Day {
  const starts = [strategy, ...plans].flatMap((document) => document?.period?.first ?? [])
  return starts.length > 0 ? Math.max(today, Math.min(...starts)) : today
}

/** Planned money in one currency, at the latest rate on or before {@link dayOfRates}. */
export function planned(money: Money, currency: string, project: Project): Exchange {
  const { rates, currencies } = project.settings
  return exchange(money, { currency, day: dayOfRates(project) }, { rates, declared: currencies })
}

/**
 * A cost in one currency.
 *
 * @returns undefined when a rate is missing or the cost is not complete
 */
export function inCurrency(cost: Cost, currency: string, project: Project): Amount | undefined {
  if (!cost.complete) return undefined
  let minor = 0
  let tolerance = 0
  for (const { tolerance: open = 0, ...money } of cost.money) {
    const converted = planned(money, currency, project)
    const margin = planned({ ...money, minor: open }, currency, project)
    if (!converted.ok || !margin.ok) return undefined
    minor += converted.money.minor
    tolerance += margin.money.minor
  }
  return Number.isSafeInteger(minor) ? amountOf(minor, currency, tolerance) : undefined
}

interface LineContext {
  tactic?: Tactic
  range: DayRange | undefined
  /** How often the tactic happens. */
  times?: number | undefined
  settings: Settings
}

function costOfLine(line: MoneyLine, context: LineContext): Cost {
  const { amount } = line
  if (!amount) return unknown
  if (amount.unit.kind === 'time') return nothing
  const factor = factorOf(amount, between(line.start, line.end) ?? line.period ?? context.range, context)
  const money = factor === undefined ? undefined : moneyIn(amount, context.settings, factor)
  return money ? { money: [money], complete: true } : unknown
}

/**
 * An amount so many times; without a currency it is in the currency of the project. Exact where the amount is one in
 * minor units and the factor is whole, else rounded once, at the end.
 */
export function moneyIn(amount: Quantity, { currency: own, currencies }: Settings, factor = 1): Amount | undefined {
  const currency = amount.unit.kind === 'money' ? amount.unit.currency : amount.unit.kind === 'count' ? own : undefined
  if (currency === undefined) return undefined
  const exact = moneyOf({ ...amount, unit: { kind: 'money', currency } }, currencies)
  const minorUnits = 10 ** (decimalsOf(currency, currencies) ?? 2)
  const minor = Math.round((exact?.minor ?? amount.value * minorUnits) * factor)
  const tolerance = Math.round((amount.tolerance ?? 0) * minorUnits * Math.abs(factor))
  return Number.isSafeInteger(minor) ? amountOf(minor, currency, tolerance) : undefined
}

function amountOf(minor: number, currency: string, tolerance: number): Amount {
  return { currency, minor, ...(tolerance > 0 && { tolerance }) }
}

function factorOf({ per }: Quantity, range: DayRange | undefined, { tactic, times }: LineContext): number | undefined {
  if (per === undefined) return 1
  if (per === 'each') return times
  if (typeof per === 'object') return tactic && expectedOf(per.metric, tactic)
  return range && spansIn(range, per)
}

/** How much of a metric a tactic is expected to bring, occurrences included; undefined when it does not say. */
function expectedOf(metric: string, tactic: Tactic): number | undefined {
  const inMetric = ({ metricId = tactic.goals[0]?.metricId }: Expectation) => metricId === metric
  const once = tactic.expect.filter(inMetric).map(({ amount }) => ({ amount, times: 1 }))
  const each = tactic.expectEach.filter(inMetric).map(({ amount }) => ({ amount, times: timesOf(tactic) }))
  let sum: number | undefined
  for (const { amount, times } of [...once, ...each]) {
    if (!amount || amount.of !== undefined || times === undefined) return undefined
    sum = (sum ?? 0) + likelyOf(amount) * times
  }
  return sum
}

/** The likely value of an estimate, the middle where it names none. */
export const likelyOf = (estimate: Estimate): number => likelyValue(rangeOf(estimate))

/** The mean of an estimate: (low + 4 × likely + high) / 6, the middle where it names no likely value. */
export const meanOf = (estimate: Estimate): number => rangeMean(rangeOf(estimate))

/** An estimate in plain numbers. */
export function rangeOf({ low, likely, high }: Estimate): Range {
  return { low: toNumber(low), high: toNumber(high), ...(likely && { likely: toNumber(likely) }) }
}

/** How many days, weeks, months … a range has; a quarter is three months, a year twelve. */
export function spansIn(range: DayRange, span: SpanWord): number {
  const months = monthsIn(range)
  const days = daysIn(range)
  return { day: days, week: days / 7, month: months, quarter: months / 3, year: months / 12 }[span]
}

/** Calendar months in a range: a whole one counts 1, part of one by its days. */
export function monthsIn({ first, last }: DayRange): number {
  const { year, month } = calendarDate(first)
  const { year: lastYear, month: lastMonth } = calendarDate(last)
  const before = partOfMonth(year, month, first - dayNumber(year, month, 1))
  const until = partOfMonth(lastYear, lastMonth, last + 1 - dayNumber(lastYear, lastMonth, 1))
  return (lastYear - year) * 12 + lastMonth - month + until - before
}

const partOfMonth = (year: number, month: number, days: number): number => days / daysInMonth(year, month)

function repeated({ money, complete }: Cost, times: number | undefined): Cost {
  if (times === undefined) return { money: [], complete: complete && money.length === 0 }
  const many = money.map(({ minor, currency, tolerance = 0 }) => amountOf(minor * times, currency, tolerance * times))
  return { money: many, complete }
}

function between(start: DayRange | undefined, end: DayRange | undefined): DayRange | undefined {
  return start && end && start.first <= end.last ? { first: start.first, last: end.last } : undefined
}
