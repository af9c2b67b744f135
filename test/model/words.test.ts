import { expect, test } from 'vitest'
import { idOfSentence } from '../../src/model/id-of-sentence.ts'
import { withInnerQuotes } from '../../src/model/typed-text.ts'

test('a number with separators is one word of an id', () => {
  expect(idOfSentence('Grow the newsletter list from 1,200 to 2,000 readers')).toBe('grow-newsletter-list')
  expect(idOfSentence('Win 10.000 readers')).toBe('win-10000-readers')
})

test('an id does not end in a number that lost what it counts', () => {
  expect(idOfSentence('Sell 6,000 tickets by 10 July 2027')).toBe('sell-6000-tickets')
  expect(idOfSentence('Sell 6,000 tickets by July 2027')).toBe('sell-6000-tickets-july')
  expect(idOfSentence('Open the second shop in 2027')).toBe('open-second-shop-2027')
})

test('quotes inside quotes are told apart', () => {
  expect(withInnerQuotes('""Draft" eBook" serves no goal')).toBe('"“Draft” eBook" serves no goal')
  expect(withInnerQuotes('nobody answers for "the "Friday""')).toBe('nobody answers for "the “Friday”"')
  expect(withInnerQuotes('the title says "5", the target 6: "Win 5"')).toBe('the title says "5", the target 6: "Win 5"')
})
