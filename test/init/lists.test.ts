import { expect, test } from 'vitest'
import { readAnswer } from '../../src/interview/read-answer.ts'

const list = (text: string) => {
  const read = readAnswer('list', text, { today: '2026-09-01' })
  return 'answer' in read && read.answer.kind === 'given' ? read.answer.values : []
}

const lists: [typed: string, values: string[]][] = [
  ['newsletter, search; fairs', ['newsletter', 'search', 'fairs']],
  ['"Google Ads", "mail, weekly" and "fairs"', ['Google Ads', 'mail, weekly', 'fairs']],
  ['„Messe“, „Brief“', ['Messe', 'Brief']],
  ['"notice"', ['notice']],
  ["'notice'", ['notice']],
  ["people's homes, the dog's bowl", ["people's homes", "the dog's bowl"]],
  ['the "Friday" letter', ['the "Friday" letter']],
  ['notice -> compare -> buy', ['notice', 'compare', 'buy']],
]

test.each(lists)('%s', (typed, values) => {
  expect(list(typed).toSorted()).toEqual(values.toSorted())
})

test('an amount beside a target in money is in the same currency', () => {
  const context = { today: '2026-09-01', unit: { kind: 'money', currency: 'EUR' } } as const
  for (const typed of ['120,000', '120.000', '120k', '120000 EUR'])
    expect(readAnswer('amount', typed, context)).toMatchObject({ answer: { values: ['120000 EUR'] } })
})
