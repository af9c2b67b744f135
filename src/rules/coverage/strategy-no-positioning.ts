import { given } from '../../model/entity.ts'
import type { Audience } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { isGoalList, openStrategy } from '../about-strategy.ts'

export const strategyNoPositioning = rule({
  name: 'strategy-no-positioning',
  summary: 'The strategy says why people should choose you and not the other.',
  family: 'coverage',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Where nothing makes the difference, the price does.',
  each: openStrategy,

  *check(strategy, project) {
    if (given(strategy, 'positioning') || isGoalList(project)) return
    yield {
      at: [strategy, 'positioning'],
      message: 'why you and not the other? The strategy has no positioning',
      fix: { title: `say what you are better at, and for whom:\n${stubFor(project.audiences)}`, tier: 'fill-in' },
      or: 'one sentence in your own words is enough:  positioning: ["…"]',
      reads: ['positioning'],
    }
  },
})

function stubFor(audiences: Audience[]): string {
  const [first] = [...audiences.filter(({ primary }) => primary), ...audiences]
  return `positioning:\n- for: ${first?.id ?? '…'}\n  benefit: …\n  unlike: …\n  because: …`
}
