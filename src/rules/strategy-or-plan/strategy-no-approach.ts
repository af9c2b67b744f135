import { rule } from '../../model/rule.ts'
import { hasNoWay, isGoalList, strategyWithGoals } from '../about-strategy.ts'

export const strategyNoApproach = rule({
  name: 'strategy-no-approach',
  summary: 'A strategy says how its goals are to be reached.',
  family: 'strategy or plan',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Without a chosen way every tactic is as good as any other, and nobody can say no to one.',
  each: strategyWithGoals,

  *check(strategy, project) {
    if (!hasNoWay(strategy) || isGoalList(project) || project.channels.length > 0) return
    const { goals } = project
    yield {
      at: [strategy],
      message: `How will you get there? The strategy has ${goals.length === 1 ? 'a goal' : `${goals.length} goals`}, and no way to ${goals.length === 1 ? 'it' : 'them'}`,
      fix: {
        title: 'say in one sentence how you mean to win:\napproach: …',
        tier: 'fill-in',
      },
      or: 'list rules that every tactic follows, below  principles:',
      reads: [[strategy, 'approach'], [strategy, 'principles'], 'principle', 'channel', 'audience'],
    }
  },
})
