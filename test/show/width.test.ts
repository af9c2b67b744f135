import fc from 'fast-check'
import { expect, test } from 'vitest'
import { padTo, widthOf, wrapWords } from '../../src/model/width.ts'

test.each([
  ['', 0],
  ['goal', 4],
  ['Zoë', 3],
  ['Zoe\u0308', 3],
  ['日本語', 6],
  ['ｆｕｌｌ', 8],
  ['한국어', 6],
  ['\u1112\u1161\u11ab', 2],
  ['👍', 2],
  ['👍🏽', 2],
  ['👩‍💻', 2],
  ['👨‍👩‍👧‍👦', 2],
  ['🏳️‍🌈', 2],
  ['🇩🇪', 2],
  ['❤️', 2],
  ['❤', 1],
  ['✅', 2],
  ['1️⃣', 2],
  ['€5.000 → ½', 10],
  ['ไทย', 3],
  ['กำลัง', 4],
])('%s is %i columns wide', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test('wraps by words', () => {
  expect(wrapWords('win 400 qualified leads by June', 12)).toEqual(['win 400', 'qualified', 'leads by', 'June'])
  expect(wrapWords('a  b\n\nc', 10)).toEqual(['a b', '', 'c'])
  expect(wrapWords('', 10)).toEqual([''])
  expect(wrapWords('   ', 10)).toEqual([''])
})

test('breaks a word that is too long, never inside a sign', () => {
  expect(wrapWords('see abcdefghij ok', 4)).toEqual(['see', 'abcd', 'efgh', 'ij', 'ok'])
  expect(wrapWords('日本語テスト', 5)).toEqual(['日本', '語テ', 'スト'])
  expect(wrapWords('👩‍💻👩‍💻👩‍💻', 4)).toEqual(['👩‍💻👩‍💻', '👩‍💻'])
  expect(wrapWords('日本', 1)).toEqual(['日', '本'])
  expect(wrapWords('ab', 0)).toEqual(['a', 'b'])
})

test('fills up to a column', () => {
  expect(`${padTo('日本', 6)}|`).toBe('日本  |')
  expect(`${padTo('Zoe\u0308', 6)}|`).toBe('Zoe\u0308   |')
  expect(padTo('longer', 3)).toBe('longer')
})

const words = fc
  .array(fc.constantFrom('goal', 'a', ' ', ' ', '日本', 'é', '👍', 'averyveryverylongword', '👩‍💻', '-'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''))

test('every line fits and no sign is lost', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 2, max: 30 }), (text, width) => {
      const lines = wrapWords(text, width)
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }),
  )
})

test('what stands between backticks stays in one line where it fits', () => {
  expect(wrapWords('write the earliest date: `start: 2026-10-01`', 30)).toEqual([
    'write the earliest date:',
    '`start: 2026-10-01`',
  ])
  expect(wrapWords('a line `why: because of the many people who ask`', 20)).toEqual([
    'a line `why: because',
    'of the many people',
    'who ask`',
  ])
  expect(wrapWords('an open ` stays a sign', 12)).toEqual(['an open `', 'stays a sign'])
})
