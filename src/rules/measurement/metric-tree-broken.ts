import { movedBy } from '../../model/metric-steps.ts'
import type { Metric, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

export const metricTreeBroken = rule({
  name: 'metric-tree-broken',
  summary: 'What a metric drives leads, step by step, to the number of a goal.',
  family: 'measurement',
  severity: 'info',
  fix: 'fill-in',
  why: 'A number that moves nothing anybody wants is work to collect and leads nowhere.',
  each: (project) => (project.goals.some(({ metricId }) => metricId !== undefined) ? drivers(project) : []),

  *check(metric, project) {
    const reached = movedBy(goalMetrics(project), project)
    if (reached.has(metric.id)) return
    const driven = metric.drives?.join(' and ')
    yield {
      at: [metric, 'drives'],
      message: `"${metric.title}" is said to drive ${driven}, and no goal counts that, nor anything that follows from it`,
      fix: { title: 'name what it moves on the way to a goal:  drives: …', tier: 'fill-in' },
      or: 'if nobody needs the number, take the metric out',
      reads: ['metric', 'goal', 'stage'],
    }
  },
})

const drivers = ({ metrics }: Project): Metric[] => metrics.filter(({ drives = [] }) => drives.length > 0)

const goalMetrics = ({ goals }: Project): string[] =>
  goals.flatMap(({ metricId, doneWhen }) => [
    ...(metricId === undefined ? [] : [metricId]),
    ...doneWhen.flatMap(({ metric }) => metric ?? []),
  ])
