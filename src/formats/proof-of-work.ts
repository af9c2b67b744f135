import type { Outcome } from '../model/outcome.ts'
import type { Surroundings } from './format.ts'

/** The last line of a run: what was looked at, and what came of it. */
export function proofOfWork(outcome: Outcome, { paint, least }: Pick<Surroundings, 'paint' | 'least'>): string {
  const { problems, checked, today, todayGiven } = outcome
  const { files, goals, tactics, rules, idle, silenced } = checked
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length
  const errors = count('error')
  const warnings = count('warning')
  const hints = count('info')
  const looked = [plural(files.length, 'file'), plural(goals, 'goal'), plural(tactics, 'tactic')].join(', ')
  const nothing = idle.length > 0 ? ` (${idle.length} had nothing to look at)` : ''
  const verdict = `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`
  const colour = errors > 0 ? paint.red : warnings > 0 ? paint.yellow : paint.green
  const lines = [
    `Checked ${looked} with ${plural(rules, 'rule')}${nothing}. ${colour(verdict)}.`,
    ...(hints > 0 && least !== 'info' ? [`${plural(hints, 'hint')} not shown; --preset strict shows more.`] : []),
    ...(silenced > 0 ? [`${plural(silenced, 'finding')} silenced by comments; --no-inline shows all.`] : []),
    ...(todayGiven ? [`Judged as of ${today}.`] : []),
  ]
  return `${lines.join('\n')}\n`
}

/** "1 goal", "2 goals". */
function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
