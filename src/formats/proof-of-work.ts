import { numbered, type Outcome } from '../model/outcome.ts'
import { type Severity, weightOf } from '../model/problem.ts'
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
    ...sumHint(outcome, least),
  ]
  return `${lines.join('\n')}\n`
}

/** Which findings can show how their figures were worked out. */
function sumHint({ problems, isWhole }: Outcome, least: Severity): string[] {
  if (!isWhole) return []
  const numbers = numbered(problems).flatMap(({ sum, severity }, at) =>
    sum && weightOf[severity] >= weightOf[least] ? [at + 1] : [],
  )
  const [first, ...others] = numbers
  if (first === undefined) return []
  const more = others.length > 4 ? [...others.slice(0, 3), '…'] : others
  const also = more.length > 0 ? ` (also ${more.join(', ')})` : ''
  return [`mplan explain --finding ${first} shows how its figures were worked out${also}.`]
}

/** "1 goal", "2 goals". */
function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
