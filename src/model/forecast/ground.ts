import { formatDay } from '../dates.ts'
import { aggregationOf } from '../goal-value.ts'
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
  const deadline = goal.deadline?.last ?? checkDay(goal)
  if (goal.sentence || deadline === undefined) return withoutDate(goal)
  const read = aimOfGoal(goal, project)
  if ('reason' in read) return not(goal, read.reason, read.type)
  const { aim } = read
  const { values, notes } = resultsOf(goal, aim, project)
  const first = firstDay(goal, project, { values, deadline })
  if (first > deadline) return not(goal, `it starts on ${formatDay(first)}, after its deadline`, 'start: …')
  const kind = kindOf(goal, aim.per, values)
  const way = {
    from: kind === 'total' ? 0 : (aim.from ?? aim.to),
    to: aim.to,
    unit: aim.unit,
    per: aim.per,
    tolerance: 0,
  }
  const course = goalCourse({ ...goal, deadline: { first: deadline, last: deadline } }, way, first)
  return {
    ground: {
      goal,
      aim,
      project,
      span: { first, last: deadline },
      course: aim.keep ? undefined : course,
      values: values.filter(({ on, period }) => (period?.first ?? on) <= deadline),
      parts: partsOf(goal, aim, project),
      seed,
    },
    kind,
    notes,
  }
}

function not(goal: Goal, reason: string, line?: string): NotForecast {
  return { goal, reason, ...(line !== undefined && { type: { line, place: `goal ${goal.id} in ${goal.file}` } }) }
}

function withoutDate(goal: Goal): NotForecast {
  if (goal.sentence)
    return not(goal, `it is written as one sentence; this makes fields of it: mplan smart --expand ${goal.id}`)
  if (goal.open) return not(goal, 'it has no deadline on purpose', 'check-by: …')
  return not(goal, 'it has no deadline', 'deadline: …')
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
    ...values.map(({ on, period }) => period?.first ?? on),
    ...project.plans.map(({ period }) => period?.first).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    project.today,
  ]
  return starts.find((day) => day !== undefined && day <= deadline) ?? deadline
}

function kindOf(goal: Goal, per: Ground['aim']['per'], values: Counted[]): Kind {
  if (typeof per === 'string' && per !== 'each') return 'rate'
  return aggregationOf(
    goal,
    values.map(({ source }) => source),
  )
}
