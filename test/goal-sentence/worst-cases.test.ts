import { expect, test } from 'vitest'
import { readGoal } from '../../src/goal-sentence/read-goal.ts'

const LENGTH = 10_000

/** Texts that repeat what the reader looks for, or nearly does, up to a length. */
const SEEDS = [
  ...['a ', '1', '1,', '1 000 ', '1-2-', '-', "'", "'s", '@', 'x', 'é', '’', '.', '1.', '1/', '( ', '%', '€', '\u00a0'],
  ...['by ', 'by the end of ', 'in 6 weeks ', 'from 1 to 2 ', 'Name ', 'through a ', 'to win 5 customers ', 'half of '],
  ...['two hundred and ', 'by making ', 'better ', '2027 ', 'no no ', 'all all ', 'in at for ', '(6 weeks) ', 'top 5 '],
  ...['ensure ', 'will be ', 'the the of ', 'within the first ', 'by the launch of the ', 'januar ', 'at least about '],
  ...[
    'we lost two in May ',
    'we have 5 but ',
    '12/15: ',
    'top 3 for ',
    'Nov-',
    'Nov & ',
    '1 in 6 ',
    'not 3%, ',
    '18-34s ',
  ],
  ...['a report done ', 'plan sold out ', 'expand into A, and ', 'visits to 3 schools ', 'up 5% > ', '1) audit ', '½'],
]

const repeated = (seed: string, length: number): string => seed.repeat(Math.ceil(length / seed.length)).slice(0, length)

/**
 * Counts the look-ups a reading makes: every question about a word's class, a lexicon entry or a pattern. They are all
 * the reader does in its loops, and unlike time they are the same on every machine.
 */
function workOn(text: string): number {
  let looks = 0
  const { has } = Set.prototype
  const { get } = Map.prototype
  const { test: matches } = RegExp.prototype
  try {
    Set.prototype.has = function (value) {
      looks += 1
      return has.call(this, value)
    }
    Map.prototype.get = function (key) {
      looks += 1
      return get.call(this, key)
    }
    RegExp.prototype.test = function (written) {
      looks += 1
      return matches.call(this, written)
    }
    readGoal(text, { today: '2026-11-25' })
  } finally {
    Object.assign(Set.prototype, { has })
    Object.assign(Map.prototype, { get })
    Object.assign(RegExp.prototype, { test: matches })
  }
  return looks
}

test.each(SEEDS)('%j: twice the text is twice the work', (seed) => {
  const half = workOn(repeated(seed, LENGTH / 2))
  const whole = workOn(repeated(seed, LENGTH))
  expect(whole).toBeLessThan(2.2 * half + 500)
  expect(whole).toBeLessThan(100 * LENGTH)
})

test.each(SEEDS)('%j: 10,000 characters are read without stalling', (seed) => {
  const text = repeated(seed, LENGTH)
  const started = performance.now()
  expect(readGoal(text, { today: '2026-11-25' }).text).toBe(text)
  // A catastrophic pattern takes minutes; a busy machine does not take two seconds for what needs milliseconds.
  expect(performance.now() - started).toBeLessThan(2000)
})
