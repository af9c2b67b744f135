import type { DayRange } from '../../model/dates.ts'
import { formatDay } from '../../model/dates.ts'
import { isRunning } from '../../model/document-status.ts'
import { givenAt } from '../../model/entity.ts'
import type { Document, Project } from '../../model/project.ts'
import { type Finding, rule } from '../../model/rule.ts'
import { occurrences } from '../../model/values/occurrences.ts'
import type { Cadence, Day } from '../../model/values/types.ts'
import { agoWords } from '../../model/written.ts'
import { lastReview, reviewStub } from '../about-reviews.ts'

/** Days by which a review may be early or late without anybody being told. */
const leeway = 7
/** Days that are searched for the review that should have been: more than two years is late in any case. */
const searched = 800

export const reviewOverdue = rule({
  name: 'review-overdue',
  summary: 'The review whose day has passed was held.',
  family: 'feedback loop',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Between reviews nobody decides anything, and what does not work goes on.',
  each: reviewedDocuments,

  *check(document, project) {
    const last = lastReview(project)
    const { next, every } = document.review ?? {}
    const missed =
      (next && missedNext(next, last, project.today)) ?? (every && missedRhythm(every, next, last, project))
    if (missed === undefined) return
    yield overdue(document, missed, last, project)
  },
})

/** Strategy and plans that say when they are looked at again and whose time is not over. */
function reviewedDocuments({ strategy, plans, today }: Project): Document[] {
  return [...(strategy ? [strategy] : []), ...plans].filter(({ review, status, period }) => {
    const isOver = !isRunning(status) || (period !== undefined && period.last < today)
    return review !== undefined && !isOver
  })
}

function missedNext(next: DayRange, last: Day | undefined, today: Day): Day | undefined {
  return next.last < today && (last === undefined || last < next.first - leeway) ? next.last : undefined
}

/** The first review that should have been after the last one; nothing is known before one was written down. */
function missedRhythm(every: Cadence, next: DayRange | undefined, last: Day | undefined, { today }: Project) {
  if (last === undefined || (next && next.last >= today)) return undefined
  const first = Math.max(last, today - searched)
  const due = occurrences(every, { first, last: today }).find((day) => day > first)
  return due !== undefined && due + leeway < today ? due : undefined
}

function overdue(document: Document, missed: Day, last: Day | undefined, project: Project): Finding {
  const hasNext = givenAt(document, 'review', 'next')
  const since =
    last === undefined ? 'none is written down' : `the last one that is written down is of ${formatDay(last)}`
  return {
    at: hasNext ? [document, 'review', 'next'] : [document, 'review'],
    message: `a review was due on ${formatDay(missed)}, ${agoWords(missed, project.today)}, and ${since}`,
    fix: {
      title: reviewStub(project, 'hold it, and write what was decided', [
        'decisions:',
        '- about: …',
        '  decision: …',
        '  because: …',
      ]),
      tier: 'fill-in',
    },
    or: hasNext ? 'if it was put off, write the new day' : 'if you look at it less often, say so here',
    reads: [...project.results.map((results) => [results, 'reviews'] as const), 'review'],
  }
}
