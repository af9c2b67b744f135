import { rule } from '../../model/rule.ts'
import { answerStub, concernsOf } from '../about-concerns.ts'

export const objectionUnanswered = rule({
  name: 'objection-unanswered',
  summary: 'Every objection of an audience is answered by some content.',
  family: 'coverage',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'An objection that nobody answers is the reason they do not buy, and they seldom say it aloud.',
  each: (project) => concernsOf(project.objections, project),

  *check({ all, open }) {
    const isShared = open.length > 1 && open.length === all.length
    for (const objection of isShared ? open.slice(0, 1) : open) {
      yield {
        at: [objection],
        message: isShared
          ? `none of the ${all.length} objections is answered by content or at a touchpoint`
          : `no content answers the objection "${objection.text}"`,
        ...(isShared && { label: `this one, and ${open.length - 1} more` }),
        fix: {
          title: `plan a piece that answers ${isShared ? 'each of them' : 'it'}:\n${answerStub(objection)}`,
          tier: 'fill-in',
        },
        or: 'if something that is there answers it, add its id to that piece or touchpoint, after  answers:',
        reads: ['content', 'touchpoint', 'tactic'],
      }
    }
  },
})
