import { test } from 'vitest'
import { formatEstimate, readEstimate } from '../../src/model/values/estimate.ts'
import { expectTable } from './table.ts'

test('the forms of an estimate and their slips', () => {
  expectTable(
    readEstimate,
    formatEstimate,
    `
      10..25               => 10..25
      10..25..60           => 10..25..60
      20..25..32%          => 20..25..32%
      20%..30%             => 20..30%
      40                   => 40
      30% of mailing-list  => 30% of mailing-list
      20..30% of x         => 20..30% of x
      10..20 h             => 10..20 h
      1000..1500 EUR/month => 1000..1500 EUR/month
      20-30                => ! value-format [20-30] safe: 20..30
      20 to 30             => ! value-format [20 to 30] safe: 20..30
      20 – 30%             => ! value-format [20 – 30%] safe: 20..30%
      30..20               => ! value-range-order [30..20] review: 20..30
      10..5..20%           => ! value-range-order [10..5..20%] review: 5..10..20%
      1,000..2,000         => ! value-number-grouped [1,000] safe: 1000..2000
      1..2..3..4           => ! value-format [1..2..3..4] fill-in
      TBD                  => ! value-placeholder [TBD] fill-in
      10...20              => ! value-format [10...20] safe: 10..20
      about 20..30         => ! value-format [about] safe: 20..30
      10..                 => ! value-format [10..] fill-in
      ..10                 => ! value-format [..10] fill-in
      10 .. 20             => 10..20
      10 h..20 d           => ! value-format [10 h..20 d] fill-in
      2k..3k               => ! value-format [2k] safe: 2000..3000
  `,
  )
})

test('on a percentage', () => {
  expectTable(
    readEstimate,
    formatEstimate,
    `
      0.2..0.3 => ! value-percent-fraction [0.2..0.3] review: 20..30% or ...
      20..30   => ! value-percent-fraction [20..30] review: 20..30%
      0.2      => ! value-percent-fraction [0.2] review: 20% or ...
      20       => ! value-percent-fraction [20] review: 20%
  `,
    { unit: { kind: 'percent' } },
  )
})
