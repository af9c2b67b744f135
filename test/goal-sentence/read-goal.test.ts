import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGoal } from '../../src/goal-sentence/read-goal.ts'
import type { GoalReading, ResolvedTime } from '../../src/goal-sentence/reading.ts'
import { labelledSentences, readLines } from './labelled-sentences.ts'

const TODAY = '2026-11-25'
const read = (text: string): GoalReading => readGoal(text, { today: TODAY, fiscalYearStart: '07-01' })
const partTexts = (text: string, kind: string): string[] =>
  read(text)
    .parts.filter((part) => part.kind === kind)
    .map((part) => part.text)

function lettersOf({ specific, measurable, timeBound, activity }: GoalReading): string {
  return [specific.met && 'S', measurable.met && 'M', timeBound.met && 'T', activity.level !== 'none' && 'A']
    .map((letter) => letter || '-')
    .join('')
}

test('there are over 300 labelled sentences', () => {
  expect(labelledSentences().length).toBeGreaterThan(300)
})

test('every labelled sentence reads as a person labelled it', () => {
  const misses = labelledSentences().flatMap(({ labels, text }) => {
    const found = lettersOf(read(text))
    const same = [...labels].every((label, at) => label === '?' || label === found[at])
    return same ? [] : [`${labels} but ${found}: ${text}`]
  })
  expect(misses).toEqual([])
})

test('every part is the stretch of the sentence it says it is, and evidence points at parts', () => {
  for (const { text } of labelledSentences()) expectSoundParts(read(text))
})

function expectSoundParts(reading: GoalReading): void {
  for (const { start, end, text } of reading.parts) {
    expect(reading.text.slice(start, end)).toBe(text)
    expect(start).toBeLessThan(end)
  }
  const { specific, measurable, timeBound, activity } = reading
  for (const { evidence } of [specific, measurable, timeBound, activity]) {
    for (const place of evidence) expect(reading.parts[place]).toBeDefined()
  }
}

test('a time-bound verdict always shows the words it rests on', () => {
  for (const { text } of labelledSentences()) {
    const reading = read(text)
    expect(reading.timeBound.evidence.length > 0, text).toBe(reading.timeBound.met)
    if (reading.measurable.met) expect(reading.measurable.evidence, text).not.toEqual([])
  }
})

const meaning = (time: ResolvedTime): string => {
  if (time.either !== undefined) return `either ${time.either.join(' ')}`
  if (time.date === undefined) return 'event'
  const from = time.from === undefined ? '' : `${time.from} .. `
  return `${from}${time.date}${time.grain === undefined ? '' : `, ${time.grain}`}`
}

test.each(readLines('dates.txt').map((line) => line.split(' | ')))('%s: %s', (expected, text) => {
  const times = read(text ?? '').parts.flatMap((part) => (part.time === undefined ? [] : [meaning(part.time)]))
  expect(times[0]).toBe(expected)
})

test('the parts of a full sentence', () => {
  const text = 'Grow weekly orders among returning guests from 40 to at least 55 by 31 May 2027 by mailing a voucher'
  expect(read(text).parts.map((part) => `${part.kind}: ${part.text}`)).toEqual([
    'direction: Grow',
    'rate: weekly',
    'metric: weekly orders',
    'audience: among returning guests',
    'baseline: 40',
    'target: at least 55',
    'deadline: by 31 May 2027',
    'means: by mailing a voucher',
  ])
})

test('the word after "by" decides between size, date and method', () => {
  const text = 'Raise bookings by 12% by June by calling past guests'
  expect(partTexts(text, 'change')).toEqual(['12%'])
  expect(partTexts(text, 'deadline')).toEqual(['by June'])
  expect(partTexts(text, 'means')).toEqual(['by calling past guests'])
})

test('a service promise, a cohort and a look back are no deadlines', () => {
  expect(partTexts('Settle 90% of claims within 4 business days', 'service-window')).toEqual(['within 4 business days'])
  expect(partTexts('Lift 90-day retention to 40%', 'cohort')).toEqual(['90-day'])
  expect(partTexts('Sell 20% more than last summer', 'comparison')).toEqual(['than last summer'])
  expect(partTexts('From May, 30 sales a week', 'start')).toEqual(['From May'])
})

test('another language is not judged rather than guessed at', () => {
  const reading = readGoal('Den Umsatz bis Ende 2027 um 20 % steigern', { today: TODAY, language: 'de' })
  expect(reading.judged).toBe(false)
  expect(reading.parts).toEqual([])
  expect([reading.specific.met, reading.measurable.met, reading.timeBound.met]).toEqual([null, null, null])
  expect(readGoal('Win 20 fans by May', { today: TODAY, language: 'en-GB' }).timeBound.met).toBe(true)
})

test('a today that is no date leaves deadlines unresolved but found', () => {
  const reading = readGoal('Win 20 fans by May', { today: 'soon' })
  expect(reading.timeBound.met).toBe(true)
  expect(reading.parts.some((part) => part.time !== undefined)).toBe(false)
})

const pieces = fc.constantFrom(
  ...['by', 'in', 'the', 'end of', 'Q3', '2027', 'from', 'to', '5', '12%', '€', 'k', '-', '→', '(', ')', "'s", 'a'],
  ...[
    'week',
    'within',
    'between',
    'and',
    'half',
    'all',
    'first',
    'launch',
    'grow',
    'sales',
    'publish',
    '½',
    '😀',
    '\u0000',
  ],
)

test('no text makes the reader fail or point outside the text', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (words) => expectSoundParts(read(words.join(' ')))),
    {
      numRuns: 60,
    },
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => expectSoundParts(read(text))),
    {
      numRuns: 60,
    },
  )
})

test('a number of things to reach is no year, whatever stands between the verb and the things', () => {
  for (const text of ['Sign up 2030 new members', 'Reach 2030 paying members', 'Line up 2000 more partners']) {
    expect(lettersOf(read(text)), text).toBe('SM--')
  }
})

test('a day of a month may have its article', () => {
  for (const text of ['Win 40 members by the 3rd of May', 'Win 40 members by the 3rd May 2027']) {
    expect(read(text).parts.find(({ time }) => time)?.time?.date, text).toBe('2027-05-03')
  }
})
