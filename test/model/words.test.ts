import { expect, test } from 'vitest'
import { idOfSentence } from '../../src/model/id-of-sentence.ts'
import { withInnerQuotes } from '../../src/model/typed-text.ts'

test('a number with separators is one word of an id', () => {
  expect(idOfSentence('Grow the newsletter list from 1,200 to 2,000 readers')).toBe('grow-newsletter-list-1200')
  expect(idOfSentence('Win 10.000 readers, 5 at a time')).toBe('win-10000-readers-5')
})

test('quotes inside quotes are told apart', () => {
  expect(withInnerQuotes('""Draft" eBook" serves no goal')).toBe('"“Draft” eBook" serves no goal')
  expect(withInnerQuotes('nobody answers for "the "Friday""')).toBe('nobody answers for "the “Friday”"')
  expect(withInnerQuotes('the title says "5", the target 6: "Win 5"')).toBe('the title says "5", the target 6: "Win 5"')
})
