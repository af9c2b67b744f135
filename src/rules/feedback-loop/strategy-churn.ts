import { addMonths, formatDay } from '../../model/dates.ts'
import { given } from '../../model/entity.ts'
import { changesSince, type GoalRecord, type GoalState } from '../../model/goal-record.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Goal, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import type { Day } from '../../model/values/types.ts'

/** Changes within a year from which on a goal is no longer something to plan by. */
const tooMany = 2

export const strategyChurn = rule({
  name: 'strategy-churn',
  summary: 'A goal keeps its metric, target and deadline long enough to be worked for.',
  family: 'feedback loop',
  severity: 'info',
  softInDraft: true,
  pressingIn: 'agency',
  fix: 'none',
  why: 'Plans change, and goals should not: nobody can hit a mark that is moved each time somebody aims at it.',
  each: recordedGoals,

  *check({ goal, record }, { today }) {
    const since = addMonths(today, -12)
    const states = [record, ...record.earlier].filter(({ reviewed }) => (reviewed ?? today) >= since)
    const moves = movesIn(goal, states)
    if (moves.length < tooMany) return
    const days = moves.map((day) => (day === undefined ? 'now' : formatDay(day)))
    yield {
      at: given(goal, 'target') ? [goal, 'target'] : [goal],
      message: `"${goal.title}" has been given another metric, target or deadline ${moves.length} times within a year (${days.join(', ')})`,
      fix: { title: 'let it stand until it is due, and change the plan in its place', tier: 'fill-in' },
      or: 'if nobody knows yet what can be reached, write a range, or a goal that is due sooner',
      reads: ['metric', 'target', 'deadline'].map((key) => [goal, key] as const),
    }
  },
})

function recordedGoals(project: Project): { goal: Goal; record: GoalRecord }[] {
  if (!project.lock) return []
  const { goals } = project.lock
  return openGoals(project).flatMap((goal) => {
    const record = goals.get(goal.id)
    return record ? [{ goal, record }] : []
  })
}

/** The days of the reviews that found it changed, the latest first; undefined for a change that nobody has reviewed. */
function movesIn(goal: Goal, states: (GoalState & { reviewed?: Day })[]): (Day | undefined)[] {
  const [latest] = states
  const isNew = latest !== undefined && changesSince(latest, goal).some(({ field }) => field !== 'audience')
  const moves: (Day | undefined)[] = isNew ? [undefined] : []
  for (const [index, state] of states.entries()) {
    const before = states[index + 1]
    if (before && (['metric', 'target', 'deadline'] as const).some((field) => state[field] !== before[field])) {
      moves.push(state.reviewed)
    }
  }
  return moves
}
