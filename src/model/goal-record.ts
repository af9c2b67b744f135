import type { Day } from './dates.ts'
import { formatDay } from './dates.ts'
import { given } from './entity.ts'
import type { Goal } from './project.ts'
import { formatTarget } from './values/target.ts'

/** What tactics rest on when they serve a goal. In the order in which it is told. */
export const recordedFields = ['metric', 'target', 'deadline', 'audience', 'sentence'] as const

export type RecordedField = (typeof recordedFields)[number]

/** A goal as it was, each field in the form in which mplan writes it. */
export type GoalState = Partial<Record<RecordedField, string>>

/** A goal as it was when the tactics that serve it were last reviewed. */
export interface GoalRecord extends GoalState {
  /** The day of that review. */
  reviewed?: Day
  /** Ids of the tactics that were looked at. */
  tactics: string[]
  /** How it was at reviews before that one, where it was different. Newest first. */
  earlier: (GoalState & { reviewed?: Day })[]
}

/** What mplan.lock holds. */
export interface ReviewLock {
  path: string
  /** By the id of the goal. */
  goals: Map<string, GoalRecord>
}

/** One thing that is not as it was. */
export interface GoalChange {
  field: RecordedField
  before?: string
  now?: string
}

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

const fieldWords: Record<RecordedField, string> = {
  metric: 'metric',
  target: 'target',
  deadline: 'deadline',
  audience: 'audience',
  sentence: 'wording',
}

/** `its target was 300 and is 400`, `its deadline was 2026-12-31 and is gone` */
export function changeWords({ field, before, now }: GoalChange): string {
  const name = fieldWords[field]
  if (before === undefined) return `its ${name} is new: ${now}`
  return now === undefined ? `its ${name} was ${before} and is gone` : `its ${name} was ${before} and is ${now}`
}
