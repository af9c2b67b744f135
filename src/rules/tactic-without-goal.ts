import { given } from '../model/entity.ts'
import { rule } from '../model/rule.ts'

export const tacticWithoutGoal = rule({
  name: 'tactic-without-goal',
  summary: 'Every tactic serves a goal of the strategy, or says why it serves none.',
  family: 'references',
  severity: 'error',
  fix: 'fill-in',
  why: 'Work that serves no goal can neither succeed nor fail, and it is paid from the same budget.',
  each: ({ tactics }) => tactics,

  *check(tactic, { goals }) {
    if (tactic.withoutGoal && !given(tactic, 'why')) {
      yield {
        at: [tactic, 'goal'],
        message: `"${tactic.title}" serves no goal, and does not say why`,
        fix: { title: 'write why it has to be done all the same: `why: …`', tier: 'fill-in' },
        reads: [[tactic, 'why']],
      }
    } else if (!given(tactic, 'goal')) {
      const ids = goals.slice(0, 3).map(({ id }) => id)
      yield {
        at: [tactic],
        message: `"${tactic.title}" serves no goal`,
        fix: { title: `add the id of a goal: \`goal: ${ids[0] ?? '…'}\`${choice(ids)}`, tier: 'fill-in' },
        or: 'if it serves none on purpose, write `goal: none` and a line `why: …`',
        reads: [[tactic, 'goal']],
      }
    }
  },
})

function choice(ids: string[]): string {
  return ids.length > 1 ? ` (or ${ids.slice(1).join(', ')} …)` : ''
}
