import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convertMoney, formatMoney, moneyOf } from '../../src/model/money.ts'
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
