import { given } from '../../model/entity.ts'
import { isMeasured, openGoals } from '../../model/open-goals.ts'
import { rule } from '../../model/rule.ts'
import { wordsIn } from '../about-goal-words.ts'
import { ownWorkCounted } from '../about-own-work.ts'

export const goalIsTactic = rule({
  name: 'goal-is-tactic',
  summary: 'A goal is a result you want, not the work that leads to it.',
  family: 'strategy or plan',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Work can be done to the last point and change nothing; then the goal is reached and nobody is better off.',
  each: openGoals,

  *check(goal, project) {
    const { activity, measurable } = wordsIn(goal, project)
    if (activity.level === 'none' || ownWorkCounted(goal, project)) return
    const sure = activity.level === 'sure' && !given(goal, 'done-when')
    if (activity.level === 'maybe' && isMeasured(goal)) return
    const onlyWork = sure && !isMeasured(goal) && measurable.met === false
    yield {
      at: goal.sentence ? [goal] : [goal, 'title'],
      message: `What should it change? "${goal.title}" ${sure ? 'is' : 'sounds like'} work, not a result`,
      severity: onlyWork ? 'error' : sure ? 'warning' : 'info',
      fix: { title: 'write here what the work is for, and the work itself as a tactic in the plan', tier: 'fill-in' },
      reads: ['target', 'keep', 'done-when'].map((key) => [goal, key]),
      ...(onlyWork && { settles: { of: [goal], rules: askedOfResults } }),
    }
  },
})

/** What is asked of a result has to be asked again once the goal is one. */
const askedOfResults = [
  'goal-not-measurable',
  'goal-not-specific',
  'goal-not-time-bound',
  'goal-not-relevant',
  'goal-without-business-goal',
  'goal-without-tactic',
]
