import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMoney, convertMoney, formatMoney, moneyOf, splitMoney } from '../../src/model/money.ts'
import { readMoney } from '../../src/model/values/money.ts'
import { readQuantity } from '../../src/model/values/quantity.ts'
import { readRate } from '../../src/model/values/rate.ts'
import type { Money, Rate } from '../../src/model/values/types.ts'

function money(text: string): Money {
  const { value, fault } = readMoney(text, { currencies: new Map([['BTC', 8]]) })
  if (value === undefined) throw new Error(fault.message)
  return value
}

function rate(text: string): Rate {
  const { value, fault } = readRate(text)
  if (value === undefined) throw new Error(fault.message)
  return value
}

const cents = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })

test('money is written the way it is read', () => {
  fc.assert(
    fc.property(cents, fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'), (minor, currency) => {
      expect(money(formatMoney({ minor, currency }))).toEqual({ minor, currency })
    }),
  )
  expect(formatMoney(money('7200.50 USD'))).toBe('7200.50 USD')
  expect(formatMoney(money('0.05 EUR'))).toBe('0.05 EUR')
  expect(formatMoney(money('-0.05 EUR'))).toBe('-0.05 EUR')
})

test('parts make exactly the sum and differ by one minor unit at most', () => {
  fc.assert(
    fc.property(cents, fc.integer({ min: 1, max: 400 }), (minor, parts) => {
      const cut = splitMoney({ minor, currency: 'EUR' }, parts).map((part) => part.minor)
      expect(cut.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(minor))
      expect(Math.max(...cut) - Math.min(...cut)).toBeLessThanOrEqual(1)
    }),
  )
})

test('1500 EUR over 92 days stay 1500 EUR; 942663 DAI over 8 months stay 942663', () => {
  const sum = (parts: Money[]) => parts.reduce((total, part) => total + part.minor, 0)
  expect(sum(splitMoney(money('1500 EUR'), 92))).toBe(150000)
  expect(sum(splitMoney({ minor: 942663, currency: 'DAI' }, 8))).toBe(942663)
})

test('sums of two currencies, and sums too large to be exact, are refused', () => {
  expect(addMoney(money('1 EUR'), money('0.50 EUR'))).toEqual({ minor: 150, currency: 'EUR' })
  expect(addMoney(money('1 EUR'), money('1 USD'))).toBeUndefined()
  expect(addMoney({ minor: Number.MAX_SAFE_INTEGER, currency: 'EUR' }, money('1 EUR'))).toBeUndefined()
})

test.each([
  ['100 EUR', '1 EUR = 1.09 USD on 2026-07-01', '109 USD'],
  ['109 USD', '1 EUR = 1.09 USD on 2026-07-01', '100 EUR'],
  ['0.01 EUR', '1 EUR = 1.5 USD on 2026-07-01', '0.02 USD'],
  ['-0.01 EUR', '1 EUR = 1.5 USD on 2026-07-01', '-0.02 USD'],
  ['10000 JPY', '100 JPY = 0.62 EUR on 2026-07-01', '62 EUR'],
  ['62 EUR', '100 JPY = 0.62 EUR on 2026-07-01', '10000 JPY'],
])('%s at %s are %s', (from, at, to) => {
  expect(convertMoney(money(from), rate(at))).toEqual(money(to))
})

test('a rate is of no use for a third currency', () => {
  expect(convertMoney(money('1 GBP'), rate('1 EUR = 1.09 USD on 2026-07-01'))).toBeUndefined()
})

test('an amount becomes money only if it is money, to the cent', () => {
  const amount = (text: string) => readQuantity(text, { metrics: new Set(['mql']) }).value
  const exact = (text: string) =>
    moneyOf(amount(text) ?? { amount: { units: 0, scale: 0 }, value: 0, unit: { kind: 'count' } })
  expect(exact('12.5 EUR')).toEqual({ minor: 1250, currency: 'EUR' })
  expect(exact('0.035 EUR/mql')).toBeUndefined()
  expect(exact('40 h')).toBeUndefined()
})

test.each([
  ['about 12000', 500],
  ['about 12500', 50],
  ['about 25000 EUR', 500],
  ['about 7', 0.5],
  ['about 4.5 h', 0.05],
  ['about 30%', 5],
  ['12000', undefined],
])('%s may be off by %d', (text, tolerance) => {
  expect(readQuantity(text).value?.tolerance).toBe(tolerance)
})
