import { expect, test } from 'vitest'
import { readCadence } from '../../src/model/values/cadence.ts'
import { readPeriod } from '../../src/model/values/period.ts'
import { cadenceWords, lengthWords, rangeWords } from '../../src/views/dates.ts'

test.each([
  ['2026-12-31', '31 Dec 2026'],
  ['2027', '2027'],
  ['2026-Q3', '2026-Q3'],
  ['2026-03', 'Mar 2026'],
  ['2026-02-01/2026-02-28', 'Feb 2026'],
  ['2026-02-01/2026-04-30', '1 Feb – 30 Apr 2026'],
  ['2026-07-01/2027-06-30', '1 Jul 2026 – 30 Jun 2027'],
])('%s is %s', (text, words) => {
  const range = readPeriod(text).value
  expect(range && rangeWords(range)).toBe(words)
})

test.each([
  ['2026-12-31', '1 day'],
  ['2026-12-01/2026-12-10', '10 days'],
  ['2026-12-01/2026-12-28', '4 weeks'],
  ['2026-Q3', '3 months'],
  ['2027', '12 months'],
])('%s lasts %s', (text, words) => {
  const range = readPeriod(text).value
  expect(range && lengthWords(range)).toBe(words)
})

test.each([
  ['week', 'every week'],
  ['2 weeks', 'every 2 weeks'],
  ['1/month', 'once a month'],
  ['3/month', '3 times a month'],
  ['tue', 'every Tuesday'],
  ['last fri', 'last Friday of each month'],
  ['day 5 of month', 'day 5 of each month'],
])('%s is %s', (text, words) => {
  const cadence = readCadence(text).value
  expect(cadence && cadenceWords(cadence)).toBe(words)
})
