import { test } from 'vitest'
import { formatDuration, readDuration } from '../../src/model/values/duration.ts'
import { expectTable } from './table.ts'

test('durations and their slips', () => {
  expectTable(
    readDuration,
    formatDuration,
    `
      P2W             => 2w  [P2W] safe: 2w
      PT4H            => 4h  [PT4H] safe: 4h
      2w              => 2w
      10d             => 10d
      10wd            => 10wd
      90h             => 90h
      3mo             => 3mo
      4 hours         => 4h
      2 weeks         => 2w
      10 working days => 10wd
      1.5 h           => 1.5h
      1.5y            => ! value-duration-format [1.5y] safe: 18mo
      1.5mo           => ! value-duration-format [1.5mo] fill-in
      P1M             => 1mo  [P1M] safe: 1mo
      1m              => ! value-duration-format [m] fill-in or ...
      1M              => ! value-duration-format [M] fill-in or ...
      PT1M            => 1min  [PT1M] safe: 1min
      2 wks           => ! value-duration-format [wks] safe: 2w
      3 months        => 3mo
      2               => ! value-duration-format [2] fill-in
      two weeks       => ! value-format [two] safe: 2 weeks
      P14D            => 14d  [P14D] safe: 14d
      P1Y6M           => 18mo  [P1Y6M] safe: 18mo
      P1DT4H          => ! value-duration-format [P1DT4H] fill-in
      1 quarter       => ! value-duration-format [1 quarter] safe: 3mo
      2 fortnights    => ! value-duration-format [2 fortnights] safe: 4w
      -2w             => ! value-duration-format [-] review: 2w
      2 foo           => ! value-duration-format [foo] fill-in
      TBD             => ! value-placeholder [TBD] fill-in
      week            => ! value-duration-format [week] fill-in
      1,5 h           => ! value-number-grouped [1,5] review: 1.5 h
      1_000 h         => ! value-number-grouped [1_000] safe: 1000 h
      2weeks          => 2w
      PT1H30M         => 90min  [PT1H30M] safe: 90min
      2 business days => ! value-duration-format [business days] safe: 2wd
      P               => ! value-duration-format [P] fill-in
      0d              => 0d
  `,
  )
})
