import { formatDay } from '../../model/dates.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Goal, Measurement, Metric, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { standingMeasurements } from '../../model/standing-measurements.ts'
import { approximateDays } from '../../model/values/duration.ts'
import type { Cadence, SpanWord } from '../../model/values/types.ts'
import { daysAgoSum } from '../about-days.ts'

/** A metric with the goals that wait for its numbers, and the latest of these. */
interface Followed {
  metric: Metric
  cadence: Cadence
  latest: Measurement
  last: number
  goal: Goal
}

export const measurementStale = rule({
  name: 'measurement-stale',
  summary: 'Numbers are measured as often as the strategy says.',
  family: 'measurement',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Without a fresh number nobody notices that a goal slips while there is still time to do something.',
  each: followed,

  *check({ metric, cadence, latest, last, goal }, { today }) {
    const days = today - last
    const between = daysBetween(cadence)
    const wait = Math.ceil(between * 1.5 + (metric.lag ? approximateDays(metric.lag) : 0))
    if (days <= wait) return
    yield {
      at: [latest, 'on'],
      message: `"${metric.title}" was last measured ${days} days ago, on ${formatDay(last)}, and is to be measured ${everyWords(cadence)}`,
      fix: { title: `measure it and add the number:  metric: ${metric.id}`, tier: 'fill-in' },
      or: 'if it is measured less often, say so at the metric:  cadence: …',
      related: [
        { at: [metric, 'cadence'], message: 'how often it is to be measured' },
        { at: [goal, 'metric'], message: 'this goal waits for it' },
      ],
      reads: ['measurement', [goal, 'metric'], [goal, 'status'], [goal, 'deadline']],
      sum: () => {
        const { formula, lines, inputs } = daysAgoSum({ name: 'last measured', day: last, at: [latest, 'on'] }, today)
        return {
          formula,
          lines: [...lines, `${everyWords(cadence)}, and half as long again: up to ${wait} days`],
          inputs: [...inputs, { name: 'to be measured', value: everyWords(cadence), at: [metric, 'cadence'] }],
        }
      },
    }
  },
})

function followed(project: Project): Followed[] {
  const { byMetric, byGoal } = standingMeasurements(project)
  const seen = new Set<Metric>()
  return openGoals(project).flatMap((goal) => {
    const { metric, deadline } = goal
    if (!metric?.cadence || seen.has(metric) || (deadline && deadline.last < project.today)) return []
    const { cadence } = metric
    seen.add(metric)
    const own = [...(byMetric.get(metric.id) ?? []), ...(byGoal.get(goal.id) ?? [])]
    const past = own.filter(({ on }) => on && on.first <= project.today)
    const [latest] = past.toSorted((a, b) => lastDay(b) - lastDay(a))
    return latest ? [{ metric, cadence, latest, last: Math.min(lastDay(latest), project.today), goal }] : []
  })
}

const lastDay = ({ on }: Measurement): number => on?.last ?? Number.NEGATIVE_INFINITY

const daysIn: Record<SpanWord, number> = { day: 1, week: 7, month: 30.5, quarter: 91.5, year: 365 }

function daysBetween(cadence: Cadence): number {
  if (cadence.kind === 'interval') return cadence.count * daysIn[cadence.span]
  if (cadence.kind === 'rate') return daysIn[cadence.span] / cadence.times
  return cadence.kind === 'weekday' ? 7 : 30.5
}

/** `every week`, `every 2 weeks`, `3 times a month` */
function everyWords(cadence: Cadence): string {
  switch (cadence.kind) {
    case 'interval':
      return cadence.count === 1 ? `every ${cadence.span}` : `every ${cadence.count} ${cadence.span}s`
    case 'rate':
      return `${cadence.times} times a ${cadence.span}`
    case 'weekday':
      return 'every week'
    default:
      return 'every month'
  }
}
