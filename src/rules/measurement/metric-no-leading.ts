import { given } from '../../model/entity.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Expectation, Goal, Metric, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { approximateDays, formatDuration } from '../../model/values/duration.ts'
import type { Duration } from '../../model/values/types.ts'

/** A goal whose number is late, and how much of its time passes before the first one is known. */
interface Late {
  goal: Goal
  metric: Metric
  lag: Duration
  share: number
}

export const metricNoLeading = rule<Late>({
  name: 'metric-no-leading',
  summary: 'Where the number of a goal comes late, another one shows earlier whether it will be reached.',
  family: 'measurement',
  severity: 'info',
  fix: 'fill-in',
  why: 'Until the number is known nobody can tell whether the work does anything, and then it is too late to change it.',
  each: lateGoals,

  *check({ goal, metric, lag, share }) {
    const time = share >= 1 ? 'its deadline has passed by then' : 'most of its time has passed by then'
    yield {
      at: [goal, 'metric'],
      message: `How will you see early whether "${goal.title}" is on its way? "${metric.title}" is known only after ${formatDuration(lag)}: ${time}`,
      fix: {
        title: `describe a number that moves first, and what it drives:  drives: ${metric.id}`,
        tier: 'fill-in',
      },
      or: 'name at a tactic what can be counted at once:  measure: …',
      related: [{ at: [metric, 'lag'], message: 'known only then' }],
      reads: ['metric', 'stage', 'tactic', [goal, 'deadline'], [goal, 'start']],
    }
  },
})

/**
 * Goals that have a beginning and an end, and a number that is known only when more than half of that is over, while
 * nothing else is counted.
 */
function lateGoals(project: Project): Late[] {
  const early = moved(project)
  return openFieldGoals(project).flatMap((goal) => {
    const { metric, deadline } = goal
    const start = goal.start ?? project.strategy?.period?.first
    if (!metric?.lag || !deadline || start === undefined || deadline.last <= start) return []
    const share = approximateDays(metric.lag) / (deadline.last - start)
    const isSteered = early.has(metric.id) || isCountedEarlier(goal, metric)
    return share > 0.5 && !isSteered ? [{ goal, metric, lag: metric.lag, share }] : []
  })
}

/** Metrics that another number moves: a driver, a part, or the stage of the journey before. */
function moved({ metrics, stages }: Project): Set<string> {
  const made = metrics.filter(({ of, formula }) => of !== undefined || formula !== undefined)
  return new Set([
    ...metrics.flatMap(({ id, drives = [] }) => drives.filter((driven) => driven !== id)),
    ...made.map(({ id }) => id),
    ...stages.slice(1).flatMap(({ metricId }) => metricId ?? []),
  ])
}

/** Something else is counted at a tactic, or at the goals below. */
function isCountedEarlier({ tactics, children, doneWhen }: Goal, metric: Metric): boolean {
  const isOther = ({ metricId }: Expectation) => metricId !== undefined && metricId !== metric.id
  const isCounted = tactics.some((tactic) => given(tactic, 'measure', 'metrics') || tactic.expect.some(isOther))
  return isCounted || children.length > 0 || doneWhen.length > 0
}
