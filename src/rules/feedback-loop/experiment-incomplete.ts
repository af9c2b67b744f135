import { givenAt } from '../../model/entity.ts'
import type { Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

export const experimentIncomplete = rule({
  name: 'experiment-incomplete',
  summary: 'What is tried out says when it counts as a success, and when it ends.',
  family: 'feedback loop',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Afterwards any result can be called a success; what was agreed before cannot.',
  each: ({ tactics }) =>
    tactics.filter(({ experiment, status }) => experiment && status !== 'stopped' && status !== 'done'),

  *check(tactic) {
    const missing = whatIsMissing(tactic)
    if (!missing) return
    yield {
      at: [tactic, 'experiment'],
      message: missing.message,
      fix: { title: missing.fix, tier: 'fill-in' },
      reads: ['success-if', 'stop-if', 'decide-on'].map((key) => [tactic, 'experiment', key] as const),
    }
  },
})

function whatIsMissing(tactic: Tactic): { message: string; fix: string } | undefined {
  const has = (key: string) => givenAt(tactic, 'experiment', key)
  if (!has('success-if')) {
    return {
      message: `When is it a success? "${tactic.title}" is tried out, and nothing says what has to come of it`,
      fix: 'add to the experiment:  success-if: …  with a number, and the time in which it has to be reached',
    }
  }
  if (has('stop-if') || has('decide-on')) return undefined
  return {
    message: `When does it end? "${tactic.title}" is tried out, and nothing says when it is decided or stopped`,
    fix: 'add to the experiment the day of the decision:  decide-on: …',
  }
}
