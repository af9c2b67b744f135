import { given } from '../../model/entity.ts'
import type { Goal, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { isWish } from '../about-own-work.ts'
import { addsNothing, matterOf } from '../about-same-words.ts'

export const tacticRestatesGoal = rule({
  name: 'tactic-restates-goal',
  summary: 'A tactic says what is done for its goal, not the goal again.',
  family: 'strategy or plan',
  severity: 'info',
  fix: 'fill-in',
  why: 'The plan is the how; where it repeats the goal, nobody knows what to do on Monday.',
  each: ({ tactics }) => tactics.filter(({ live, goals }) => live && goals.length > 0),

  *check(tactic, project) {
    if (isExplained(tactic)) return
    const goal = tactic.goals.find((served) => isRepeated(tactic, served))
    if (!goal || isWish(tactic, project)) return
    yield {
      at: [tactic, 'title'],
      message: `How? "${tactic.title}" says what its goal says: "${goal.title}"`,
      related: [{ at: goal.sentence ? [goal] : [goal, 'title'], message: 'the goal' }],
      fix: { title: 'name the work in the title, or describe it in a line  how: …', tier: 'fill-in' },
      reads: [[tactic, 'how'], [tactic, 'goal'], 'task', 'goal'],
    }
  },
})

/** The part of a goal's words that is too much to share with it. */
const mostShared = 0.6

/** Two words at least, and most of what the goal says: one word in common is what tactic and goal should have. */
function isRepeated({ title }: Tactic, goal: Goal): boolean {
  const words = matterOf(title)
  const ofGoal = matterOf(goal.title).filter((word) => !/^\d/.test(word))
  const shared = ofGoal.filter((word) => words.includes(word)).length
  return words.length > 1 && addsNothing(title, goal.title) && shared / ofGoal.length >= mostShared
}

const isExplained = (tactic: Tactic): boolean => given(tactic, 'how', 'channel') || tactic.tasks.length > 0
