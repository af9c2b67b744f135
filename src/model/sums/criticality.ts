import { criticalPath, type Work } from './critical-path.ts'
import { drawInputs, type SimulationOptions } from './draws.ts'
import { type Range, rangeMean } from './range.ts'

/** Work whose duration is not known exactly, in the unit of {@link Work}. */
export interface UncertainWork extends Omit<Work, 'duration'> {
  duration: Range
}

/** How often each piece of work was critical (0 to 1), the end at one chance in ten, one in two, nine in ten, and the chance of the end being in time. */
export interface Criticality {
  critical: Map<string, number>
  p10: number
  p50: number
  p90: number
  chanceBy: (end: number) => number
}

/**
 * Simulates the critical path over ranges of durations. Null when the work has a loop.
 * Cost grows with runs × work: 200 pieces of work take some tenths of a second at 2,000 runs.
 */
export function simulateCriticality(
  work: readonly UncertainWork[],
  options: SimulationOptions = {},
): Criticality | null {
  const likely = work.map((each): Work => ({ ...each, duration: rangeMean(each.duration) }))
  if (!criticalPath(likely).ok) return null
  const counts = new Map(work.map(({ id }) => [id, 0]))
  const ends: number[] = []
  const { runs, columns } = drawInputs(
    work.map(({ duration }) => duration),
    options,
  )
  for (let run = 0; run < runs; run++) {
    const schedule = criticalPath(
      likely.map((each, at) => ({ ...each, duration: columns[at]?.[run] ?? each.duration })),
    )
    if (!schedule.ok) return null
    ends.push(schedule.end)
    // Ends are sums of fractions here: a float of 1e-15 is no float.
    for (const [id, { float }] of schedule.times) if (float < 1e-9) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const sorted = ends.toSorted((a, b) => a - b)
  const at = (probability: number) => sorted[Math.round((sorted.length - 1) * probability)] ?? 0
  return {
    critical: new Map([...counts].map(([id, count]) => [id, count / ends.length])),
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    chanceBy: (end) => ends.filter((each) => each <= end + 1e-9).length / ends.length,
  }
}
