import { addMonths, formatDay } from '../../model/dates.ts'
import type { Document, Project } from '../../model/project.ts'
import { reviewState } from '../../model/review-state.ts'
import { rule } from '../../model/rule.ts'
import { lastReview } from '../about-reviews.ts'
import { openStrategy } from '../about-strategy.ts'

export const strategyNeverUpdated = rule({
  name: 'strategy-never-updated',
  summary: 'A strategy is looked at at least once a year.',
  family: 'feedback loop',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'A year changes customers, rivals and prices; a strategy that has not heard of it leads where they were.',
  each: recordedStrategy,

  *check(strategy, project) {
    const seen = [...recordedDays(project), ...(strategy.approvedOn ? [strategy.approvedOn.last] : [])]
    const last = seen.reduce((latest, day) => Math.max(latest, day), lastReview(project) ?? Number.NEGATIVE_INFINITY)
    if (!Number.isFinite(last) || last > addMonths(project.today, -12) || hasMoved(project)) return
    yield {
      at: [strategy],
      message: `is it still true? Nothing in this strategy was changed or reviewed since ${formatDay(last)}, more than a year ago`,
      fix: { title: 'read it with somebody from sales, then type: mplan review --accept', tier: 'fill-in' },
      or: 'if its time is over, write at the top:  status: closed',
      reads: ['review'],
    }
  },
})

/** The strategy, where reviews of it are on record. */
function recordedStrategy(project: Project): Document<'strategy'>[] {
  return project.lock && project.lock.goals.size > 0 ? openStrategy(project) : []
}

const recordedDays = ({ lock }: Project): number[] =>
  [...(lock?.goals.values() ?? [])].flatMap(({ reviewed }) => reviewed ?? [])

/** Something is not as it is on record, so somebody has worked on it. */
function hasMoved(project: Project): boolean {
  const { changed, unrecorded, gone } = reviewState(project)
  return changed.length + unrecorded.length + gone.length > 0
}
