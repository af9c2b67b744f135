import type { Measurement, Project } from '../project.ts'

/** The last measurement of a metric as a whole, up to today. */
export function latestLevel(metricId: string, { measurements, today }: Project): Measurement | undefined {
  return measurements
    .filter(({ metricId: id, on, value, void: gone }) => id === metricId && value && on && on.last <= today && !gone)
    .reduce<Measurement | undefined>(
      (latest, each) => ((each.on?.last ?? 0) >= (latest?.on?.last ?? 0) ? each : latest),
      undefined,
    )
}
