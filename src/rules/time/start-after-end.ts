import { formatDay } from '../../model/dates.ts'
import { textOf } from '../../model/entity.ts'
import type { Document, Entity, Project } from '../../model/project.ts'
import { type Place, rule } from '../../model/rule.ts'
import { readDay } from '../../model/values/day.ts'
import type { DayRange } from '../../model/values/types.ts'

/** Two dates of one thing, with the words for what happens on them. */
interface Span {
  name: string
  start: { at: Place; range: DayRange | undefined; does: string }
  end: { at: Place; range: DayRange | undefined; does: string }
}

export const startAfterEnd = rule({
  name: 'start-after-end',
  summary: 'Nothing ends before it starts.',
  family: 'time',
  severity: 'error',
  fix: 'review',
  why: 'One of the two dates is wrong, and every sum over this time comes out as nothing.',
  each: spans,

  *check({ name, start, end }) {
    if (!start.range || !end.range || start.range.first <= end.range.last) return
    const first = formatDay(start.range.first)
    const last = formatDay(end.range.last)
    const [startKey, endKey] = [start.at.at(-1), end.at.at(-1)]
    yield {
      at: end.at,
      message: `${name} ${start.does} on ${first} and ${end.does} before that, on ${last}`,
      label: `before ${first}`,
      fix: {
        title: `correct one of the two dates, or swap them:  ${startKey}: ${last}  and  ${endKey}: ${first}`,
        tier: 'review',
      },
      reads: [start.at],
    }
  },
})

function* spans(project: Project): Generator<Span> {
  for (const goal of project.goals) {
    const start = goal.start === undefined ? undefined : { first: goal.start, last: goal.start }
    yield span(goal, ['start', 'starts', start], ['deadline', 'is due', goal.deadline])
  }
  for (const entity of [...project.campaigns, ...project.tactics]) {
    yield span(entity, ['start', 'starts', entity.start], ['end', 'ends', entity.end])
  }
  for (const task of project.tasks) yield span(task, ['start', 'starts', task.start], ['due', 'is due', task.due])
  if (project.strategy) yield* periods(project.strategy)
}

type Side = [key: string, does: string, range: DayRange | undefined]

function span(entity: Entity, [startKey, starts, start]: Side, [endKey, ends, end]: Side): Span {
  return {
    name: `"${textOf(entity, 'title') ?? entity.id}"`,
    start: { at: [entity, startKey], range: start, does: starts },
    end: { at: [entity, endKey], range: end, does: ends },
  }
}

/** Named periods of the strategy: they are read where they are used, so they are no entities. */
function* periods(strategy: Document<'strategy'>): Generator<Span> {
  const list = Array.isArray(strategy.node.periods) ? strategy.node.periods : []
  for (const [index, period] of list.entries()) {
    const { id, start, end } = Object(period)
    yield {
      name: `the period "${id}"`,
      start: { at: [strategy, 'periods', index, 'start'], range: dayIn(start), does: 'starts' },
      end: { at: [strategy, 'periods', index, 'end'], range: dayIn(end), does: 'ends' },
    }
  }
}

const dayIn = (value: unknown): DayRange | undefined => (value === undefined ? undefined : readDay(String(value)).value)
