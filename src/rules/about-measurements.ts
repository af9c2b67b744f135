import { formatDay } from '../model/dates.ts'
import type { Goal, Measurement, Metric, Project } from '../model/project.ts'
import { standingMeasurements } from '../model/standing-measurements.ts'

/** What was measured, as people call it: the title of the goal, else the id of the metric. */
export function measuredName({ goalId, metricId }: Measurement, { find }: Project): string {
  const goal = goalId === undefined ? undefined : (find('goal', goalId) as Goal | undefined)
  return goal?.title ?? metricId ?? goalId ?? 'this number'
}

/** The metric that a measurement is about, by its own name or by that of its goal. */
export function metricOfMeasurement(
  { metricId, goalId }: Measurement,
  { metricOf, find }: Project,
): Metric | undefined {
  if (metricId !== undefined) return metricOf(metricId)
  return goalId === undefined ? undefined : (find('goal', goalId) as Goal | undefined)?.metric
}

/** The measurements that hold and whose day is known. */
export const dated = (project: Project): Measurement[] =>
  standingMeasurements(project).all.filter(({ on }) => on !== undefined)

/** `2026-07-01`, or `2026-07-01 to 2026-07-31` */
export function timeWords({ on, period = on }: Measurement): string {
  if (!period) return ''
  const first = formatDay(period.first)
  return period.first === period.last ? first : `${first} to ${formatDay(period.last)}`
}
