import { rule } from '../../model/rule.ts'
import { answerStub, concernsOf } from '../about-concerns.ts'

export const painWithoutMessage = rule({
  name: 'pain-without-message',
  summary: 'Every pain of an audience is taken up by a message or by content.',
  family: 'coverage',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'People listen to whoever names what hurts them; a pain that is known and never spoken of helps nobody.',
  each: (project) => concernsOf(project.pains, project),

  *check({ all, open }) {
    const isShared = open.length > 1 && open.length === all.length
    for (const pain of isShared ? open.slice(0, 1) : open) {
      yield {
        at: [pain],
        message: isShared
          ? `none of the ${all.length} pains is taken up by a message or by content`
          : `no message and no content takes up the pain "${pain.text}"`,
        ...(isShared && { label: `this one, and ${open.length - 1} more` }),
        fix: {
          title: `plan a piece that takes ${isShared ? 'each of them' : 'it'} up:\n${answerStub(pain)}`,
          tier: 'fill-in',
        },
        or: 'if something that is there takes it up, add its id to that piece or touchpoint, after  answers:',
        reads: ['content', 'touchpoint', 'tactic'],
      }
    }
  },
})
