import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonText, show } from '../../src/model/show.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const nastyText = fc
  .array(
    fc.constantFrom(
      'a',
      ':',
      '::',
      '#',
      '##[',
      '##vso[',
      '\n',
      '\r',
      '\t',
      ' ',
      '\u202e',
      '\u200d',
      '👩',
      '\ud83d',
      'é',
      '\u001b',
      '\u009b',
      '<U+',
    ),
  )
  .map((parts) => parts.join(''))

test.each([
  ['Ana', 'Ana'],
  ['Zoë – 400 leads', 'Zoë – 400 leads'],
  ['\u001b[2Jgone', '<U+001B>[2Jgone'],
  ['\u009b2J', '<U+009B>2J'],
  ['user\u202e\u2066 tegdub', 'user<U+202E><U+2066> tegdub'],
  ['g\u200b1', 'g<U+200B>1'],
  ['\ufeffgoals', '<U+FEFF>goals'],
  ['soft\u00adhyphen', 'soft<U+00AD>hyphen'],
  ['ok\u{e0068}\u{e0069}', 'ok<U+E0068><U+E0069>'],
  ['one\ntwo\r\nthree\tfour', 'one⏎two␍⏎three⇥four'],
  ['a\u2028b', 'a<U+2028>b'],
  ['cut\ud83d', 'cut<U+D83D>'],
  ['x\nnext::error::forged', 'x⏎next:<U+003A>error:<U+003A>forged'],
  ['::stop-commands::x', ':<U+003A>stop-commands:<U+003A>x'],
  [':::', ':<U+003A>:'],
  ['see ##[set-output name=pwn]1', 'see #<U+0023>[set-output name=pwn]1'],
  ['##vso[task.setvariable]1', '#<U+0023>vso[task.setvariable]1'],
  ['###[error]', '##<U+0023>[error]'],
  ['## Heading', '## Heading'],
  ['👩‍💻 👨‍👩‍👧 🏳️‍🌈 👩🏽‍🚀', '👩‍💻 👨‍👩‍👧 🏳️‍🌈 👩🏽‍🚀'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
])('shows %j as %j', (text, shown) => {
  expect(show(text)).toBe(shown)
})

test('cuts by whole signs and says that it did', () => {
  expect(show('abcdef', 6)).toBe('abcdef')
  expect(show('abcdefg', 6)).toBe('abcde…')
  expect(show('👍👍👍👍', 3)).toBe('👍👍…')
  expect(show('ab\u202ecd', 8)).toBe('ab…')
  expect(show('abc', 0)).toBe('')
  expect([...show('x'.repeat(20_000_000))]).toHaveLength(160)
})

test('no text acts on a terminal or a CI log, and twice is once', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, nastyText), (text) => {
      const shown = show(text, 1000)
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|::|##\[|##vso\[/u)
      expect(shown).not.toMatch(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/)
      expect(show(shown, 1000)).toBe(shown)
    }),
    { numRuns: 500 },
  )
})

test('nothing shown is longer than asked', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, nastyText), fc.integer({ min: 1, max: 40 }), (text, max) => {
      const shown = show(text, max)
      expect([...shown].length).toBeLessThanOrEqual(max)
      expect(show(shown, max)).toBe(shown)
    }),
  )
})

test('JSON is inert and exact', () => {
  const value = {
    '##[error]': ['\u009b2J', 'a\u2028b\u2029', '\u202e', 'x\n::error::y', '\\##', '###', '👩‍💻', '\u{e0068}'],
  }
  const text = jsonText(value)
  expect(JSON.parse(text)).toEqual(value)
  expect(text).not.toMatch(/[\u007f-\u009f\u2028\u2029\u202e]|##|^\s*::/mu)
  expect(jsonText(undefined)).toBe('null')
})

test('any JSON reads back as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(anyText, fc.oneof(anyText, nastyText)), (value) => {
      const text = jsonText(value, 0)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##/u)
    }),
  )
})
