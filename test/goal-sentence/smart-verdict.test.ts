import { expect, test } from 'vitest'
import { readGoal } from '../../src/goal-sentence/read-goal.ts'
import { smartVerdict } from '../../src/goal-sentence/smart-verdict.ts'

const judge = (text: string, language?: string) => smartVerdict(readGoal(text, { today: '2026-11-25', language }))

const questions = (text: string): string[] =>
  judge(text).missing.map(({ letter, question }) => `${letter}: ${question}`)

test('a sentence with all letters is SMART and leaves nothing open', () => {
  const verdict = judge('Win 40 members in Ghent by May 2027')
  expect(verdict).toMatchObject({ specific: true, measurable: true, timeBound: true, smart: true, missing: [] })
})

test('every letter that is missing is asked for in the words of the sentence', () => {
  expect(questions('Better service soon')).toEqual([
    'S: Which service: of which product, channel, place or group of people?',
    'M: How would you count "Better"? By how many, or to what number?',
    'T: "soon" is no date. By when?',
  ])
  expect(questions('Sell 40 jars a week')).toEqual([
    'T: "a week" says how often. By when should it be reached, or for how long?',
  ])
  expect(questions('Sell 20% more jars than last year')).toEqual([
    'T: "than last year" looks back. By when should it be reached?',
  ])
  expect(questions('From May, sell 40 jars')).toEqual(['T: Until when?'])
  expect(questions('Increase sign-ups from 45')).toContain('M: From 45 to how many?')
})

test('work is told from results', () => {
  expect(judge('Publish 12 case studies by June').activity).toBe('sure')
  expect(judge('Publish 12 case studies and win 20 clients by June').activity).toBe('none')
  expect(judge('Keep the price list up to date').activity).toBe('maybe')
  expect(judge('Win 20 clients by June').activity).toBe('none')
})

test('the language decides whether anything is claimed', () => {
  expect(judge('Win 40 members by May', 'fr')).toEqual({
    text: 'Win 40 members by May',
    specific: null,
    measurable: null,
    timeBound: null,
    activity: 'none',
    smart: null,
    parts: [],
    missing: [],
  })
})

test('an empty sentence misses everything', () => {
  expect(judge('')).toMatchObject({ specific: false, measurable: false, timeBound: false, smart: false, parts: [] })
})
