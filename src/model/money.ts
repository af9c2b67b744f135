import { rescale } from './values/decimal.ts'
import type { Money, Quantity, Rate } from './values/types.ts'
import { decimalsOf } from './values/units.ts'

/** Declared currencies beside ISO 4217, with their number of decimals. */
export type DeclaredCurrencies = ReadonlyMap<string, number>

/** The exact sum of an amount of money in minor units; undefined for other units and for parts of a minor unit. */
export function moneyOf(quantity: Quantity, declared?: DeclaredCurrencies): Money | undefined {
  if (quantity.unit.kind !== 'money') return undefined
  const { currency } = quantity.unit
  const decimals = decimalsOf(currency, declared)
  const exact = decimals === undefined ? undefined : rescale(quantity.amount, decimals)
  return exact && { minor: exact.units, currency }
}

/** `1500 EUR`, `7200.50 USD`: decimals only where there are any. */
export function formatMoney({ minor, currency }: Money, declared?: DeclaredCurrencies): string {
  const decimals = decimalsOf(currency, declared) ?? 2
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0')
  const point = digits.length - decimals
  const cents = digits.slice(point)
  const sign = minor < 0 ? '-' : ''
  return `${sign}${digits.slice(0, point)}${/[1-9]/.test(cents) ? `.${cents}` : ''} ${currency}`
}

const roundedDivision = (dividend: bigint, divisor: bigint): bigint => {
  const half = dividend < 0n ? -divisor / 2n : divisor / 2n
  return (dividend + half) / divisor
}

/**
 * A sum in the other currency of a rate, in either direction, rounded half away from zero to a minor unit.
 * Undefined where the rate is about other currencies, or the result leaves the safe integers.
 */
export function convertMoney(money: Money, rate: Rate, declared?: DeclaredCurrencies): Money | undefined {
  const forward = money.currency === rate.from
  if (!forward && money.currency !== rate.to) return undefined
  const currency = forward ? rate.to : rate.from
  const [paid, got] = forward ? [rate.fromAmount, rate.toAmount] : [rate.toAmount, rate.fromAmount]
  const places = (decimalsOf(currency, declared) ?? 2) + paid.scale
  const minorPlaces = (decimalsOf(money.currency, declared) ?? 2) + got.scale
  const dividend = BigInt(money.minor) * BigInt(got.units) * 10n ** BigInt(places)
  const minor = Number(roundedDivision(dividend, BigInt(paid.units) * 10n ** BigInt(minorPlaces)))
  return Number.isSafeInteger(minor) ? { minor, currency } : undefined
}
