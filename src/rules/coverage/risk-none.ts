import { given, givenAt } from '../../model/entity.ts'
import { rule } from '../../model/rule.ts'
import { isGoalList, openStrategy } from '../about-strategy.ts'

export const riskNone = rule({
  name: 'risk-none',
  summary: 'The strategy says what must be true for it to work, or what could go wrong.',
  family: 'coverage',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Every strategy rests on something that nobody knows for certain; unless it is written down, nobody looks whether it still holds.',
  each: openStrategy,

  *check(strategy, project) {
    const isNamed = given(strategy, 'risks', 'assumptions') || givenAt(strategy, 'situation', 'threats')
    if (isNamed || isGoalList(project)) return
    yield {
      at: [strategy, 'assumptions'],
      message: 'what must be true for this to work, and what could go wrong? The strategy says neither',
      fix: {
        title: 'write down what you count on, and when you look at it again:\nassumptions:\n- text: …\n  check-by: …',
        tier: 'fill-in',
      },
      or: 'write what could go wrong, and what you would do then, below  risks:',
      reads: ['assumption', 'risk', [strategy, 'situation']],
    }
  },
})
