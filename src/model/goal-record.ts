import { formatDay } from './dates.ts'
import { given } from './entity.ts'
import type { Goal } from './project.ts'
import type { Recorded } from './review-lock.ts'
import { formatTarget } from './values/target.ts'

/** What tactics rest on when they serve a goal. In the order in which it is told. */
export const recordedFields = ['metric', 'target', 'deadline', 'audience', 'sentence'] as const

export type RecordedField = (typeof recordedFields)[number]

/** A goal as it was, each field in the form in which mplan writes it. */
export type GoalState = Partial<Record<RecordedField, string>>

/** A goal as it was when the tactics that serve it were last reviewed. */
export interface GoalRecord extends Recorded<RecordedField> {
  /** Ids of the tactics that were looked at. */
  tactics: string[]
}

/** One thing that is not as it was. */
export interface Change<Field> {
  field: Field
  before?: string
  now?: string
}

export type GoalChange = Change<RecordedField>

/** A goal as it is now. What was written and could not be read is left out. */
export function stateOf(goal: Goal): GoalState {
  if (goal.sentence) return { sentence: goal.title }
  const aim = goal.target ?? goal.keep
  const states: [RecordedField, string | undefined][] = [
    ['metric', goal.metricId],
    ['target', aim && formatTarget(aim)],
    ['deadline', goal.open ? 'open' : goal.deadline && formatDay(goal.deadline.last)],
    ['audience', audiencesOf(goal).join(', ')],
  ]
  return Object.fromEntries(states.filter(([, state]) => state))
}

/** What has changed in a goal since it was recorded, in the order of {@link recordedFields}. */
export function changesSince(record: GoalState, goal: Goal): GoalChange[] {
  const now = stateOf(goal)
  return recordedFields.flatMap((field) => {
    const [before, after] = [record[field], now[field]]
    if (before === after || isUnread(goal, field, after)) return []
    return [{ field, ...(before !== undefined && { before }), ...(after !== undefined && { now: after }) }]
  })
}

/** Something is written and could not be read: that is said already, and it may be what it was. */
function isUnread(goal: Goal, field: RecordedField, now: string | undefined): boolean {
  if (now !== undefined || goal.sentence) return false
  return field === 'target' ? given(goal, 'target', 'keep') : given(goal, field)
}

function audiencesOf({ node, item }: Goal): string[] {
  const audience = item === undefined ? node.audience : undefined
  const ids = Array.isArray(audience) ? audience : audience === undefined || audience === null ? [] : [audience]
  return ids.map(String).toSorted()
}

/** `its target was 300 and is 400`, `its deadline was 2026-12-31 and is gone` */
export function changeWords({ field, before, now }: Change<string>): string {
  const name = field === 'sentence' ? 'wording' : field
  if (before === undefined) return `its ${name} is new: ${now}`
  return now === undefined ? `its ${name} was ${before} and is gone` : `its ${name} was ${before} and is ${now}`
}
