import { formatDay } from '../../model/dates.ts'
import { rule } from '../../model/rule.ts'
import { agoWords } from '../../model/written.ts'
import { decisionsByThing, reviewStub } from '../about-reviews.ts'

export const experimentNoDecision = rule({
  name: 'experiment-no-decision',
  summary: 'On the day that an experiment is decided, it is decided.',
  family: 'feedback loop',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'What nobody decides goes on by itself, with the money of something that might work.',
  each: ({ tactics }) =>
    tactics.filter(
      ({ experiment, live, status }) => experiment?.decideOn && live && status !== 'done' && status !== 'paused',
    ),

  *check(tactic, project) {
    const { decideOn } = tactic.experiment ?? {}
    if (!decideOn || decideOn.last >= project.today) return
    if (decisionsByThing(project).has(tactic.id)) return
    yield {
      at: [tactic, 'experiment', 'decide-on'],
      message: `Did it work? "${tactic.title}" was to be decided on ${formatDay(decideOn.last)}, ${agoWords(decideOn.last, project.today)}, and no decision is written down`,
      fix: {
        title: reviewStub(project, 'write it', [
          'decisions:',
          `- about: ${tactic.id}`,
          '  decision: …',
          '  because: …',
        ]),
        tier: 'fill-in',
      },
      or: 'if it needs more time, write a later day here',
      reads: [[tactic, 'status'], ...project.results.map((results) => [results, 'reviews'] as const), 'review'],
    }
  },
})
