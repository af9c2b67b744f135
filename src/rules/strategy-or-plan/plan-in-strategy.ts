import { misplaced } from '../../model/misplaced.ts'
import { rule } from '../../model/rule.ts'

export const planInStrategy = rule({
  name: 'plan-in-strategy',
  summary: 'A strategy holds why, for whom and where to; what is done and when stands in the plan.',
  family: 'strategy or plan',
  severity: 'warning',
  fix: 'review',
  why: 'The plan changes every few weeks and the strategy should not: tactics that stand in it are counted as work for no goal.',
  each: ({ strategy }) => (strategy ? [strategy] : []),

  *check(strategy, project) {
    const finding = misplaced(strategy, { home: 'plan', there: project.plans[0], project })
    if (finding) yield finding
  },
})
