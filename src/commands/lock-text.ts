import { formatDay } from '../model/dates.ts'
import { recordedFields } from '../model/goal-record.ts'
import type { Reviewed, ReviewLock } from '../model/review-lock.ts'
import { recordedTacticFields } from '../model/tactic-record.ts'
import { yamlText } from '../templates/yaml-text.ts'

const head = `# mplan.lock: each goal as it was when the tactics that serve it were last reviewed, and
# each tactic as it was then.
#
# Written by  mplan review --accept  and read by  mplan validate, which then names the
# tactics of every goal whose metric, target, deadline or audience has changed since, and
# what is different in the plan. Keep it beside the plan, also in version control. There
# is no need to edit it; after a merge conflict take either version, and let  mplan review
# show what is left to look at.
mplan: 1
`

/**
 * The text of mplan.lock: goals and tactics in the order of their ids and one thing a line, so that the same records make
 * the same text, and two people's changes meet only where they are about the same goal.
 */
export function lockText({ goals, tactics }: Pick<ReviewLock, 'goals' | 'tactics'>): string {
  const goalLines = section(goals, (record) => [
    ...stateLines(record, recordedFields),
    ...listLines(
      'tactics',
      record.tactics.toSorted().map((tactic) => [yamlText(tactic)]),
    ),
    ...earlierLines(record.earlier, recordedFields),
  ])
  const tacticLines = section(tactics, (record) => [
    ...stateLines(record, recordedTacticFields),
    ...earlierLines(record.earlier, recordedTacticFields),
  ])
  const parts = [goals.size === 0 ? 'goals: {}' : `goals:\n${goalLines.join('\n')}`]
  if (tactics.size > 0) parts.push(`tactics:\n${tacticLines.join('\n')}`)
  return `${head}${parts.join('\n')}\n`
}

/** One thing after another by their ids, each with what is on record of it. */
function section<Kept>(records: ReadonlyMap<string, Kept>, linesOf: (record: Kept) => string[]): string[] {
  const inOrder = [...records].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return inOrder.flatMap(([id, record]) => [`  ${yamlText(id)}:`, ...linesOf(record).map((line) => `    ${line}`)])
}

const earlierLines = <Field extends string>(states: readonly Reviewed<Field>[], fields: readonly Field[]): string[] =>
  listLines(
    'earlier',
    states.map((state) => stateLines(state, fields)),
  )

function listLines(name: string, items: string[][]): string[] {
  const lines = items.flatMap((item) => item.map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`)))
  return lines.length > 0 ? [`${name}:`, ...lines] : []
}

/** Reads the same as a text and as a number. */
const wholeNumber = /^(?:0|[1-9]\d{0,14})$/

function stateLines<Field extends string>(state: Reviewed<Field>, fields: readonly Field[]): string[] {
  const written = fields.flatMap((field) => {
    const value: string | undefined = state[field]
    return value === undefined ? [] : [`${field}: ${wholeNumber.test(value) ? value : yamlText(value)}`]
  })
  const days = (['reviewed', 'since'] as const).flatMap((key) => {
    const day = state[key]
    return day === undefined ? [] : [`${key}: ${formatDay(day)}`]
  })
  return [...days, ...written]
}
