import { formatDay } from '../../model/dates.ts'
import { amountWords } from '../../model/goal-way.ts'
import type { Project, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { answerByResults } from '../about-tests.ts'

const notTaken = new Set(['idea', 'planned'])

export const detourTriggerMet = rule({
  name: 'detour-trigger-met',
  summary: 'When the case comes for which another way was planned, that way is taken.',
  family: 'feedback loop',
  severity: 'warning',
  softInDraft: true,
  fix: 'review',
  why: 'You agreed beforehand to go another way in this case, and the old way still costs time and money.',
  each: detoursWithMeasuredCase,

  *check(detour, project) {
    const replaced = replacedBy(detour, project)
    const [old] = replaced.filter(({ live, status }) => live && status !== 'done')
    if (!old) return
    const goals = [...new Set([...replaced, detour].flatMap((tactic) => tactic.goals))]
    for (const [index, test] of detour.when.entries()) {
      const answer = answerByResults(test, goals, project)
      if (!answer?.met) continue
      const measured = amountWords(answer.value, { unit: answer.unit, per: undefined }, project.settings)
      const metric = project.metricOf(test.metric ?? '')?.node.title ?? test.metric
      yield {
        at: Array.isArray(detour.node.when) ? [detour, 'when', index] : [detour, 'when'],
        message: `the case has come for which "${detour.title}" was planned: ${metric} was ${measured} on ${formatDay(answer.on)}, ${answer.case}; "${old.title}" still goes on`,
        fix: {
          title: `take it: delete its line  instead-of: …  and write  status: stopped  at ${old.id}`,
          tier: 'review',
        },
        or: 'if you stay on the old way, change what is written here',
        related: [{ at: [old], message: 'this still goes on' }],
        reads: [[detour, 'status'], [detour, 'instead-of'], [old, 'status'], 'measurement', 'tactic'],
      }
      return
    }
  },
})

/** Tactics that stand ready to take the place of another one in a case that results can tell. */
function detoursWithMeasuredCase({ tactics }: Project): Tactic[] {
  return tactics.filter(
    ({ insteadOf, when, status }) =>
      insteadOf.length > 0 && notTaken.has(status) && when.some(({ metric }) => metric !== undefined),
  )
}

function replacedBy({ insteadOf }: Tactic, project: Project): Tactic[] {
  return insteadOf.flatMap((id) => (project.find('tactic', id) as Tactic | undefined) ?? [])
}
