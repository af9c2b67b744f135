import { given } from '../../model/entity.ts'
import { rule } from '../../model/rule.ts'
import { openStrategy } from '../about-strategy.ts'

export const strategyNoCompetitors = rule({
  name: 'strategy-no-competitors',
  summary: 'The strategy names what people could choose instead, be it doing nothing.',
  family: 'coverage',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Customers compare, if not with a rival then with what they do today; whoever leaves that out cannot answer it.',
  each: openStrategy,

  *check(strategy, { positioning }) {
    if (given(strategy, 'competitors') || positioning.some((position) => given(position, 'unlike'))) return
    yield {
      at: [strategy, 'competitors'],
      message: 'nothing is named that people could choose instead of you',
      fix: {
        title: 'name them, be it only what people do today:\ncompetitors:\n- id: …\n  name: …\n  answer: …',
        tier: 'fill-in',
      },
      or: 'if there is no rival, what they do today is one:  kind: status-quo',
      reads: ['competitor'],
    }
  },
})
