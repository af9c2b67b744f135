import { given } from '../../model/entity.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Document, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { openStrategy } from '../about-strategy.ts'

/** Days that a strategy must still have to go, for a look at it on the way to be worth a date. */
const worthReviewing = 31

export const reviewCadenceMissing = rule({
  name: 'review-cadence-missing',
  summary: 'It is agreed how often strategy and plan are looked at again.',
  family: 'feedback loop',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'What has no date is not looked at: a plan that stopped working goes on until its money is gone.',
  each: strategiesWithTimeLeft,

  *check(strategy, { plans }) {
    if ([strategy, ...plans].some((document) => given(document, 'review'))) return
    yield {
      at: [strategy],
      message:
        'When does somebody check whether this still works? Neither strategy nor plan says how often it is reviewed',
      fix: { title: 'add a line  review: month  or  review: quarter  at the top, and keep the day', tier: 'fill-in' },
      reads: [[strategy, 'review'], ...plans.map((plan) => [plan, 'review'] as const)],
    }
  },
})

/** The strategy, where a goal of it is due more than a month from now. */
function strategiesWithTimeLeft(project: Project): Document<'strategy'>[] {
  const last = openGoals(project).reduce((day, { deadline }) => Math.max(day, deadline?.last ?? 0), 0)
  return last > project.today + worthReviewing ? openStrategy(project) : []
}
