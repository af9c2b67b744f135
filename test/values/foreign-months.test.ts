import { expect, test } from 'vitest'
import { readDay } from '../../src/model/values/day.ts'

const days: [written: string, meant: string][] = [
  ['1 März 2027', '2027-03-01'],
  ['1. Okt. 2027', '2027-10-01'],
  ['Ende Dezember 2027', '2027-12'],
  ['Montag, den 5. Juli 2027', '2027-07-05'],
  ['3 de octubre de 2027', '2027-10-03'],
  ['14 juillet 2027', '2027-07-14'],
  ['15 août 2027', '2027-08-15'],
  ['31 maggio 2027', '2027-05-31'],
]

test.each(days)('%s is a day with its month in another language', (written, meant) => {
  expect(readDay(written).fault).toMatchObject({ rule: 'value-date-format', fix: { text: meant } })
})

test('other words stay no days', () => {
  for (const text of ['marketing 2027', 'maison 2027', 'decemberish 2027'])
    expect(readDay(text).fault?.fix?.text).toBe(undefined)
})
