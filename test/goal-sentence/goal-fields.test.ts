import { expect, test } from 'vitest'
import { goalFields, goalFigures } from '../../src/goal-sentence/goal-fields.ts'
import { readGoal } from '../../src/goal-sentence/read-goal.ts'
import { readLines } from './labelled-sentences.ts'

const read = (text: string) => readGoal(text, { today: '2026-11-25' })

test.each(readLines('fields.txt').map((line) => line.split(' | ')))('%s | %s', (expected, text = '') => {
  const { metric = '-', baseline = '-', target = '-', deadline = '-', audience = '-' } = goalFields(read(text))
  expect([metric, baseline, target, deadline, audience].join('; ')).toBe(expected)
})

test('the title is the sentence itself', () => {
  expect(goalFields(read('  Sell 40 jars by May ')).title).toBe('Sell 40 jars by May')
})

test('figures say where in the sentence they stand', () => {
  const text = 'Cut churn from 8% to 5% by the end of June 2027'
  const { direction, baseline, target, deadline } = goalFigures(read(text))
  expect(direction).toBe('down')
  expect(baseline?.amount.value).toBe(8)
  expect(target?.amount.value).toBe(5)
  expect(deadline?.date).toBe('2027-06-30')
  expect(text.slice(deadline?.part.start, deadline?.part.end)).toBe('by the end of June 2027')
})

test('without a verb the direction follows from start and target', () => {
  expect(goalFigures(read('Churn: from 8% to 5%')).direction).toBe('down')
  expect(goalFigures(read('Members: from 80 to 120')).direction).toBe('up')
  expect(goalFigures(read('120 members')).direction).toBeUndefined()
})
