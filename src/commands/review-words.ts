import { formatDay } from '../model/dates.ts'
import { changeWords } from '../model/goal-record.ts'
import { type PlanDrift, planDrifts } from '../model/plan-drift.ts'
import type { Goal, Project, Tactic } from '../model/project.ts'
import { type ChangedGoal, hangWords, type ReviewState, reviewState } from '../model/review-state.ts'
import { show } from '../model/show.ts'

/**
 * What is to be looked at again, goal by goal, and what to type afterwards.
 *
 * @param only ids of goals; all when empty
 */
export function reviewWords(project: Project, only: readonly string[]): string {
  if (!project.lock) return nothingOnRecord(project)
  const wanted = (id: string) => only.length === 0 || only.includes(id)
  const { changed, unrecorded, gone } = reviewState(project)
  const parts = [
    ...changed.filter(({ goal }) => wanted(goal.id)).map(changedLines),
    ...unrecorded.filter(({ goal }) => wanted(goal.id)).map(unrecordedLines),
    ...(only.length === 0 ? driftParts(project, unrecorded) : []),
    ...(only.length === 0 && gone.length > 0
      ? [[`No longer in the strategy: ${gone.map((id) => show(id)).join(', ')}`]]
      : []),
  ]
  if (parts.length === 0) return 'Nothing has changed since the last review.\n'
  return `${[...parts, afterwards(only)].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function nothingOnRecord({ goals, tactics }: Project): string {
  return [
    `No review is on record: ${goals.length} ${goals.length === 1 ? 'goal' : 'goals'}, ${tactics.length} ${tactics.length === 1 ? 'tactic' : 'tactics'}.`,
    'Look whether the tactics fit their goals, then type: mplan review --accept',
    'This writes the goals and tactics as they are now into mplan.lock. When a goal changes,',
    'mplan validate names the tactics that hang on it; when the plan does, it asks what was decided.',
    '',
  ].join('\n')
}

function changedLines({ goal, record, changes, tactics, goals }: ChangedGoal): string[] {
  const day = record.reviewed === undefined ? '' : ` on ${formatDay(record.reviewed)}`
  return [
    `${show(goal.id)}: "${show(goal.title)}" has changed since it was reviewed${day}`,
    ...changes.map((change) => `  ${show(changeWords(change))}`),
    ...hangingLines(tactics, goals),
  ]
}

function hangingLines(tactics: Tactic[], goals: Goal[]): string[] {
  if (tactics.length + goals.length === 0) return ['  nothing hangs on this goal']
  return [`  ${hangWords(tactics.length, goals.length)} on this goal:`, ...[...tactics, ...goals].map(thingLine)]
}

function unrecordedLines({ goal, tactics }: ReviewState['unrecorded'][number]): string[] {
  return [`${show(goal.id)}: "${show(goal.title)}" was not reviewed with:`, ...tactics.map(thingLine)]
}

/** What is different in the plans; tactics that are told as not yet reviewed with their goal are left out. */
function driftParts(project: Project, unrecorded: ReviewState['unrecorded']): string[][] {
  const told = new Set(unrecorded.flatMap(({ tactics }) => tactics))
  return planDrifts(project)
    .map((drift) => driftLines({ ...drift, added: drift.added.filter((tactic) => !told.has(tactic)) }))
    .filter(({ length }) => length > 1)
}

function driftLines({ plan, since, moved, added, gone }: PlanDrift): string[] {
  const day = since === undefined ? '' : ` on ${formatDay(since)}`
  return [
    `${show(plan.file)}: the plan is not what it was when it was ${plan.approvedOn ? 'approved' : 'reviewed'}${day}`,
    ...moved.map(({ tactic, changes }) => `  - ${show(tactic.id)}: ${show(changes.map(changeWords).join(', '))}`),
    ...added.map(({ id }) => `  - ${show(id)} is new`),
    ...gone.map((id) => `  - ${show(id)} is gone`),
  ]
}

const thingLine = ({ id, title, file }: Tactic | Goal): string => `  - ${show(id)}: "${show(title)}" (${show(file)})`

function afterwards(only: readonly string[]): string[] {
  const goals = only.length === 0 ? '' : ` ${only.map((id) => show(id)).join(' ')}`
  return [`When you have looked whether they fit: mplan review --accept${goals}`]
}
