import { openGoals } from '../../model/open-goals.ts'
import { rule } from '../../model/rule.ts'
import { ownWorkCounted } from '../about-own-work.ts'

export const goalIsOutput = rule({
  name: 'goal-is-output',
  summary: 'A goal counts what changes outside, not how much we send or make.',
  family: 'strategy or plan',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Twelve posts can be published without a single reader; what we make is in our hands, what it brings is the goal.',
  each: openGoals,

  *check(goal, project) {
    const counted = ownWorkCounted(goal, project)
    if (counted === undefined) return
    yield {
      at: counted.inMetric ? [goal, 'metric'] : goal.sentence ? [goal] : [goal, 'title'],
      message: `What should it bring? "${goal.title}" counts our own work${counted.inMetric ? `: ${counted.what}` : ''}`,
      fix: { title: 'count what the work should bring, such as readers, leads or orders', tier: 'fill-in' },
      or: 'keep the number where the work is planned: a tactic with  every:  or  times:',
      reads: [[goal, 'metric'], 'metric'],
      settles: { of: [goal], rules: ['goal-not-relevant', 'goal-no-baseline', 'goal-too-big'] },
    }
  },
})
