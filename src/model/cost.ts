import { calendarDate, dayNumber, daysIn, daysInMonth } from './dates.ts'
import { convertMoney, moneyOf } from './money.ts'
import type { Campaign, MoneyLine, Project, Tactic } from './project.ts'
import type { Settings } from './settings.ts'
import { toNumber } from './values/decimal.ts'
import { occurrences } from './values/occurrences.ts'
import type { DayRange, Money, Quantity } from './values/types.ts'
import { decimalsOf } from './values/units.ts'

/** What something costs. `money` has one entry a currency; `complete` is false when a part could not be counted. */
export interface Cost {
  money: Money[]
  complete: boolean
}

const nothing: Cost = { money: [], complete: true }

/** What a tactic costs over its whole time, occurrences included. Hours are not money. */
export function costOfTactic(tactic: Tactic, { settings }: Project): Cost {
  const range = rangeOf(tactic)
  const times = range && tactic.every ? occurrences(tactic.every, range, { times: tactic.times }).length : undefined
  const lines = tactic.budget.map((line) => costOfLine(line, { tactic, range, times, settings }))
  const each = tactic.budgetEach.map((line) => repeated(costOfLine(line, { tactic, range, times: 1, settings }), times))
  return addCosts([...lines, ...each])
}

/** What a campaign may cost. */
export function budgetOfCampaign(campaign: Campaign, { settings }: Project): Cost {
  const range = between(campaign.start, campaign.end) ?? campaign.plan.period
  return addCosts(campaign.budget.map((line) => costOfLine(line, { range, settings })))
}

/** Costs added up, currency by currency. */
export function addCosts(costs: Cost[]): Cost {
  const sums = new Map<string, number>()
  for (const { minor, currency } of costs.flatMap(({ money }) => money)) {
    sums.set(currency, (sums.get(currency) ?? 0) + minor)
  }
  return {
    money: [...sums].map(([currency, minor]) => ({ currency, minor })),
    complete: costs.every(({ complete }) => complete),
  }
}

/**
 * A cost in one currency, at the rates that are in force on a day (the latest on or before it, else the earliest).
 *
 * @returns undefined when a rate is missing or the cost is not complete
 */
export function inCurrency(cost: Cost, currency: string, { settings, today }: Project): Money | undefined {
  if (!cost.complete) return undefined
  let minor = 0
  for (const money of cost.money) {
    const converted = money.currency === currency ? money : convert(money, currency, settings, today)
    if (!converted) return undefined
    minor += converted.minor
  }
  return { minor, currency }
}

function convert(money: Money, currency: string, { rates, currencies }: Settings, day: number): Money | undefined {
  const known = rates.filter(({ from, to }) => [from, to].includes(money.currency) && [from, to].includes(currency))
  const [first, ...later] = known.toSorted((a, b) => a.on - b.on)
  const inForce = later.findLast(({ on }) => on <= day) ?? first
  return inForce && convertMoney(money, inForce, currencies)
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
  if (!amount) return { money: [], complete: false }
  if (amount.unit.kind === 'time') return nothing
  const money = moneyIn(amount, context.settings)
  const factor = factorOf(amount, between(line.start, line.end) ?? line.period ?? context.range, context)
  if (!money || factor === undefined) return { money: [], complete: false }
  return { money: [{ ...money, minor: Math.round(money.minor * factor) }], complete: true }
}

/** An amount without a currency is in the currency of the project. */
export function moneyIn(amount: Quantity, { currency, currencies }: Settings): Money | undefined {
  if (amount.unit.kind === 'money') return moneyOf(amount, currencies)
  if (amount.unit.kind !== 'count' || !currency) return undefined
  const decimals = decimalsOf(currency, currencies) ?? 2
  return { minor: Math.round(amount.value * 10 ** decimals), currency }
}

function factorOf({ per }: Quantity, range: DayRange | undefined, { tactic, times }: LineContext): number | undefined {
  if (per === undefined) return 1
  if (per === 'each') return times
  if (typeof per === 'object') {
    const expected = tactic?.expect.find(({ metricId }) => metricId === per.metric)?.amount
    return expected && toNumber(expected.likely ?? expected.low)
  }
  if (!range) return undefined
  const spans = { day: daysIn(range), week: daysIn(range) / 7, month: monthsIn(range) }
  return per === 'quarter' ? spans.month / 3 : per === 'year' ? spans.month / 12 : spans[per]
}

/** Calendar months in a range: a whole one counts 1, part of one by its days. */
export function monthsIn({ first, last }: DayRange): number {
  let months = 0
  for (let day = first; day <= last; ) {
    const { year, month } = calendarDate(day)
    const length = daysInMonth(year, month)
    const end = Math.min(dayNumber(year, month, length), last)
    months += (end - day + 1) / length
    day = end + 1
  }
  return months
}

function repeated(cost: Cost, times: number | undefined): Cost {
  if (times === undefined) return { money: [], complete: cost.money.length === 0 }
  return { ...cost, money: cost.money.map((money) => ({ ...money, minor: money.minor * times })) }
}

function rangeOf({ start, end, plan }: Tactic): DayRange | undefined {
  return between(start, end) ?? plan.period
}

function between(start: DayRange | undefined, end: DayRange | undefined): DayRange | undefined {
  return start && end && start.first <= end.last ? { first: start.first, last: end.last } : undefined
}
