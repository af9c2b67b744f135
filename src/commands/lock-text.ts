import { formatDay } from '../model/dates.ts'
import { type GoalRecord, type GoalState, recordedFields } from '../model/goal-record.ts'
import { yamlText } from '../templates/yaml-text.ts'

const head = `# mplan.lock: each goal as it was when the tactics that serve it were last reviewed.
#
# Written by  mplan review --accept  and read by  mplan validate, which then names the
# tactics of every goal whose metric, target, deadline or audience has changed since.
# Keep it beside the plan, also in version control. There is no need to edit it; after a
# merge conflict take either version, and let  mplan review  show what is left to look at.
mplan: 1
`

/**
 * The text of mplan.lock: goals in the order of their ids and one thing a line, so that the same records make the same
 * text, and two people's changes meet only where they are about the same goal.
 */
export function lockText(goals: ReadonlyMap<string, GoalRecord>): string {
  const inOrder = [...goals].toSorted(([a], [b]) => (a < b ? -1 : 1))
  if (inOrder.length === 0) return `${head}goals: {}\n`
  return `${head}goals:\n${inOrder.flatMap(([id, record]) => recordLines(id, record)).join('\n')}\n`
}

function recordLines(id: string, record: GoalRecord): string[] {
  const tactics = record.tactics.toSorted().map((tactic) => `      - ${yamlText(tactic)}`)
  const earlier = record.earlier.flatMap((state) =>
    stateLines(state).map((line, index) => (index === 0 ? `      - ${line}` : `        ${line}`)),
  )
  return [
    `  ${yamlText(id)}:`,
    ...stateLines(record).map((line) => `    ${line}`),
    ...(tactics.length > 0 ? ['    tactics:', ...tactics] : []),
    ...(earlier.length > 0 ? ['    earlier:', ...earlier] : []),
  ]
}

/** Reads the same as a text and as a number. */
const wholeNumber = /^(?:0|[1-9]\d{0,14})$/

function stateLines(state: GoalState & Pick<GoalRecord, 'reviewed'>): string[] {
  const fields = recordedFields.flatMap((field) => {
    const value = state[field]
    return value === undefined ? [] : [`${field}: ${wholeNumber.test(value) ? value : yamlText(value)}`]
  })
  return [...(state.reviewed === undefined ? [] : [`reviewed: ${formatDay(state.reviewed)}`]), ...fields]
}
