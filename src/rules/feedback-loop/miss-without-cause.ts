import { givenAt } from '../../model/entity.ts'
import { onceFor } from '../../model/once.ts'
import type { Project } from '../../model/project.ts'
import type { GoalReview } from '../../model/review.ts'
import { rule } from '../../model/rule.ts'
import { goalReviewsIn, lessonsIn, type Reviewed } from '../about-reviews.ts'

export const missWithoutCause = rule({
  name: 'miss-without-cause',
  summary: 'Where a goal was missed, it is written down why.',
  family: 'feedback loop',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'The next plan is made by the same people: without the reason they make the same one again.',
  each: (project) => goalReviewsIn(project).filter(({ item: { outcome } }) => outcome === 'short'),

  *check(missed, project) {
    if (saysWhy(missed, project)) return
    const { goal, goalId } = missed.item
    yield {
      at: [...missed.at, 'outcome'],
      message: `Why was it missed? "${goal?.title ?? goalId ?? 'a goal'}" fell short, and nothing says what the reason was`,
      fix: { title: 'add a line below it:  because: …', tier: 'fill-in' },
      or: 'write what you learned from it under  learned:  in the same review',
      reads: [
        [...missed.at, 'because'],
        [missed.review, 'learned'],
      ],
    }
  },
})

/** A reason at the goal, a remark, a lesson of the same review, or one about this goal in any. */
function saysWhy({ at, item, review }: Reviewed<GoalReview>, project: Project): boolean {
  if (givenAt(...at, 'because') || givenAt(...at, 'note') || review.learned.length > 0) return true
  return item.goalId !== undefined && goalsOfLessons(project).has(item.goalId)
}

const goalsOfLessons = onceFor((project: Project) => new Set(lessonsIn(project).flatMap(({ item }) => item.about)))
