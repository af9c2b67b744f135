import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lockText } from '../../src/commands/lock-text.ts'
import { readLock } from '../../src/engine/read-lock.ts'
import type { GoalRecord, GoalState } from '../../src/model/goal-record.ts'
import type { TacticRecord } from '../../src/model/tactic-record.ts'

const id = fc.oneof(
  fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,12}$/),
  fc.constantFrom('null', 'on', 'y', '007', '1e5', '0x1f'),
)
/** Whatever may stand in a goal: currencies, words of any script, what YAML takes for something else. */
const value = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    '400',
    '0400',
    '1.50',
    '-3',
    'at least 45%',
    '+25%',
    'null',
    '~',
    '# x',
    'a: b',
    "it's",
    '2026-12-31',
    '.inf',
  ),
)
const reviewed = fc.integer({ min: 0, max: 40000 })
const state = fc.record(
  { reviewed, since: reviewed, metric: id, target: value, deadline: value, audience: value, sentence: value },
  { requiredKeys: [] },
) as fc.Arbitrary<GoalState & { reviewed?: number }>
const record = fc
  .tuple(
    state,
    fc.uniqueArray(id, { maxLength: 3 }),
    fc.array(
      state.filter((each) => Object.keys(each).length > 0),
      { maxLength: 2 },
    ),
  )
  .map(([now, tactics, earlier]): GoalRecord => ({ ...now, tactics: tactics.toSorted(), earlier }))

const tacticRecord: fc.Arbitrary<TacticRecord> = fc
  .tuple(
    fc.record({ start: value, budget: value, owner: value }, { requiredKeys: ['owner'] }),
    fc.array(fc.record({ reviewed, owner: value }), { maxLength: 2 }),
  )
  .map(([now, earlier]) => ({ ...now, earlier }))
const tacticRecords = fc.array(fc.tuple(id, tacticRecord), { maxLength: 3 })

test('what is written is read back as it was, and written again it is the same text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(id, record), { maxLength: 4 }), tacticRecords, async (entries, others) => {
      const goals = new Map(
        entries.filter(
          ([, { tactics, earlier, ...rest }]) => Object.keys(rest).length + tactics.length + earlier.length > 0,
        ),
      )
      const tactics = new Map(others)
      const text = lockText({ goals, tactics })
      const { lock, problems } = await readLock({ path: 'mplan.lock', text })
      expect(problems).toEqual([])
      expect(new Map([...(lock?.goals ?? [])].toSorted())).toEqual(new Map([...goals].toSorted()))
      expect(lock?.tactics).toEqual(tactics)
      expect(lockText({ goals, tactics, ...lock })).toBe(text)
    }),
    { numRuns: 100 },
  )
})
