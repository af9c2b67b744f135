import { rule } from '../../model/rule.ts'
import { isGoalList, openStrategy } from '../about-strategy.ts'

export const strategyIsGoalList = rule({
  name: 'strategy-is-goal-list',
  summary: 'A strategy says more than its goals: which way, for whom, and why us.',
  family: 'strategy or plan',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Goals say where to get; without the choices that lead there, every tactic is as good as any other.',
  each: openStrategy,

  *check(strategy, project) {
    if (!isGoalList(project) || project.channels.length > 0) return
    yield {
      at: [strategy, 'goals'],
      message: 'which way? The strategy lists goals, and no choice that leads to them',
      fix: {
        title:
          'begin with one sentence on how you will get there, and whom it is for:\napproach: …\naudiences:\n- id: …\n  title: …',
        tier: 'fill-in',
      },
      reads: [[strategy, 'approach'], [strategy, 'principles'], [strategy, 'positioning'], 'audience', 'channel'],
    }
  },
})
