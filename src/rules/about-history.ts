import { firstDayOf, valueOfGoal } from '../model/goal-value.ts'
import type { Aim } from '../model/goal-way.ts'
import type { Goal, Measurement, Project } from '../model/project.ts'
import { standingMeasurements } from '../model/standing-measurements.ts'
import type { Day, DayRange } from '../model/values/types.ts'
import { sameUnit } from '../model/values/units.ts'

/** A measured number, in the metric's unit. */
interface Point {
  on: Day
  value: number
  period: DayRange | undefined
  measurement: Measurement
}

/** How fast a number moved at its best, and how fast it would have to. */
export interface Speeds {
  /** What is left to go, over how many days, and that a day; `least` where the kindest reading asks for less. */
  gap: { from: number; to: number; days: number; rate: number; least: number; measured: Measurement[] }
  /** The most that was seen a day, when, and the measurement that shows it. */
  best: { rate: number; range: DayRange; measurement: Measurement }
}

/** Stretches of time that have to be known before anything is said about them. */
const fewestSteps = 3
/** Days: over less than that, numbers jump for no reason. */
const shortest = 28

/** Measurements of each metric by its id, in the order of their days; those of one channel, tactic or part are left out. */
export function historyByMetric(project: Project): Map<string, Measurement[]> {
  const byMetric = new Map<string, Measurement[]>()
  for (const [metricId, measurements] of standingMeasurements(project).byMetric) {
    const whole = measurements.filter((measurement) => measurement.value && !isPart(measurement))
    byMetric.set(
      metricId,
      whole.toSorted((a, b) => dayOf(a) - dayOf(b)),
    )
  }
  return byMetric
}

const isPart = ({ tacticId, campaignId, channelId, audienceId, part }: Measurement): boolean =>
  [tacticId, campaignId, channelId, audienceId].some(Boolean) || Object.keys(part).length > 0

const dayOf = ({ on, period }: Measurement): Day => on?.last ?? period?.last ?? 0

/** The speed that a goal needs from now on beside the best one measured; undefined where too little was measured. */
export function speedsOf(goal: Goal, aim: Aim, history: Measurement[], project: Project): Speeds | undefined {
  const { deadline, metric } = goal
  if (!deadline || aim.per || !metric) return undefined
  const points = history.flatMap((measurement): Point[] => {
    const { value, period } = measurement
    const fits = value && !value.per && sameUnit(value.unit, aim.unit) && dayOf(measurement) <= project.today
    return fits ? [{ on: dayOf(measurement), value: value.value, period, measurement }] : []
  })
  return metric.measuredAs === 'total'
    ? speedsOfTotal(points, { goal, project, deadline: deadline.last, to: aim.value })
    : speedsOfLevel(points, deadline.last, aim.value)
}

/** Levels and ratios: how fast the value moved from one measurement to the next. */
function speedsOfLevel(points: Point[], deadline: Day, to: number): Speeds | undefined {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length <= fewestSteps || last.on - first.on < shortest) return undefined
  const sign = Math.sign(to - last.value)
  const days = deadline - last.on
  let best: Speeds['best'] | undefined
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    if (!before || point.on === before.on) continue
    const rate = (sign * (point.value - before.value)) / (point.on - before.on)
    if (!best || rate > best.rate) {
      best = { rate, range: { first: before.on, last: point.on }, measurement: point.measurement }
    }
  }
  if (!best || days <= 0 || sign === 0) return undefined
  const rate = Math.abs(to - last.value) / days
  return { gap: { from: last.value, to, days, rate, least: rate, measured: [last.measurement] }, best }
}

interface Total {
  goal: Goal
  project: Project
  deadline: Day
  to: number
}

/**
 * Totals: how much came in a day of each period that was measured. The way begins at what came in since the goal's start,
 * as everywhere; but a baseline may also be what is there already, and then less is left to go.
 */
function speedsOfTotal(points: Point[], { goal, project, deadline, to }: Total): Speeds | undefined {
  const { today } = project
  let best: Speeds['best'] | undefined
  const known = points.flatMap(({ period, ...point }) => (period && period.last <= today ? [{ ...point, period }] : []))
  for (const { value, period, measurement } of known) {
    const rate = value / (period.last - period.first + 1)
    if (!best || rate > best.rate) best = { rate, range: period, measurement }
  }
  const current = valueOfGoal(goal, project)
  const begins = (firstDayOf(goal, project) ?? today + 1) - 1
  const from = current?.value ?? 0
  const days = deadline - Math.max(current?.on ?? today, begins)
  const least = to - Math.max(from, goal.baseline?.value ?? 0)
  if (!best || known.length < fewestSteps || days <= 0 || least <= 0) return undefined
  const measured = current?.from ?? []
  return { gap: { from, to, days, rate: (to - from) / days, least: least / days, measured }, best }
}
