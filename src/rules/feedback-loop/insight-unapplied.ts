import { formatDay } from '../../model/dates.ts'
import type { Project } from '../../model/project.ts'
import type { Lesson } from '../../model/review.ts'
import { rule } from '../../model/rule.ts'
import { agoWords } from '../../model/written.ts'
import { lessonsIn, type Reviewed } from '../about-reviews.ts'

/** Days in which a lesson is talked over. */
const timeToDecide = 30

export const insightUnapplied = rule({
  name: 'insight-unapplied',
  summary: 'A lesson that would change the strategy is taken up or turned down within a month.',
  family: 'feedback loop',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'You paid for this lesson, and the strategy still says what it said before.',
  each: lessonsForStrategy,

  *check({ at, item, review }, { today, strategy }) {
    const { on } = review
    if (item.status !== 'open' || item.appliedIn !== undefined || !on || on.last + timeToDecide >= today) return
    yield {
      at: [...at, 'text'],
      message: `"${item.text}" would change the strategy, and since ${formatDay(on.last)}, ${agoWords(on.last, today)}, nobody has decided whether it does`,
      fix: {
        title: `change ${strategy?.file ?? 'the strategy'}, and write here:  status: accepted`,
        tier: 'fill-in',
      },
      or: 'if you leave the strategy as it is:  status: rejected',
      reads: [
        [...at, 'status'],
        [...at, 'applied-in'],
      ],
    }
  },
})

function lessonsForStrategy(project: Project): Reviewed<Lesson>[] {
  return lessonsIn(project).filter(({ item: { proposes } }) => proposes === 'strategy')
}
