import { expect, test } from 'vitest'
import { missingQuestions } from '../../src/goal-sentence/missing-questions.ts'
import { readGoal } from '../../src/goal-sentence/read-goal.ts'

const timeOf = (text: string) => {
  const reading = readGoal(text, { today: '2026-11-25' })
  const question = missingQuestions(reading).find(({ letter }) => letter === 'T')?.question
  return { met: reading.timeBound.met, question }
}

test.each(['by 31.02.2027', 'by 30 February 2027', 'by 2027-02-29', 'by 31 June'])('%s is no deadline', (words) => {
  expect(timeOf(`Sell 300 repairs ${words}`)).toEqual({
    met: false,
    question: `"${words}" is no day of the calendar. By when?`,
  })
})

test.each(['by 28.02.2027', 'by 29 February 2028', 'by the launch', 'by 31 June or by 1 July'])(
  '%s is one',
  (words) => {
    expect(timeOf(`Sell 300 repairs ${words}`)).toEqual({ met: true, question: undefined })
  },
)
