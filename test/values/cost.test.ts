import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCost } from '../../src/model/values/cost.ts'
import { formatQuantity } from '../../src/model/values/quantity.ts'
import type { Quantity } from '../../src/model/values/types.ts'
import { expectTable } from './table.ts'

/** What counts, and what is left open on either side. */
const format = (cost: Quantity) =>
  `${formatQuantity({ ...cost, tolerance: undefined })}${cost.tolerance === undefined ? '' : ` ± ${cost.tolerance}`}`

test('one amount, or a range of which the likely value counts', () => {
  expectTable(
    readCost,
    format,
    `
      1500 EUR            => 1500 EUR
      600 EUR/month       => 600 EUR/month
      about 12000 EUR     => 12000 EUR ± 500
      120..200 USD        => 160 USD ± 40
      120 USD..200 USD    => 160 USD ± 40
      120..125 USD        => 122.5 USD ± 2.5
      1.5..2 EUR          => 1.75 EUR ± 0.25
      100..150..300 EUR   => 150 EUR ± 150
      3..5 EUR each       => 4 EUR each ± 1
      20..40 h            => 30 h ± 10
      1500..1500 EUR      => 1500 EUR
      200..120 USD        => ! value-range-order [200..120 USD] review: 120..200 USD
      120-200 USD         => ! value-format [120-200 USD] safe: 120..200 USD
      120 to 200 USD      => ! value-format [120 to 200 USD] safe: 120..200 USD
      $120                => ! value-money-format [$] review: 120 USD
      30% of budget       => ! value-format [30% of budget] fill-in
      lots                => ! value-format [lots] fill-in
  `,
  )
})

test('the middle of a range lies exactly between its ends', () => {
  const cents = fc.integer({ min: 0, max: 10_000_000 })
  fc.assert(
    fc.property(cents, cents, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      const cost = readCost(`${(low / 100).toFixed(2)}..${(high / 100).toFixed(2)} EUR`).value
      expect(cost && (cost.amount.units * 2000) / 10 ** cost.amount.scale).toBeCloseTo((low + high) * 10, 5)
    }),
  )
})
