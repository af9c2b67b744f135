import { formatDay } from '../model/dates.ts'
import type { Project, Review } from '../model/project.ts'
import type { Decision, GoalReview, Lesson } from '../model/review.ts'
import type { Day } from '../model/values/types.ts'
import { resultsStub } from './about-files.ts'

/** One item of a list in a review, with the place where it is written. */
export interface Reviewed<Item> {
  item: Item
  review: Review
  at: [of: Review, list: string, index: number]
}

/** What was decided in all reviews, in the order written. */
export function decisionsIn({ reviews }: Project): Reviewed<Decision>[] {
  return reviews.flatMap((review) => itemsOf(review, 'decisions', review.decisions))
}

/** What was learned in all reviews, in the order written. */
export function lessonsIn({ reviews }: Project): Reviewed<Lesson>[] {
  return reviews.flatMap((review) => itemsOf(review, 'learned', review.learned))
}

/** How goals looked in all reviews, in the order written. */
export function goalReviewsIn({ reviews }: Project): Reviewed<GoalReview>[] {
  return reviews.flatMap((review) => itemsOf(review, 'goals', review.goals))
}

function itemsOf<Item>(review: Review, list: string, items: Item[]): Reviewed<Item>[] {
  return items.map((item, index) => ({ item, review, at: [review, list, index] }))
}

/** The decisions by what they are about, the latest last; those of days to come are left out. */
export function decisionsByThing(project: Project): Map<string, Reviewed<Decision>[]> {
  const past = decisionsIn(project).filter(({ item: { on } }) => on === undefined || on.first <= project.today)
  const inOrder = past.toSorted((a, b) => dayOf(a) - dayOf(b))
  const byThing = new Map<string, Reviewed<Decision>[]>()
  for (const decision of inOrder) {
    for (const id of decision.item.about) {
      const known = byThing.get(id)
      if (known) known.push(decision)
      else byThing.set(id, [decision])
    }
  }
  return byThing
}

/** Ids of what was decided about since a day, that day included; decisions of no day count. */
export function decidedSince(project: Project, day: Day | undefined): Set<string> {
  const late = decisionsIn(project).filter((decision) => {
    const on = decision.item.on?.last ?? decision.review.on?.last
    return day === undefined || on === undefined || on >= day
  })
  return new Set(late.flatMap(({ item: { about } }) => about))
}

const dayOf = ({ item, review }: Reviewed<Decision>): Day =>
  item.on?.last ?? review.on?.last ?? Number.NEGATIVE_INFINITY

/** The last day until today on which something was reviewed. */
export function lastReview({ reviews, today }: Project): Day | undefined {
  const days = reviews.flatMap(({ on }) => (on && on.first <= today ? [on.first] : []))
  return days.length === 0 ? undefined : days.reduce((latest, day) => Math.max(latest, day))
}

/**
 * What to type to write a review of today: the lines that go into it, in the results file or in a new one.
 *
 * @param lead begins the sentence: `write it`
 */
export function reviewStub(project: Project, lead: string, lines: string[]): string {
  const review = [`- on: ${formatDay(project.today)}`, ...lines.map((line) => `  ${line}`)]
  return resultsStub(lead, project, 'reviews', review)
}
