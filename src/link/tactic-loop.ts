import type { FollowUp } from '../model/sales.ts'
import type { Experiment } from '../model/test.ts'
import { dayOf, defined, durationOf, isGroup, wordOf, wordsOf } from './get.ts'
import { testsOf } from './tests.ts'

/** What happens with those who answer: in a sentence, or `{ what, who, within }`. */
export function followUpOf(value: unknown): FollowUp | undefined {
  if (typeof value === 'string' && value !== '') return { what: value, who: [] }
  if (!isGroup(value)) return undefined
  return {
    who: wordsOf(value, 'who'),
    ...defined('what', wordOf(value, 'what')),
    ...defined('within', durationOf(value, 'within')),
  }
}

/** What is tried out, and when it counts as a success. */
export function experimentOf(value: unknown): Experiment | undefined {
  if (!isGroup(value)) return undefined
  return {
    successIf: testsOf(value['success-if']),
    stopIf: testsOf(value['stop-if']),
    ...defined('hypothesis', wordOf(value, 'hypothesis')),
    ...defined('decideOn', dayOf(value, 'decide-on')),
  }
}
