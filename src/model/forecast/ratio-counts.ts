import type { Goal, Measurement, Project } from '../project.ts'
import { standingMeasurements } from '../standing-measurements.ts'
import { totalIn } from '../sums/measurements.ts'
import type { DayRange } from '../values/types.ts'
import { elapsedIn } from './land-total.ts'
import { countedOf } from './measured.ts'

/** What a ratio was made of so far: `successes` of `trials`, counted over `elapsed` days. */
export interface RatioCounts {
  successes: number
  trials: number
  elapsed: number
  last: number
}

/** The counts under a ratio (`of: [mql, leads]`), where both were measured. */
export function countsOf({ metric }: Goal, span: DayRange, project: Project): RatioCounts | undefined {
  const [above, below] = metric?.of ?? []
  if (above === undefined || below === undefined) return undefined
  const [successes, trials] = [above, below].map((id) => totalOf(id, span, project))
  if (!successes || !trials || trials.total <= 0 || successes.total > trials.total) return undefined
  return { successes: successes.total, trials: trials.total, elapsed: trials.elapsed, last: trials.last }
}

function totalOf(metricId: string, span: DayRange, project: Project) {
  const measured = standingMeasurements(project).byMetric.get(metricId) ?? []
  const counts = measured.filter((each) => isWhole(each) && each.value?.unit.kind === 'count' && isPast(each, project))
  const values = counts
    .flatMap((each) => countedOf(each, { kind: 'count' }, project) ?? [])
    .toSorted((a, b) => a.on - b.on)
  if (values.length === 0) return undefined
  const { elapsed, last } = elapsedIn(values, span, undefined)
  return { total: totalIn(values, { first: span.first, last }), elapsed, last }
}

function isWhole({ tacticId, campaignId, channelId, audienceId, part }: Measurement): boolean {
  return [tacticId, campaignId, channelId, audienceId, ...Object.keys(part)].every((each) => each === undefined)
}

const isPast = ({ on }: Measurement, { today }: Project): boolean => on !== undefined && on.first <= today
