import { given } from '../../model/entity.ts'
import { rule } from '../../model/rule.ts'
import { isWish } from '../about-own-work.ts'

export const tacticIsGoal = rule({
  name: 'tactic-is-goal',
  summary: 'A tactic says what is done, not only what should come of it.',
  family: 'strategy or plan',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Nobody can put a wish into next week; without the how, the plan repeats the strategy.',
  each: ({ tactics }) => tactics.filter(({ live }) => live),

  *check(tactic, project) {
    if (!isWish(tactic, project)) return
    const explained = given(tactic, 'how') || tactic.tasks.length > 0
    yield {
      at: [tactic, 'title'],
      message: `What will you do for it? "${tactic.title}" is a result to reach, not work`,
      severity: explained ? 'info' : 'warning',
      fix: { title: 'name the work, and write what it should bring under  expect: …', tier: 'fill-in' },
      or: 'if it is a step on the way to the goal, write it as a goal in the strategy',
      reads: [[tactic, 'how'], 'task'],
    }
  },
})
