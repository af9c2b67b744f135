import { test } from 'vitest'
import { formatMoney } from '../../src/model/money.ts'
import { formatDecimal } from '../../src/model/values/decimal.ts'
import { readMoney } from '../../src/model/values/money.ts'
import { readPercent } from '../../src/model/values/percent.ts'
import { formatRate, readRate } from '../../src/model/values/rate.ts'
import { expectTable } from './table.ts'

test('exchange rates', () => {
  expectTable(
    readRate,
    formatRate,
    `
      1 EUR = 1.09 USD on 2026-07-01   => 1 EUR = 1.09 USD on 2026-07-01
      1 EUR = 1.0912 USD on 2026-07-01 => 1 EUR = 1.0912 USD on 2026-07-01
      EUR/USD: 1.09                    => ! value-format [EUR/USD: 1.09] fill-in or ...
      EURUSD 1.09                      => ! value-format [EURUSD 1.09] fill-in or ...
      EUR/USD 1.09 on 2026-01-01       => ! value-format [EUR/USD 1.09 on 2026-01-01] fill-in or ...
      1 EUR = 1.09 USD                 => ! value-format [1 EUR = 1.09 USD] fill-in
      1 EUR = 1.09 USD on 2026-07      => ! value-date-format [2026-07] fill-in
      1 EUR = 1.09 USD on 1.7.2026     => ! value-date-format [1.7.2026] review: 1 EUR = 1.09 USD on 2026-07-01
      1 EUR = 1,09 USD on 2026-07-01   => ! value-number-grouped [1,09] review: 1 EUR = 1.09 USD on 2026-07-01
      1 eur = 1.09 usd on 2026-07-01   => ! value-money-format [eur] safe: 1 EUR = 1.09 USD on 2026-07-01
      1 EUR = $1.09 on 2026-07-01      => ! value-money-format [$] review: 1 EUR = 1.09 USD on 2026-07-01
      1 EUR = 2 EUR on 2026-07-01      => ! value-format [1 EUR = 2 EUR on 2026-07-01] fill-in
      foo                              => ! value-format [foo] fill-in
      100 JPY = 0.62 EUR on 2026-07-01 => 100 JPY = 0.62 EUR on 2026-07-01
      1 EUR = 1.090 USD on 2026-07-01  => 1 EUR = 1.090 USD on 2026-07-01
      0 EUR = 1 USD on 2026-07-01      => ! value-format [0 EUR] fill-in
  `,
  )
})

test('sums of money', () => {
  expectTable(
    readMoney,
    formatMoney,
    `
      1500 EUR            => 1500 EUR
      7200.50 USD         => 7200.50 USD
      2000                => ! value-money-format [2000] fill-in
      about 20 EUR        => ! value-money-format [about] review: 20 EUR
      20 EUR/month        => ! value-money-format [20 EUR/month] review: 20 EUR
      20 h                => ! value-money-format [20 h] fill-in
      $5                  => ! value-money-format [$] review: 5 USD
      100000000000000 EUR => ! value-money-format [100000000000000 EUR] fill-in
      -5 EUR              => -5 EUR
  `,
  )
})

test('a plain number is in the currency of the file', () => {
  expectTable(
    readMoney,
    formatMoney,
    `
      2000  => 2000 GBP
      2,000 => ! value-number-grouped [2,000] safe: 2000
      2k    => ! value-money-format [2k] safe: 2000
  `,
    { currency: 'GBP' },
  )
})

test('percentages', () => {
  expectTable(
    readPercent,
    formatDecimal,
    `
      25%        => 25
      0.25       => ! value-percent-fraction [0.25] review: 25% or ...
      25         => ! value-percent-fraction [25] review: 25%
      -2.5%      => -2.5
      20 EUR     => ! value-format [20 EUR] fill-in
      25 percent => ! value-format [percent] safe: 25%
      5pp        => ! value-format [5pp] fill-in
  `,
  )
})
