import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDay } from '../../src/model/dates.ts'
import { readCadence } from '../../src/model/values/cadence.ts'
import { readDay } from '../../src/model/values/day.ts'
import { type OccurrenceLimits, occurrences } from '../../src/model/values/occurrences.ts'
import { readPeriod } from '../../src/model/values/period.ts'

function days(every: string, period: string, limits: OccurrenceLimits = {}): string[] {
  const cadence = readCadence(every).value
  const range = readPeriod(period).value
  if (cadence === undefined || range === undefined) throw new Error(`${every} in ${period}`)
  return occurrences(cadence, range, limits).map(formatDay)
}

test.each([
  ['week', '2026-01-01/2026-01-20', '2026-01-01 2026-01-08 2026-01-15'],
  ['2 weeks', '2026-01-01/2026-01-31', '2026-01-01 2026-01-15 2026-01-29'],
  ['month', '2026-01-31/2026-04-30', '2026-01-31 2026-02-28 2026-03-31 2026-04-30'],
  ['quarter', '2026', '2026-01-01 2026-04-01 2026-07-01 2026-10-01'],
  ['2/week', '2026-01-05/2026-01-18', '2026-01-05 2026-01-08 2026-01-12 2026-01-15'],
  ['3/month', '2026-02', '2026-02-01 2026-02-10 2026-02-19'],
  ['2/day', '2026-02-01/2026-02-02', '2026-02-01 2026-02-01 2026-02-02 2026-02-02'],
  ['mon', '2026-01-01/2026-01-20', '2026-01-05 2026-01-12 2026-01-19'],
  ['first tue', '2026-Q1', '2026-01-06 2026-02-03 2026-03-03'],
  ['last fri', '2026-Q1', '2026-01-30 2026-02-27 2026-03-27'],
  ['day 31 of month', '2026-Q1', '2026-01-31 2026-02-28 2026-03-31'],
  ['day 5 of month', '2026-01-06/2026-03-05', '2026-02-05 2026-03-05'],
  ['year', '2024-02-29/2026-12-31', '2024-02-29 2025-02-28 2026-02-28'],
])('%s in %s: %s', (every, period, expected) => {
  expect(days(every, period).join(' ')).toBe(expected)
})

test('two a week in a quarter of 91 days are 26', () => {
  expect(days('2/week', '2024-04-01/2024-06-30')).toHaveLength(26)
})

test('days that are left out do not count against the number of times', () => {
  const except = [readDay('2026-01-08').value?.first ?? 0]
  expect(days('week', '2026', { except, times: 3 })).toEqual(['2026-01-01', '2026-01-15', '2026-01-22'])
  expect(days('week', '2026', { times: 0 })).toEqual([])
})

test('all occurrences lie in the range, in order', () => {
  const cadences = fc.constantFrom(
    'day',
    '3 days',
    'week',
    '2/week',
    '5/month',
    '7/quarter',
    'sun',
    'fourth wed',
    'day 30 of month',
    'year',
  )
  fc.assert(
    fc.property(cadences, fc.integer({ min: 0, max: 40_000 }), fc.nat(800), (every, first, length) => {
      const cadence = readCadence(every).value
      const found = cadence === undefined ? [] : occurrences(cadence, { first, last: first + length })
      expect(found).toEqual([...found].sort((left, right) => left - right))
      for (const day of found) expect(day >= first && day <= first + length).toBe(true)
    }),
  )
})
