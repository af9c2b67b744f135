import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDay } from '../../src/model/dates.ts'
import { formatCadence, readCadence } from '../../src/model/values/cadence.ts'
import { readDay } from '../../src/model/values/day.ts'
import { formatDuration, readDuration } from '../../src/model/values/duration.ts'
import { formatEstimate, readEstimate } from '../../src/model/values/estimate.ts'
import { readId } from '../../src/model/values/id.ts'
import { readMoney } from '../../src/model/values/money.ts'
import { readPercent } from '../../src/model/values/percent.ts'
import { readPeriod } from '../../src/model/values/period.ts'
import { formatQuantity, readQuantity } from '../../src/model/values/quantity.ts'
import { formatRate, readRate } from '../../src/model/values/rate.ts'
import { formatTarget, readTarget } from '../../src/model/values/target.ts'
import type { Reader, ReadingContext } from '../../src/model/values/types.ts'

const numbers = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom('', '.5', '.25', '.05'))
  .map(([whole, decimals]) => `${whole}${decimals}`)
const units = fc.constantFrom('', '%', 'pp', ' EUR', ' KWD', ' h', ' weeks', ' min', ' mo', ' mql')
const pers = fc.constantFrom('', '/month', '/day', ' each', '/mql')
const quantities = fc.tuple(numbers, units, pers).map((parts) => parts.join(''))
const targets = fc.oneof(
  quantities,
  fc
    .tuple(fc.constantFrom('at least', 'at most', 'more than', 'less than'), quantities)
    .map((parts) => parts.join(' ')),
  fc.tuple(fc.constantFrom('+', '-', 'at least +'), numbers, fc.constantFrom('%', 'pp')).map((parts) => parts.join('')),
  fc
    .tuple(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom(' more', ' EUR fewer', 'x'))
    .map((parts) => parts.join('')),
  fc.constantFrom('baseline', 'at most baseline', 'confidential', 'top 7', 'at least 30% of list'),
)
const estimates = fc
  .tuple(fc.array(fc.nat(99999), { minLength: 1, maxLength: 3 }), units, pers)
  .map(([parts, unit, per]) => [...parts].sort((left, right) => left - right).join('..') + unit + per)
const durations = fc
  .tuple(fc.nat(999), fc.constantFrom('min', 'h', 'd', 'wd', 'w', 'mo', 'y', ' years'))
  .map((parts) => parts.join(''))
const cadences = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 24 }), fc.constantFrom('/', ' '), fc.constantFrom('day', 'weeks', 'year'))
    .map((parts) => parts.join('')),
  fc.constantFrom('mon', 'last friday', 'third sun', 'day 31 of month', 'quarter'),
)
const rates = fc.integer({ min: 1, max: 999999 }).map((rate) => `1 EUR = ${rate / 1000} USD on 2026-07-01`)

const context: ReadingContext = { metrics: new Set(['mql']) }

function expectRoundTrip<T>(texts: fc.Arbitrary<string>, read: Reader<T>, format: (value: T) => string) {
  fc.assert(
    fc.property(texts, (text) => {
      const first = read(text, context)
      if (first.fault !== undefined) throw new Error(`${text}: ${first.fault.message}`)
      const written = format(first.value)
      expect(read(written, context)).toEqual({ value: first.value })
      expect(format(first.value)).toBe(written)
    }),
    { numRuns: 300 },
  )
}

test('what is written in the right form reads back as the same value', () => {
  expectRoundTrip(quantities, readQuantity, formatQuantity)
  expectRoundTrip(
    quantities.filter((text) => !text.startsWith('0')).map((text) => `about ${text}`),
    readQuantity,
    formatQuantity,
  )
  expectRoundTrip(targets, readTarget, formatTarget)
  expectRoundTrip(estimates, readEstimate, formatEstimate)
  expectRoundTrip(durations, readDuration, formatDuration)
  expectRoundTrip(cadences, readCadence, formatCadence)
  expectRoundTrip(rates, readRate, formatRate)
  expectRoundTrip(fc.integer({ min: -300_000, max: 2_000_000 }).map(formatDay), readDay, (range) =>
    formatDay(range.first),
  )
})

const pieces = [
  ...[
    'at least ',
    '>= ',
    'about ',
    '~',
    '$',
    '€',
    'EUR ',
    '+',
    '-',
    '#',
    'between ',
    'top ',
    'every ',
    'FY',
    'Q3 ',
    'June ',
  ],
  ...[
    '2000',
    '10,000',
    '1.234,5',
    '007',
    '0.25',
    '12:30',
    '2026',
    '2026-02-30',
    '03/04/2026',
    '1e3',
    '.5',
    '..',
    '9007199254740993',
  ],
  ...[
    '%',
    'pp',
    'k',
    'm',
    ' eur',
    ' EUR',
    ' h',
    ' wks',
    '/month',
    '/mo',
    ' each',
    'x',
    ' more',
    ' fewer',
    ' of list',
    ' and ',
    ' to ',
    '/',
    '-',
    ' ',
    'TBD',
    'é',
    '\u200b',
    '…',
  ],
]
const soup = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ maxLength: 30 }),
)
const contexts: ReadingContext[] = [
  {},
  { unit: { kind: 'percent' }, metricName: 'win rate' },
  { unit: { kind: 'money', currency: 'EUR' }, currency: 'EUR', currencies: new Map([['BTC', 8]]) },
  {
    metrics: new Set(['list', 'mql']),
    fiscalYear: { startsMonth: 2, startsDay: 29, namedBy: 'start' },
    periods: new Set(['launch']),
  },
]
const readers: [string, Reader<unknown>][] = [
  ['quantity', readQuantity],
  ['target', readTarget],
  ['estimate', readEstimate],
  ['day', readDay],
  ['period', readPeriod],
  ['duration', readDuration],
  ['cadence', readCadence],
  ['rate', readRate],
  ['money', readMoney],
  ['percent', readPercent],
  ['id', readId],
]

test.each(readers)('%s: every text gets a value, or one fault inside the text with a way out that works', (_, read) => {
  fc.assert(
    fc.property(soup, fc.constantFrom(...contexts), (text, context) => {
      const { fault, notes } = read(text, context)
      for (const found of fault === undefined ? (notes ?? []) : [fault]) {
        expect(found.message).toMatch(/^.+[^.]$/su)
        expect(found.start).toBeGreaterThanOrEqual(0)
        expect(found.end).toBeGreaterThanOrEqual(found.start)
        expect(found.end).toBeLessThanOrEqual(text.length)
        expect(found.fix, `${text}: ${found.message}`).toBeDefined()
        const written = found.fix?.text
        if (written !== undefined) expect(read(written, context).fault, `${text} -> ${written}`).toBeUndefined()
      }
    }),
    { numRuns: 1500 },
  )
})

test('a huge text is answered at once', () => {
  const huge = ['1', '1,', '1 ', '-', '.', 'a ', '1.', ' ', '1..', 'between ', '/', 'm']
  for (const [, read] of readers) for (const piece of huge) read(piece.repeat(20_000), contexts[1])
})
