import { onceFor } from './once.ts'
import type { Measurement, Project } from './project.ts'
import { readDay } from './values/day.ts'

/** The measurements of a project that hold, in the order written, and the same by what they are about. */
export interface StandingMeasurements {
  all: Measurement[]
  /** By the id of the metric; those that name a goal are not among them. */
  byMetric: ReadonlyMap<string, Measurement[]>
  /** By the id of the goal that they name. */
  byGoal: ReadonlyMap<string, Measurement[]>
}

/**
 * The measurements that hold: without those that a later one corrects, by id or by day, and without those taken back.
 * An entry that corrects another one and is void takes both back. Linear; worked out once for each project.
 */
export const standingMeasurements = onceFor((project: Project): StandingMeasurements => {
  const corrected = correctedIn(project.measurements)
  const all = project.measurements.filter((each) => !each.void && !corrected.has(each))
  return {
    all,
    byMetric: groupsOf(all, ({ metricId, goalId }) => (goalId === undefined ? metricId : undefined)),
    byGoal: groupsOf(all, ({ goalId }) => goalId),
  }
})

function correctedIn(measurements: Measurement[]): Set<Measurement> {
  const byName = groupsOf(measurements, ({ id }) => (id === '' ? undefined : id))
  const byDay = groupsOf(measurements, (each) => dayKey(each, each.on))
  const order = new Map(measurements.map((each, at) => [each, at]))
  const placeOf = (each: Measurement) => order.get(each) ?? 0
  const corrected = new Set<Measurement>()
  for (const each of measurements) {
    if (each.corrects === undefined) continue
    const named = byName.get(each.corrects)?.filter((other) => other !== each)
    const key = dayKey(each, readDay(each.corrects).value)
    const sameDay = () => byDay.get(key ?? '')?.filter((other) => placeOf(other) < placeOf(each))
    for (const other of named ?? sameDay() ?? []) corrected.add(other)
  }
  return corrected
}

/** What is measured, without the number and the time: two entries of one key speak of the same thing. */
export function subjectKey(measurement: Measurement): string {
  const { metricId, goalId, tacticId, campaignId, channelId, audienceId, part } = measurement
  return JSON.stringify([metricId, goalId, tacticId, campaignId, channelId, audienceId, Object.entries(part).sort()])
}

function dayKey(measurement: Measurement, day: Measurement['on']): string | undefined {
  return day && `${day.first} ${day.last} ${subjectKey(measurement)}`
}

function groupsOf<Key>(list: Measurement[], keyOf: (each: Measurement) => Key | undefined): Map<Key, Measurement[]> {
  const groups = new Map<Key, Measurement[]>()
  for (const each of list) {
    const key = keyOf(each)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return groups
}
