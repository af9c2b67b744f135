import { test } from 'vitest'
import { formatDecimal } from '../../src/model/values/decimal.ts'
import { formatMeasured, readMeasured } from '../../src/model/values/measured.ts'
import { readConfidence } from '../../src/model/values/percent.ts'
import { expectTable } from './table.ts'

test('measured numbers, and limits where only they are known', () => {
  expectTable(
    readMeasured,
    formatMeasured,
    `
      21                    => 21
      about 25000 EUR       => about 25000 EUR
      -3%                   => -3%
      at least 500000 CAD   => at least 500000 CAD
      At most 4 h           => at most 4 h
      more than 7500000     => more than 7500000
      less than 2%          => less than 2%
      >= 500                => ! value-yaml-trap [>=] safe: at least 500
      over 500 CAD          => ! value-format [over] safe: more than 500 CAD
      at least $500         => ! value-money-format [$] review: at least 500 USD
      at least lots         => ! value-format [lots] fill-in
      top 5                 => ! value-format [top 5] review: 5
      500 more              => ! value-format [more] review: 500 or ...
  `,
  )
})

test('how sure somebody is', () => {
  expectTable(
    readConfidence,
    (share) => `${formatDecimal(share)}%`,
    `
      70%   => 70%
      0.7   => 70%
      .7    => 70%
      0.05  => 5%
      0.705 => 70.5%
      70    => ! value-percent-fraction [70] review: 70%
      high  => ! value-format [high] fill-in
  `,
  )
})
