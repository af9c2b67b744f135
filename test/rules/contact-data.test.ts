import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contactDataIn } from '../../src/model/contact-data.ts'

test.each([
  'write to anna.brandt@rivermail.net',
  'Anna Brandt <a.brandt@rivermail.co.uk>',
  'ask j.öztürk@klinik-süd.de, she knows',
  'mail: someone+list@rivermail.net.',
])('an e-mail address: %s', (text) => {
  expect(contactDataIn(text)).toBe('an e-mail address')
})

test.each([
  'call her at +49 171 2345678',
  'Tel. 030 1234567',
  'mobile: 555-010-4477',
  'he is at 0171/2345678 after six',
  '(0044) 20 7946 0018 tel',
  'phone 2079460018',
])('a phone number: %s', (text) => {
  expect(contactDataIn(text)).toBe('a phone number')
})

test.each([
  'info@rivermail.net answers',
  'someone@example.org',
  'sign up at @rowingclub',
  '2026-09-10 to 2026-12-31',
  '01.02.2026 - 03.04.2026',
  'from 05/2026 to 06/2027',
  'grew from 12 000 000 to 15 000 000',
  '+120 000 000 impressions',
  'order 4711-0815',
  '100000..200000..300000',
  'room 12, 14:30',
  'meet @ 5',
])('nobody’s: %s', (text) => {
  expect(contactDataIn(text)).toBeUndefined()
})

test('long texts of anything are read', () => {
  for (const text of ['a@'.repeat(50_000), '0 '.repeat(50_000), `${'a'.repeat(100_000)}@`, '+49('.repeat(30_000)]) {
    contactDataIn(text)
  }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      contactDataIn(text)
    }),
  )
})
