import { expect, test } from 'vitest'
import { formatQuantity, readQuantity } from '../../src/model/values/quantity.ts'
import { expectTable } from './table.ts'

test('the forms of a value', () => {
  expectTable(
    readQuantity,
    formatQuantity,
    `
      2000                 => 2000
      0                    => 0
      -12000 EUR           => -12000 EUR
      2000.50              => 2000.50
      45%                  => 45%
      45 %                 => 45%
      +5%                  => 5%
      -3pp                 => -3pp
      4 h                  => 4 h
      4h                   => 4 h
      4 hours              => 4 h
      1 hour               => 1 h
      2 weeks              => 2 w
      90 min               => 90 min
      10 wd                => 10 wd
      10 working days      => 10 wd
      3 mo                 => 3 mo
      2 y                  => 2 y
      1500 EUR             => 1500 EUR
      1500EUR              => 1500 EUR
      1500   EUR           => 1500 EUR
      7200.50 USD          => 7200.50 USD
      2100 USD/month       => 2100 USD/month
      2100 USD / month     => 2100 USD/month
      33/month             => 33/month
      1000 USD each        => 1000 USD each
      45% each             => 45% each
      about 12000          => about 12000
      About 4.5 h          => about 4.5 h
      about 1500 EUR/month => about 1500 EUR/month
      9007199254740991     => 9007199254740991
  `,
  )
})

test('everyday slips, with the part that is marked and the fix', () => {
  expectTable(
    readQuantity,
    formatQuantity,
    `
      $2,000              => ! value-money-format [$] review: 2000 USD
      2k EUR              => ! value-money-format [2k] safe: 2000 EUR
      €5.000              => ! value-money-format [€] review: 5000 EUR
      EUR 2000            => ! value-money-format [EUR] safe: 2000 EUR
      about EUR 2000      => ! value-money-format [EUR] safe: about 2000 EUR
      EUR2000             => ! value-money-format [EUR] safe: 2000 EUR
      2000 eur            => ! value-money-format [eur] safe: 2000 EUR
      1500 €              => ! value-money-format [€] safe: 1500 EUR
      20 dollars          => ! value-money-format [dollars] review: 20 USD
      US$5                => ! value-money-format [US$] safe: 5 USD
      R$ 20               => ! value-money-format [R$] safe: 20 BRL
      kr 500              => ! value-money-format [kr] review: 500 SEK
      500 kr              => ! value-money-format [kr] review: 500 SEK
      1500 ERU            => ! value-money-format [ERU] review: 1500 EUR or ...
      1500 ABCD           => ! value-money-format [ABCD] fill-in
      12.345 EUR          => ! value-number-grouped [12.345] review: 12345 EUR or ...
      12.5 JPY            => ! value-money-format [12.5] review: 13 JPY
      12.345 KWD          => 12.345 KWD
      $2k                 => ! value-money-format [$] review: 2000 USD
      $2,000/mo           => ! value-money-format [$] review: 2000 USD/month
      £1,234.56           => ! value-money-format [£] safe: 1234.56 GBP
      10,000              => ! value-number-grouped [10,000] safe: 10000
      10 000              => ! value-number-grouped [10 000] safe: 10000
      10'000              => ! value-number-grouped [10'000] safe: 10000
      1_000               => ! value-number-grouped [1_000] safe: 1000
      1,00,000            => ! value-number-grouped [1,00,000] safe: 100000
      1.234.567           => ! value-number-grouped [1.234.567] safe: 1234567
      1.234,56            => ! value-number-grouped [1.234,56] safe: 1234.56
      5.000               => ! value-number-grouped [5.000] review: 5000 or ...
      1.234               => 1.234
      10,5                => ! value-number-grouped [10,5] review: 10.5
      2k                  => ! value-format [2k] safe: 2000
      2 thousand          => ! value-format [2 thousand] safe: 2000
      2m                  => ! value-format [m] fill-in
      2m EUR              => ! value-money-format [2m] review: 2000000 EUR
      2M EUR              => ! value-money-format [2M] review: 2000000 EUR
      2 million           => ! value-format [2 million] safe: 2000000
      1.5 bn USD          => ! value-money-format [1.5 bn] safe: 1500000000 USD
      1e3                 => ! value-format [1e3] safe: 1000
      2.5e3               => ! value-format [2.5e3] safe: 2500
      .inf                => ! value-yaml-trap [.inf] fill-in
      -.inf               => ! value-yaml-trap [-.inf] fill-in
      NaN                 => ! value-yaml-trap [NaN] fill-in
      0x10                => ! value-yaml-trap [0x10] fill-in
      007                 => ! value-leading-zero [007] review: 7
      0.5                 => 0.5
      00.5                => ! value-leading-zero [00.5] review: 0.5
      .5                  => ! value-format [.5] safe: 0.5
      5.                  => ! value-format [5.] safe: 5
      9007199254740992    => ! value-format [9007199254740992] fill-in
      9007199254740993    => ! value-format [9007199254740993] fill-in
      90071992547409.93   => ! value-format [90071992547409.93] fill-in
      12:30               => ! value-yaml-trap [12:30] fill-in
      3:1                 => 3  [:1] safe: 3
      +500                => ! value-yaml-trap [+] safe: 500
      #1                  => ! value-yaml-trap [#1] review: 1
      ~2000               => ! value-format [~] safe: about 2000
      ca. 200             => ! value-format [ca.] safe: about 200
      two                 => ! value-format [two] safe: 2
      45 percent          => ! value-format [percent] safe: 45%
      3 percentage points => ! value-format [percentage points] safe: 3pp
      2 wks               => ! value-format [wks] safe: 2 w
      2 hrs               => ! value-format [hrs] safe: 2 h
      1 quarter           => ! value-format [1 quarter] safe: 3 mo
      100 EUR per month   => ! value-format [per month] safe: 100 EUR/month
      100 EUR monthly     => ! value-format [monthly] safe: 100 EUR/month
      100 EUR a month     => ! value-format [a month] safe: 100 EUR/month
      100 EUR/mo          => ! value-format [mo] safe: 100 EUR/month
      100 EUR/moth        => ! value-format [moth] review: 100 EUR/month
      2000 subscribers    => ! value-format [subscribers] review: 2000 or ...
      2000 EUR garbage    => ! value-format [garbage] review: 2000 EUR
      20..30              => ! value-format [20..30] fill-in
      >= 45%              => ! value-format [>=] review: 45%
      at least 45%        => ! value-format [at least] review: 45%
      about 0             => ! value-format [about 0] review: 0
      TBD                 => ! value-placeholder [TBD] fill-in
      TODO: ask Ana       => ! value-placeholder [TODO: ask Ana] fill-in
      xxx                 => ! value-placeholder [xxx] fill-in
      ???                 => ! value-placeholder [???] fill-in
      n/a                 => ! value-placeholder [n/a] fill-in
      foo                 => ! value-format [foo] fill-in
      --5                 => ! value-format [--5] fill-in
      1/2                 => ! value-format [2] fill-in
      12.5.5              => ! value-format [12.5.5] fill-in
      - 5                 => ! value-format [- 5] fill-in
      +                   => ! value-format [+] fill-in
      EUR                 => ! value-format [EUR] fill-in
      %                   => ! value-format [%] fill-in
      each                => ! value-format [each] fill-in
      /month              => ! value-format [/month] fill-in
      2000 /              => ! value-format [2000 /] fill-in
  `,
  )
})

test('a percentage needs its sign', () => {
  expectTable(
    readQuantity,
    formatQuantity,
    `
      25%      => 25%
      0        => 0%
      25       => ! value-percent-fraction [25] review: 25%
      0.25     => ! value-percent-fraction [0.25] review: 25% or ...
      1        => ! value-percent-fraction [1] review: 1% or ...
      -0.5     => ! value-percent-fraction [-0.5] review: -50% or ...
      25/month => ! value-percent-fraction [25] review: 25%/month
      about 25 => ! value-percent-fraction [25] review: about 25%
  `,
    { unit: { kind: 'percent' } },
  )
})

test("a dollar is the file's dollar", () => {
  expectTable(
    readQuantity,
    formatQuantity,
    `
      $20        => ! value-money-format [$] safe: 20 AUD
      20 dollars => ! value-money-format [dollars] safe: 20 AUD
      20         => 20 AUD
      2k         => ! value-money-format [2k] safe: 2000
  `,
    { unit: { kind: 'money', currency: 'AUD' } },
  )
})

test('declared currencies have their own decimals', () => {
  expectTable(
    readQuantity,
    formatQuantity,
    `
      2 BTC           => 2 BTC
      2.12345678 BTC  => 2.12345678 BTC
      2.123456789 BTC => ! value-money-format [2.123456789] review: 2.12345679 BTC
      2 BTQ           => ! value-money-format [BTQ] review: 2 BTC or ...
      1.250 BTC       => 1.250 BTC
  `,
    { currencies: new Map([['BTC', 8]]) },
  )
})

test('the noun of the metric may be repeated', () => {
  expectTable(
    readQuantity,
    formatQuantity,
    `
      2000 subscribers                  => 2000  [subscribers] safe: 2000
      2000 subscriber                   => 2000  [subscriber] safe: 2000
      2000 newsletter subscribers/month => 2000/month  [newsletter subscribers] safe: 2000/month
      2,000 Subscribers                 => ! value-number-grouped [2,000] safe: 2000
      2000 leads                        => ! value-format [leads] review: 2000 or ...
      33 mql                            => ! value-format [mql] review: 33 or ...
  `,
    { metricName: 'newsletter-subs Newsletter subscribers', metrics: new Set(['mql']) },
  )
})

test('metrics as units and after the slash', () => {
  expectTable(
    readQuantity,
    formatQuantity,
    `
      33 mql        => 33 mql
      33 mql/month  => 33 mql/month
      4 EUR/mql     => 4 EUR/mql
      0.035 EUR/mql => 0.035 EUR/mql
      33 mqll       => ! value-format [mqll] review: 33 mql
      4 EUR/mqls    => ! value-format [mqls] review: 4 EUR/mql
  `,
    { metrics: new Set(['mql']) },
  )
})

test('a strange word after the slash is something to count, or a span was meant', () => {
  const { fault } = readQuantity('50 NOK/ticket')
  expect(fault?.fix?.title.split('\n')).toEqual([
    'to count each ticket, describe it in the strategy:',
    'metrics:',
    '- id: ticket',
    '  title: …',
    '  unit: count',
  ])
  expect(fault?.or).toBe('if it comes back: write 50 NOK/month (or day, week, quarter, year)')
  expect(readQuantity('50 NOK/Ticket sold').fault?.fix?.title).toBe('write 50 NOK/month (or day, week, quarter, year)')
})

test('numbers in words', () => {
  expectTable(
    readQuantity,
    formatQuantity,
    `
      twenty                    => ! value-format [twenty] safe: 20
      two hundred               => ! value-format [two hundred] safe: 200
      about two hundred         => ! value-format [two hundred] safe: about 200
      five thousand EUR         => ! value-format [five thousand] safe: 5000 EUR
      one hundred and fifty     => ! value-format [one hundred and fifty] safe: 150
      twenty-five EUR/month     => ! value-format [twenty-five] safe: 25 EUR/month
      two million three hundred => ! value-format [two million three hundred] safe: 2000300
  `,
  )
})

test('words for nothing are a number', () => {
  expectTable(
    readQuantity,
    formatQuantity,
    `
      free      => ! value-format [free] review: 0
      no cost   => ! value-format [no cost] review: 0
      nothing   => ! value-format [nothing] review: 0
    `,
  )
})

test('a noun that only looks like a metric is no misspelt metric', () => {
  const metrics = new Map([['likes', 0]])
  expectTable(
    readQuantity,
    formatQuantity,
    `
      60 bikes => ! value-format [bikes] review: 60 or ...
      60 lkes  => ! value-format [lkes] review: 60 likes
    `,
    { metrics },
  )
})
