import { given } from '../../model/entity.ts'
import { rule } from '../../model/rule.ts'
import { isGoalList, openStrategy } from '../about-strategy.ts'

export const strategyNoAudience = rule({
  name: 'strategy-no-audience',
  summary: 'The strategy says for whom.',
  family: 'coverage',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'What is meant for everybody is written for nobody, and is paid for people who would never have bought.',
  each: openStrategy,

  *check(strategy, project) {
    if (given(strategy, 'audiences') || isGoalList(project)) return
    yield {
      at: [strategy, 'audiences'],
      message: 'for whom? The strategy names no audience',
      fix: { title: 'say who they are, the most important first:\naudiences:\n- id: …\n  title: …', tier: 'fill-in' },
      reads: ['audience'],
    }
  },
})
