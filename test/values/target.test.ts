import { test } from 'vitest'
import { formatTarget, readTarget } from '../../src/model/values/target.ts'
import { expectTable } from './table.ts'

test('the forms of a target', () => {
  expectTable(
    readTarget,
    formatTarget,
    `
      2000                    => 2000
      45%                     => 45%
      at least 45%            => at least 45%
      at most 4 h             => at most 4 h
      more than 3             => more than 3
      less than 2%            => less than 2%
      between 20% and 30%     => between 20% and 30%
      +25%                    => +25%
      +25,5%                  => ! value-number-grouped [25,5] review: +25.5%
      -3pp                    => -3pp
      500 more                => 500 more
      20 h fewer              => 20 h fewer
      at least 500 more       => at least 500 more
      at least +10%           => at least +10%
      10x                     => 10x
      at least 2x             => at least 2x
      top 5                   => top 5
      40% of cardholders      => 40% of cardholders
      at least 40% of x       => at least 40% of x
      baseline                => baseline
      at least baseline       => at least baseline
      confidential            => confidential
      about 12000             => about 12000
      at least 2100 USD/month => at least 2100 USD/month
      10% more                => +10%  [10% more] safe: +10%
      10 x                    => 10x
      1.5x                    => 1.5x
      5pp more                => +5pp  [5pp more] safe: +5pp
      +3 pp                   => +3pp
      at least -20            => at least -20
      -20%                    => -20%
  `,
  )
})

test('everyday slips', () => {
  expectTable(
    readTarget,
    formatTarget,
    `
      >= 45%                  => ! value-yaml-trap [>=] safe: at least 45%
      ≥ 45%                   => ! value-yaml-trap [≥] safe: at least 45%
      <=4 h                   => ! value-yaml-trap [<=] safe: at most 4 h
      > 3                     => ! value-yaml-trap [>] safe: more than 3
      +500                    => ! value-yaml-trap [+] safe: 500 more
      -20                     => ! value-yaml-trap [-20] review: 20 fewer or ...
      +500 EUR                => ! value-yaml-trap [+] safe: 500 EUR more
      #1 in search            => ! value-yaml-trap [#1 in search] review: top 1
      #1                      => ! value-yaml-trap [#1] safe: top 1
      no. 1                   => ! value-format [no. 1] safe: top 1
      20..30                  => ! target-is-estimate [20..30] review: between 20 and 30 or ...
      20..25..32%             => ! target-is-estimate [20..25..32%] review: between 20% and 32% or ...
      20-30%                  => ! value-format [20-30%] review: between 20% and 30%
      20 to 30                => ! value-format [20 to 30] review: between 20 and 30
      between 20 and 30%      => ! value-format [between 20 and 30%] review: between 20% and 30%
      between 30% and 20%     => ! value-range-order [between 30% and 20%] review: between 20% and 30%
      double                  => ! value-format [double] safe: 2x
      twice                   => ! value-format [twice] safe: 2x
      10 times                => ! value-format [times] safe: 10x
      3x more                 => ! value-format [3x more] fill-in or ...
      minimum 45%             => ! value-format [minimum] safe: at least 45%
      max. 4 h                => ! value-format [max.] safe: at most 4 h
      up to 20                => ! value-format [up to] safe: at most 20
      over 40%                => ! value-format [over] safe: more than 40%
      under 4 h               => ! value-format [under] safe: less than 4 h
      2000+                   => ! value-format [+] safe: at least 2000
      2000+ subscribers       => ! value-format [+] review: at least 2000
      up 10%                  => ! value-format [up] safe: +10%
      increase by 10%         => ! value-format [increase by] safe: +10%
      10% increase            => ! value-format [increase] safe: +10%
      20% less                => ! value-format [less] safe: -20%
      at most +5%             => ! value-format [at most] fill-in
      at least 10,000         => ! value-number-grouped [10,000] safe: at least 10000
      at least $2k            => ! value-money-format [$] review: at least 2000 USD
      between 1,000 and 2,000 => ! value-number-grouped [1,000] safe: between 1000 and 2000
      TBD                     => ! value-placeholder [TBD] fill-in
      great                   => ! value-format [great] fill-in
      at least                => ! value-format [at least] fill-in
      top five                => ! value-format [five] safe: top 5
      500 less                => ! value-format [less] safe: 500 fewer
      > 40% of cardholders    => ! value-yaml-trap [>] fill-in
      12:30                   => ! value-yaml-trap [12:30] fill-in
      1 quarter               => ! value-format [1 quarter] safe: 3 mo
      007                     => ! value-leading-zero [007] review: 7
      at least 007            => ! value-leading-zero [007] review: at least 7
  `,
  )
})

test('on a percentage', () => {
  expectTable(
    readTarget,
    formatTarget,
    `
      25                => ! value-percent-fraction [25] review: 25%
      0.25              => ! value-percent-fraction [0.25] review: 25% or ...
      +5                => ! value-percent-fraction [+5] review: +5pp or ...
      -5                => ! value-percent-fraction [-5] review: -5pp or ...
      at least 25       => ! value-percent-fraction [25] review: at least 25%
      5 more            => ! value-percent-fraction [5 more] review: +5pp or ...
      between 20 and 30 => ! value-percent-fraction [20] review: between 20% and 30%
      20..30            => ! target-is-estimate [20..30] review: between 20% and 30% or ...
      +5%               => +5%
      top 3             => top 3
      20                => ! value-percent-fraction [20] review: 20%
  `,
    { unit: { kind: 'percent' }, metricName: 'win rate' },
  )
})

test('with the noun of the metric', () => {
  expectTable(
    readTarget,
    formatTarget,
    `
      2000 subscribers                   => 2000  [subscribers] safe: 2000
      at least 2000 subscribers          => at least 2000  [subscribers] safe: at least 2000
      500 more subscribers               => 500 more  [500 more subscribers] safe: 500 more
      500 subscribers more               => 500 more  [subscribers] safe: 500 more
      3:1                                => 3  [:1] safe: 3
      between 1000 subscribers and 2000 subscribers => between 1000 and 2000  [subscribers] safe: between 1000 and 2000
  `,
    { metricName: 'subscribers' },
  )
})
