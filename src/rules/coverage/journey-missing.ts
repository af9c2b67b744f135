import { given } from '../../model/entity.ts'
import { rule } from '../../model/rule.ts'
import { isGoalList, openStrategy } from '../about-strategy.ts'

export const journeyMissing = rule({
  name: 'journey-missing',
  summary: 'The strategy says which way people go from stranger to customer.',
  family: 'coverage',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Without the steps nobody sees where people get lost, and everything is spent on the first one.',
  each: openStrategy,

  *check(strategy, project) {
    if (given(strategy, 'journey') || isGoalList(project)) return
    yield {
      at: [strategy, 'journey'],
      message:
        'which way do people go from first hearing of you to buying and coming back? The strategy has no journey',
      fix: {
        title: 'write the steps, the first one first:\njourney:\n- id: aware\n  title: …\n- id: …\n  title: …',
        tier: 'fill-in',
      },
      reads: ['stage'],
    }
  },
})
