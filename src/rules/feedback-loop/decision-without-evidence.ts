import { givenAt } from '../../model/entity.ts'
import { rule } from '../../model/rule.ts'
import { decisionsIn } from '../about-reviews.ts'

export const decisionWithoutEvidence = rule({
  name: 'decision-without-evidence',
  summary: 'Each decision of a review says what it rests on.',
  family: 'feedback loop',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'In three months nobody remembers the reason, and the same question is argued over again.',
  each: decisionsIn,

  *check({ at, item, review }) {
    const isExplained = item.because.length > 0 || ['because', 'note', 'link'].some((key) => givenAt(...at, key))
    if (isExplained) return
    const learned = new Set(review.learned.flatMap(({ about }) => about))
    if (item.about.some((id) => learned.has(id))) return
    const about = item.about.length > 0 ? ` about "${item.about.join(', ')}"` : ''
    yield {
      at: givenAt(...at, 'decision') ? [...at, 'decision'] : at,
      message: `Why? The decision${about}${item.decision ? ` is "${item.decision}"` : ''}, and nothing says what it rests on`,
      fix: { title: 'add a line below it with the number or the reason:  because: …', tier: 'fill-in' },
      reads: [[...at, 'because']],
    }
  },
})
