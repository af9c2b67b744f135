import type { Day, Money } from '../values/types.ts'
import { type Calculation, calculate, showTerm, type Unit } from './calculation.ts'

/** One `from` is `factor` `to` on a day. Written `1 EUR = 1.09 USD on 2026-07-01`. */
export interface Rate {
  from: string
  to: string
  factor: number
  on: Day
}

/** Converted money, or what is missing: no rate between the two on or before the day. `later` is the first one after it. */
export type Exchange = { ok: true; money: Money; rate: Rate } | { ok: false; from: string; to: string; later?: Rate }

/** What converting needs beside the money. `decimals` tells how many digits a currency has after the point. */
export interface ExchangeTable {
  rates: readonly Rate[]
  decimals: (currency: string) => number
}

/**
 * Converts money at the latest rate on or before `day`, read in either direction (of two on the same day the first
 * written counts). Rounds once, half away from zero. A missing rate is a result, not an error.
 */
export function exchange(money: Money, target: { currency: string; day: Day }, table: ExchangeTable): Exchange {
  const { currency: to, day } = target
  const from = money.currency
  if (from === to) return { ok: true, money, rate: { from, to, factor: 1, on: day } }
  const rates = table.rates.map((rate) => facing(rate, from, to)).filter((rate) => rate !== null)
  const rate = latestBy(rates, day)
  if (!rate) {
    const later = rates.reduce<Rate | undefined>(
      (first, each) => (first && first.on <= each.on ? first : each),
      undefined,
    )
    return { ok: false, from, to, ...(later ? { later } : {}) }
  }
  const exact = money.minor * rate.factor * 10 ** (table.decimals(to) - table.decimals(from))
  return { ok: true, money: { minor: roundHalfAway(exact), currency: to }, rate }
}

/** The sum behind a conversion: `1000 EUR × 1.09 USD/EUR = 1090 USD`. */
export function explainExchange(money: Money, rate: Rate, table: ExchangeTable): Calculation | null {
  const result = exchange(money, { currency: rate.to, day: rate.on }, { ...table, rates: [rate] })
  if (!result.ok) return null
  const unit = (currency: string): Unit => ({ currency, decimals: table.decimals(currency) })
  const amount = { name: 'amount', value: money.minor, unit: unit(money.currency) }
  return calculate({
    formula: 'currency at a dated rate',
    expression: `${showTerm(amount)} × ${rate.factor} ${rate.to}/${rate.from}`,
    result: result.money.minor,
    unit: unit(rate.to),
    terms: [amount, { name: 'rate', value: rate.factor, unit: `${rate.to}/${rate.from}` }],
  })
}

function facing(rate: Rate, from: string, to: string): Rate | null {
  if (rate.from === from && rate.to === to) return rate
  return rate.from === to && rate.to === from ? { from, to, factor: 1 / rate.factor, on: rate.on } : null
}

function latestBy(rates: readonly Rate[], day: Day): Rate | undefined {
  let latest: Rate | undefined
  for (const rate of rates) if (rate.on <= day && (!latest || rate.on > latest.on)) latest = rate
  return latest
}

function roundHalfAway(value: number): number {
  // A product such as 1.005 × 100 falls a hair under the half it stands for.
  return Math.sign(value) * Math.round(Math.abs(value) * (1 + Number.EPSILON * 4))
}
