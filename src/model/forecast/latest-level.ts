import type { Measurement, Project } from '../project.ts'
import { standingMeasurements } from '../standing-measurements.ts'

/** The last measurement of a metric as a whole, up to today. */
export function latestLevel(metricId: string, project: Project): Measurement | undefined {
  let latest: Measurement | undefined
  for (const each of standingMeasurements(project).byMetric.get(metricId) ?? []) {
    const isPart = each.tacticId ?? each.channelId ?? each.campaignId ?? each.audienceId ?? Object.keys(each.part)[0]
    if (!each.value || !each.on || each.on.last > project.today || isPart !== undefined) continue
    if (!latest?.on || each.on.last >= latest.on.last) latest = each
  }
  return latest
}
