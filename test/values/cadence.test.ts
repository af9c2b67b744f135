import { test } from 'vitest'
import { formatCadence, readCadence } from '../../src/model/values/cadence.ts'
import { expectTable } from './table.ts'

test('how often, and its slips', () => {
  expectTable(
    readCadence,
    formatCadence,
    `
      day                       => day
      week                      => week
      month                     => month
      quarter                   => quarter
      year                      => year
      2 weeks                   => 2 weeks
      2/week                    => 2/week
      3/month                   => 3/month
      mon                       => mon
      first tue                 => first tue
      day 5 of month            => day 5 of month
      weekly                    => week  [weekly] safe: week
      every mon                 => mon  [every mon] safe: mon
      every: month              => month  [every: month] safe: month
      every week                => week  [every week] safe: week
      Monday                    => mon
      mondays                   => mon  [mondays] safe: mon
      every monday              => mon  [every monday] safe: mon
      twice a week              => 2/week  [twice a week] safe: 2/week
      once a month              => month  [once a month] safe: month
      3 times a week            => 3/week  [3 times a week] safe: 3/week
      2x/week                   => 2/week  [2x/week] safe: 2/week
      2 per week                => 2/week  [2 per week] safe: 2/week
      every 2 weeks             => 2 weeks  [every 2 weeks] safe: 2 weeks
      P1W                       => week  [P1W] safe: week
      P2W                       => 2 weeks  [P2W] safe: 2 weeks
      P1M                       => month  [P1M] safe: month
      2w                        => 2 weeks  [2w] safe: 2 weeks
      14d                       => 14 days  [14d] safe: 14 days
      1/quarter                 => 1/quarter
      biweekly                  => ! value-format [biweekly] fill-in or ...
      bi-monthly                => ! value-format [bi-monthly] fill-in or ...
      fortnightly               => 2 weeks  [fortnightly] safe: 2 weeks
      every other week          => 2 weeks  [every other week] safe: 2 weeks
      first monday of the month => first mon  [first monday of the month] safe: first mon
      1st tue                   => first tue  [1st tue] safe: first tue
      last friday of each month => last fri  [last friday of each month] safe: last fri
      last day of the month     => day 31 of month  [last day of the month] safe: day 31 of month
      5th of the month          => day 5 of month  [5th of the month] safe: day 5 of month
      day 32 of month           => ! date-impossible [day 32 of month] fill-in
      mon, thu                  => ! value-format [mon, thu] review: 2/week or ...
      mon and thu               => ! value-format [mon and thu] review: 2/week or ...
      0/week                    => ! value-format [0/week] fill-in
      5000/week                 => ! value-format [5000/week] fill-in
      3                         => ! value-format [3] fill-in or ...
      weeks                     => week  [weeks] safe: week
      TBD                       => ! value-placeholder [TBD] fill-in
      whenever                  => ! value-format [whenever] fill-in
      2 quarters                => 2 quarters
      first week                => ! value-format [first week] fill-in
  `,
  )
})
