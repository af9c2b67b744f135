import { test } from 'vitest'
import { readCurrencyCode, readUnitName } from '../../src/model/values/currency-code.ts'
import { formatMonthDay, readMonthDay } from '../../src/model/values/month-day.ts'
import { formatRate, readRate } from '../../src/model/values/rate.ts'
import { formatWeekday, readWeekday } from '../../src/model/values/weekday.ts'
import { expectTable } from './table.ts'

test('currencies and their slips', () => {
  expectTable(
    readCurrencyCode,
    (code) => code,
    `
      EUR     => EUR
      BTC     => BTC
      €       => ! value-money-format [€] safe: EUR
      euro    => ! value-money-format [euro] safe: EUR
      eur     => ! value-money-format [eur] safe: EUR
      $       => ! value-money-format [$] review: USD
      ERU     => ! value-money-format [ERU] review: EUR or ...
      XQQ     => ! value-money-format [XQQ] fill-in
      ours    => ! value-money-format [ours] fill-in
      TBD     => ! value-placeholder [TBD] fill-in
    `,
    { currencies: new Map([['BTC', 8]]) },
  )
})

test('days of every year and their slips', () => {
  expectTable(
    readMonthDay,
    formatMonthDay,
    `
      07-01      => 07-01
      02-29      => 02-29
      13-45      => ! value-date-format [13-45] fill-in
      02-30      => ! value-date-format [02-30] review: 02-29
      4-1        => ! value-date-format [4-1] review: 04-01
      April      => ! value-date-format [April] review: 04-01
      1 April    => ! value-date-format [1 April] review: 04-01
      1. Oktober => ! value-date-format [1. Oktober] review: 10-01
      2026-04-01 => ! value-date-format [2026-04-01] review: 04-01
      soon       => ! value-date-format [soon] fill-in
    `,
  )
})

test('days of the week and their slips', () => {
  expectTable(
    readWeekday,
    formatWeekday,
    `
      sat      => sat
      Saturday => sat
      sunnday  => ! value-format [sunnday] review: sun
      weekend  => ! value-format [weekend] fill-in
    `,
  )
})

test('a rate with a comma and without a day is told both in one', () => {
  expectTable(readRate, formatRate, '1 USD = 0,92 EUR => ! value-number-grouped [0,92] fill-in')
})

test('a metric counts in anything, and in money as currencies are written', () => {
  expectTable(
    readUnitName,
    (unit) => unit,
    `
      count     => count
      EUR       => EUR
      apples    => apples
      won       => won
      score:0-5 => score:0-5
      eur       => ! value-money-format [eur] safe: EUR
      euros     => ! value-money-format [euros] safe: EUR
      $         => ! value-money-format [$] review: USD
    `,
  )
})
