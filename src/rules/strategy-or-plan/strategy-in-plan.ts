import { misplaced } from '../../model/misplaced.ts'
import { rule } from '../../model/rule.ts'

export const strategyInPlan = rule({
  name: 'strategy-in-plan',
  summary: 'A plan holds what is done and when; why, for whom and where to stands in the strategy.',
  family: 'strategy or plan',
  severity: 'warning',
  fix: 'review',
  why: 'A plan ends with its quarter: goals and audiences that stand in it end with it, and no tactic can count for them.',
  each: ({ plans }) => plans,

  *check(plan, project) {
    const finding = misplaced(plan, { home: 'strategy', there: project.strategy, project })
    if (finding) yield finding
  },
})
