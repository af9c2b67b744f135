import { formatDay } from '../dates.ts'
import { goalCourse } from '../goal-way.ts'
import type { Goal, Project } from '../project.ts'
import { readDay } from '../values/day.ts'
import type { Day } from '../values/types.ts'
import { aimOfGoal } from './aim.ts'
import { partsOf } from './contributions.ts'
import type { Ground } from './landing.ts'
import { type Counted, resultsOf } from './measured.ts'
import type { NotForecast } from './outlook.ts'

/** How a goal's number adds up. */
export type Kind = 'total' | 'level' | 'ratio' | 'rate'

/** All that a forecast of a goal needs, with what the results leave out; or why there is none. */
export function groundOf(
  goal: Goal,
  project: Project,
  seed: number,
): { ground: Ground; kind: Kind; notes: string[] } | NotForecast {
  const place = `goal ${goal.id} in ${goal.file}`
  if (goal.sentence) {
    return {
      goal,
      reason: 'it is written as one sentence: give it fields',
      type: { line: 'metric: …, target: …, deadline: …', place },
    }
  }
  const deadline = goal.deadline?.last ?? checkDay(goal)
  if (deadline === undefined) {
    return {
      goal,
      reason: goal.open ? 'it has no deadline on purpose' : 'it has no deadline',
      type: { line: goal.open ? 'check-by: …' : 'deadline: …', place },
    }
  }
  const read = aimOfGoal(goal, project)
  if ('reason' in read) {
    return { goal, reason: read.reason, ...(read.type && { type: { line: read.type, place } }) }
  }
  const { aim } = read
  const { values, notes } = resultsOf(goal, aim, project)
  const first = firstDay(goal, project, { values, deadline })
  if (first > deadline)
    return { goal, reason: `it starts on ${formatDay(first)}, after its deadline`, type: { line: 'start: …', place } }
  const kind = kindOf(goal, aim.per, values)
  const span = { first, last: deadline }
  const way = {
    from: kind === 'total' ? 0 : (aim.from ?? aim.to),
    to: aim.to,
    unit: aim.unit,
    per: aim.per,
    tolerance: 0,
  }
  const course = aim.keep
    ? undefined
    : goalCourse({ ...goal, deadline: { first: deadline, last: deadline } }, way, first)
  const inTime = values.filter(({ on, period }) => (period?.first ?? on) <= deadline)
  const parts = partsOf(goal, aim, project)
  return { ground: { goal, aim, project, span, course, values: inTime, parts, seed }, kind, notes }
}

/** `check-by`, for a goal that is open on purpose. */
function checkDay({ node }: Goal): Day | undefined {
  return readDay(String(node['check-by'] ?? '')).value?.last
}

/** The goal's start, else that of the strategy, of its plans, of its results; today where nothing says. */
function firstDay(goal: Goal, project: Project, { values, deadline }: { values: Counted[]; deadline: Day }): Day {
  if (goal.start !== undefined) return goal.start
  const starts = [
    project.strategy?.period?.first,
    ...project.plans.map(({ period }) => period?.first).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    ...values.map(({ on, period }) => period?.first ?? on),
    project.today,
  ]
  return starts.find((day) => day !== undefined && day <= deadline) ?? deadline
}

function kindOf({ metric }: Goal, per: Ground['aim']['per'], values: Counted[]): Kind {
  if (typeof per === 'string' && per !== 'each') return 'rate'
  if (metric?.measuredAs) return metric.measuredAs
  return values.length > 0 && values.every(({ period }) => period) ? 'total' : 'level'
}
