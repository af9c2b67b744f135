import type { Day } from './dates.ts'
import { changesSince, type GoalChange, type GoalRecord, stateOf } from './goal-record.ts'
import { openGoals, settled } from './open-goals.ts'
import type { Goal, Project, Tactic } from './project.ts'
import { onRecord, type ReviewLock } from './review-lock.ts'
import { stateOfTactic, type TacticRecord, tacticChangesSince } from './tactic-record.ts'

/** An open goal that is not as it was. */
export interface ChangedGoal {
  goal: Goal
  record: GoalRecord
  changes: GoalChange[]
  /** Tactics that were reviewed and still serve it. */
  tactics: Tactic[]
  /** Goals on record that are meant to lead to it. */
  goals: Goal[]
}

/** What is to be looked at again. */
export interface ReviewState {
  changed: ChangedGoal[]
  /** Open goals and tactics that nobody has recorded yet. */
  unrecorded: { goal: Goal; tactics: Tactic[] }[]
  /** Ids on record of goals that are no longer in the strategy. */
  gone: string[]
}

/** Compares the goals with what is on record. Linear in goals and tactics. */
export function reviewState(project: Project): ReviewState {
  const records = project.lock?.goals ?? new Map<string, GoalRecord>()
  const state: ReviewState = { changed: [], unrecorded: [], gone: [] }
  for (const goal of openGoals(project)) {
    const record = records.get(goal.id)
    const known = new Set(record?.tactics)
    const changes = record ? changesSince(record, goal) : []
    const fresh = goal.tactics.filter(({ id }) => !known.has(id))
    if (record && changes.length > 0) {
      const tactics = goal.tactics.filter(({ id }) => known.has(id))
      const goals = goal.children.filter(({ id, status }) => records.has(id) && !settled.has(status))
      state.changed.push({ goal, record, changes, tactics, goals })
    } else if (!record || fresh.length > 0) state.unrecorded.push({ goal, tactics: fresh })
  }
  const ids = new Set(project.goals.map(({ id }) => id))
  state.gone = [...records.keys()].filter((id) => !ids.has(id))
  return state
}

/**
 * The records after a review of some goals; the others stay as they are, so that the files of two people differ only
 * where something was looked at. A goal that has changed keeps how it was before.
 *
 * @param named ids of the goals that were reviewed; all open goals when empty, and then goals that are gone are left out
 */
export function acceptedRecords(project: Project, named: readonly string[]): Pick<ReviewLock, 'goals' | 'tactics'> {
  const records = new Map(project.lock?.goals)
  const wanted = new Set(named)
  const goals = named.length === 0 ? openGoals(project) : project.goals.filter(({ id }) => wanted.has(id))
  if (named.length === 0) for (const id of reviewState(project).gone) records.delete(id)
  for (const goal of goals) records.set(goal.id, accepted(goal, records.get(goal.id), project.today))
  const looked = named.length === 0 ? project.tactics : goals.flatMap(({ tactics }) => tactics)
  const before = project.lock?.tactics ?? new Map<string, TacticRecord>()
  const tactics = new Map(named.length === 0 ? [] : before)
  for (const tactic of looked.filter(({ id }) => id)) {
    tactics.set(tactic.id, acceptedTactic(tactic, before.get(tactic.id), project))
  }
  return { goals: records, tactics }
}

function acceptedTactic(tactic: Tactic, record: TacticRecord | undefined, project: Project): TacticRecord {
  const now = { ...stateOfTactic(tactic, project), reviewed: project.today }
  if (!record) return onRecord(now, [], false)
  const { earlier, ...last } = record
  return onRecord(now, [last, ...earlier], tacticChangesSince(record, tactic, project).length === 0)
}

function accepted(goal: Goal, record: GoalRecord | undefined, today: Day): GoalRecord {
  const tactics = goal.tactics.map(({ id }) => id).filter(Boolean)
  const now = { ...stateOf(goal), reviewed: today, tactics: [...new Set(tactics)] }
  if (!record) return onRecord(now, [], false)
  const { tactics: _, earlier, ...last } = record
  return onRecord(now, [last, ...earlier], changesSince(record, goal).length === 0)
}

/** `3 tactics hang`, `2 tactics and 1 goal below hang` */
export function hangWords(tactics: number, goals: number): string {
  const parts = [
    ...(tactics > 0 || goals === 0 ? [`${tactics} ${tactics === 1 ? 'tactic' : 'tactics'}`] : []),
    ...(goals > 0 ? [`${goals} ${goals === 1 ? 'goal' : 'goals'} below`] : []),
  ]
  return `${parts.join(' and ')} ${tactics + goals === 1 ? 'hangs' : 'hang'}`
}
