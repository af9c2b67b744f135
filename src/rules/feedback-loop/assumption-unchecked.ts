import { rule } from '../../model/rule.ts'
import { agoWords, dateWords } from '../../model/written.ts'
import { openStrategy } from '../about-strategy.ts'

export const assumptionUnchecked = rule({
  name: 'assumption-unchecked',
  summary: 'What was taken for granted is checked by the day that was set for it.',
  family: 'feedback loop',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'The goals hang on it, and nobody has looked whether it is true.',
  each: (project) =>
    openStrategy(project).length > 0 ? project.assumptions.filter(({ checkBy }) => checkBy !== undefined) : [],

  *check(assumption, { today }) {
    const { checkBy, status, text } = assumption
    if (!checkBy || checkBy.last >= today || status !== 'open') return
    yield {
      at: [assumption, 'check-by'],
      message: `Is it true? "${text}" was to be checked by ${dateWords(assumption, 'check-by', checkBy)}, ${agoWords(checkBy.last, today)}`,
      fix: { title: 'say what you found:  status: confirmed  or  status: broken', tier: 'fill-in' },
      or: 'if you cannot tell yet, write the day on which you can',
      reads: [[assumption, 'status']],
    }
  },
})
