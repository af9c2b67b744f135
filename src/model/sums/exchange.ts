import { convertMoney, type DeclaredCurrencies } from '../money.ts'
import type { Day, Money, Rate } from '../values/types.ts'

/** The dated rates of a project, and the currencies it declares beside ISO 4217. */
export interface ExchangeTable {
  rates: readonly Rate[]
  declared?: DeclaredCurrencies
}

/**
 * Converted money with the rate used (none where the currency is the same), or what is missing: no rate between the two
 * on or before the day. `later` is the first one after it. `too-large`: the amount leaves the exact whole numbers.
 */
export type Exchange =
  | { ok: true; money: Money; rate?: Rate }
  | { ok: false; problem: 'no-rate' | 'too-large'; from: string; to: string; later?: Rate }

/** Converts money at the latest rate on or before `day`, whichever way round it is written (of one day the first counts). */
export function exchange(money: Money, target: { currency: string; day: Day }, table: ExchangeTable): Exchange {
  const { currency: to, day } = target
  const from = money.currency
  if (from === to) return { ok: true, money }
  const rates = table.rates.filter((rate) => isBetween(rate, from, to)).toSorted((a, b) => a.on - b.on)
  const rate = rates.reduce<Rate | undefined>(
    (latest, each) => (each.on <= day && each.on !== latest?.on ? each : latest),
    undefined,
  )
  if (!rate) {
    const later = rates[0]
    return { ok: false, problem: 'no-rate', from, to, ...(later ? { later } : {}) }
  }
  const converted = convertMoney(money, rate, table.declared)
  return converted ? { ok: true, money: converted, rate } : { ok: false, problem: 'too-large', from, to }
}

function isBetween(rate: Rate, from: string, to: string): boolean {
  return (rate.from === from && rate.to === to) || (rate.from === to && rate.to === from)
}
