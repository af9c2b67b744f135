import { addMonths, formatDay } from '../../model/dates.ts'
import { given } from '../../model/entity.ts'
import { changesSince, type GoalRecord } from '../../model/goal-record.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Document, Goal, Project } from '../../model/project.ts'
import { foundOn, type ReviewLock } from '../../model/review-lock.ts'
import { type Finding, rule } from '../../model/rule.ts'
import type { TacticRecord } from '../../model/tactic-record.ts'
import type { Day } from '../../model/values/types.ts'

interface Churn {
  strategy: Document<'strategy'>
  lock: ReviewLock
  recorded: { goal: Goal; record: GoalRecord }[]
}

/** Changes within a year from which on a goal is no longer something to plan by. */
const tooMany = 2

export const strategyChurn = rule({
  name: 'strategy-churn',
  summary: 'Goals keep metric, target and deadline long enough to be worked for, and change less often than the plan.',
  family: 'feedback loop',
  severity: 'info',
  softInDraft: true,
  pressingIn: 'agency',
  fix: 'none',
  why: 'Plans change, and goals should not: nobody can hit a mark that is moved each time somebody aims at it.',
  each: recordedGoals,

  *check(churn, { today }) {
    const since = addMonths(today, -12)
    const restless = churn.recorded.flatMap(({ goal, record }) => {
      const moves = movesIn(goal, record, since)
      return moves.length < tooMany ? [] : [{ goal, moves }]
    })
    for (const { goal, moves } of restless) yield movedTooOften(goal, moves)
    if (restless.length === 0) yield* oftenerThanPlan(churn, since)
  },
})

function movedTooOften(goal: Goal, moves: Move[]): Finding {
  const days = moves.map(dayOrNow)
  return {
    at: given(goal, 'target') ? [goal, 'target'] : [goal],
    message: `"${goal.title}" has been given another metric, target or deadline ${moves.length} times within a year (${days.join(', ')})`,
    fix: { title: 'let it stand until it is due, and change the plan in its place', tier: 'fill-in' },
    or: 'if nobody knows yet what can be reached, write a range, or a goal that is due sooner',
    reads: ['metric', 'target', 'deadline'].map((key) => [goal, key] as const),
  }
}

/** No goal alone was moved too often, but at one review after the other some goal was, and the plan was not. */
function* oftenerThanPlan({ strategy, lock, recorded }: Churn, since: Day): Generator<Finding> {
  const states = [...lock.tactics.values()].flatMap((record) => [record, ...record.earlier])
  const begins = Math.max(since, Math.min(...states.map((state) => foundOn(state) ?? Infinity)) + 1)
  const moves = recorded.flatMap(({ goal, record }) => movesIn(goal, record, begins).map((day) => ({ goal, day })))
  const days = [...new Set(moves.map(({ day }) => day ?? Infinity))].sort((one, other) => other - one)
  const ofPlan = new Set([...lock.tactics.values()].flatMap((record) => changedDays(record, begins)))
  if (days.length <= tooMany || ofPlan.size >= days.length) return
  const ofTactics = ['never', 'once'][ofPlan.size] ?? `${ofPlan.size} times`
  const goals = [...new Set(moves.map(({ goal }) => goal))]
  yield {
    at: given(strategy, 'goals') ? [strategy, 'goals'] : [strategy],
    message: `within a year goals were changed ${days.length} times (${days.map(dayOrNow).join(', ')}), and tactics ${ofTactics}: the strategy moves more often than the plan`,
    fix: { title: 'let the goals stand until they are due, and change the plan in their place', tier: 'fill-in' },
    related: goals.slice(0, 3).map((goal) => ({ at: [goal] as const, message: 'changed' })),
    reads: ['goal', 'tactic'],
  }
}

function recordedGoals(project: Project): Churn[] {
  const { strategy, lock } = project
  if (!strategy || !lock) return []
  const recorded = openGoals(project).flatMap((goal) => {
    const record = lock.goals.get(goal.id)
    return record ? [{ goal, record }] : []
  })
  return recorded.length === 0 ? [] : [{ strategy, lock, recorded }]
}

/** The day of a review that found a change; undefined for a change that nobody has reviewed. */
type Move = Day | undefined

/** The days from one on of the reviews that found it changed, the latest first. */
function movesIn(goal: Goal, record: GoalRecord, since: Day): Move[] {
  const states = [record, ...record.earlier]
  const isNew = changesSince(record, goal).some(({ field }) => field !== 'audience')
  const moves: Move[] = isNew ? [undefined] : []
  for (const [index, state] of states.entries()) {
    const before = states[index + 1]
    const isMoved =
      before && (['metric', 'target', 'deadline'] as const).some((field) => state[field] !== before[field])
    if (isMoved && (foundOn(state) ?? since) >= since) moves.push(foundOn(state))
  }
  return moves
}

/** Each state but the oldest is another one than that before. */
function changedDays({ earlier, ...latest }: TacticRecord, since: Day): Day[] {
  const changed = [latest, ...earlier].slice(0, -1).map((state) => foundOn(state) ?? since)
  return changed.filter((day) => day >= since)
}

const dayOrNow = (day: Move): string => (day === undefined || day === Infinity ? 'now' : formatDay(day))
