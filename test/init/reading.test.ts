import { expect, test } from 'vitest'
import type { AnswerKind } from '../../src/interview/question.ts'
import { readAnswer } from '../../src/interview/read-answer.ts'

const today = '2026-09-01'
const goal = 'Grow the newsletter list'

const rows: [AnswerKind, typed: string, written: string][] = [
  ['target', '2000', '2000'],
  ['target', '2.000', '2000'],
  ['target', '2,000', '2000'],
  ['target', '5k', '5000'],
  ['target', 'by 500', '500 more'],
  ['target', '500 more', '500 more'],
  ['target', 'to 2000', '2000'],
  ['target', 'from 1200 to 2000', '2000'],
  ['target', 'a quarter', '+25%'],
  ['target', 'twice as many', '2x'],
  ['target', 'double', '2x'],
  ['target', 'at least 45%', 'at least 45%'],
  ['target', '1,5 %', '1.5 %'],
  ['target', 'about 20', 'about 20'],
  ['amount', '1.200', '1200'],
  ['amount', 'about 20', 'about 20'],
  ['amount', 'about 1.200', 'about 1200'],
  ['amount', 'we have 1200 today', '1200'],
  ['amount', '1,5 %', '1.5 %'],
  ['amount', 'none', '0'],
  ['amount', '0', '0'],
  ['money', '€5.000', '5000 EUR'],
  ['money', '5.000,50 €', '5000.50 EUR'],
  ['money', '5k EUR', '5000 EUR'],
  ['money', '$2k', '2000 USD'],
  ['money', 'about 5000 euros', '5000 EUR'],
  ['money', '£300 a month', '300 GBP/month'],
  ['money', '400 EUR per month', '400 EUR/month'],
  ['deadline', '2027-06-30', '2027-06-30'],
  ['deadline', '30 June 2027', '2027-06-30'],
  ['deadline', 'June 30, 2027', '2027-06-30'],
  ['deadline', 'by 30 June 2027', '2027-06-30'],
  ['deadline', '31/12/2027', '2027-12-31'],
  ['deadline', 'June 2027', '2027-06'],
  ['deadline', '2027-Q2', '2027-Q2'],
  ['deadline', 'end of next quarter', '2026-Q4'],
  ['deadline', 'end of the year', '2026'],
  ['deadline', 'in six weeks', '2026-10-13'],
  ['deadline', 'Christmas', '2026-12-25'],
  ['start', 'today', '2026-09-01'],
  ['start', 'next month', '2026-10'],
  ['start', 'end of next quarter', '2026-12-31'],
  ['start', 'from 1 October 2026', '2026-10-01'],
  ['start', 'from Sept 1 to Oct 15 2027', '2027-09-01'],
  ['start', '1 September – 15 October 2027', '2027-09-01'],
  ['start', 'September to November 2027', '2027-09'],
  ['start', '1 December 2026 until 15 January 2027', '2026-12-01'],
  ['start', '2027-09-01/2027-10-15', '2027-09-01'],
]

test.each(rows)('%s "%s" is written %s', (kind, typed, written) => {
  const read = readAnswer(kind, typed, { today, goal })
  const values = 'answer' in read && read.answer.kind === 'given' ? read.answer.values : read
  expect(values).toEqual([written])
  expect('answer' in read && read.readAs).toBe(typed === written ? undefined : written)
})

test('a plain number is money in the currency that was used before', () => {
  expect(readAnswer('money', '5k', { today, currency: 'GBP' })).toMatchObject({ readAs: '5000 GBP' })
})

const unclear: [AnswerKind, typed: string, again: string][] = [
  ['target', 'more', '"more" holds no number that mplan can read'],
  ['amount', 'a lot', '"a lot" holds no number that mplan can read'],
  ['money', '5k', 'In which currency? Write it like 5000 EUR.'],
  ['money', 'plenty', '"plenty" is no amount of money that mplan can read'],
  ['deadline', 'soon', '"soon" is no day that mplan can find in the calendar'],
  ['deadline', '30 February 2027', '"30 February 2027" is no day that mplan can find'],
  ['deadline', '5/11/2027', '"5/11/2027" can be 2027-05-11 or 2027-11-05. Which one?'],
  ['start', '1 to 15 October 2027', 'names two days. Write the first one alone'],
  ['list', ' , ; ', 'Name at least one'],
]

test.each(unclear)('%s "%s" is asked again', (kind, typed, again) => {
  expect(readAnswer(kind, typed, { today, goal })).toMatchObject({ again: expect.stringContaining(again) })
})

test('no answer makes reading slow or throws', () => {
  const kinds: AnswerKind[] = ['words', 'list', 'goal', 'target', 'amount', 'money', 'start', 'deadline']
  for (const text of [
    '1'.repeat(50_000),
    '1,'.repeat(20_000),
    '€'.repeat(30_000),
    'by '.repeat(20_000),
    '\u0000',
    '😀',
  ])
    for (const kind of kinds) expect(readAnswer(kind, text, { today, goal })).toBeTypeOf('object')
})

test('money without a currency is in the one used before, or it is asked for', () => {
  const read = (currency?: string) => readAnswer('money', '600 a month', { today, ...(currency && { currency }) })
  expect(read('EUR')).toMatchObject({ readAs: '600 EUR/month' })
  expect(read()).toEqual({ again: 'In which currency? Write it like 600 EUR/month.' })
})
