import { given } from '../../model/entity.ts'
import { rule } from '../../model/rule.ts'
import { isGoalList, openStrategy } from '../about-strategy.ts'

export const strategyNoOffering = rule({
  name: 'strategy-no-offering',
  summary: 'The strategy says what is offered.',
  family: 'coverage',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Price, margin and the time until somebody buys decide what a customer may cost; without an offering nobody can work it out.',
  each: openStrategy,

  *check(strategy, project) {
    const isNamed = project.positioning.some((position) => given(position, 'offering', 'category'))
    if (given(strategy, 'offerings') || isNamed || isGoalList(project)) return
    yield {
      at: [strategy, 'offerings'],
      message: 'what is it that people get from you? The strategy names no offering',
      fix: { title: 'name what you sell or give:\nofferings:\n- id: …\n  title: …\n  price: …', tier: 'fill-in' },
      or: 'if the positioning says it, add there a line  category: …',
      reads: ['offering', 'positioning'],
    }
  },
})
