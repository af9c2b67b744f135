import type { Goal, Project } from '../project.ts'
import { totalIn } from '../sums/measurements.ts'
import type { DayRange } from '../values/types.ts'
import type { Aim } from './aim.ts'
import { elapsedIn } from './land-total.ts'
import { resultsOf } from './measured.ts'

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
  const [successes, trials] = [above, below].map((id) => countedOf(id, span, project))
  if (!successes || !trials || trials.total <= 0 || successes.total > trials.total) return undefined
  return { successes: successes.total, trials: trials.total, elapsed: trials.elapsed, last: trials.last }
}

function countedOf(metricId: string, span: DayRange, project: Project) {
  const { values } = resultsOf({ id: '', metricId, node: {} }, plainCount, project)
  const inside = values.filter(({ source }) => source.value?.unit.kind === 'count')
  if (inside.length === 0) return undefined
  const { elapsed, last } = elapsedIn(inside, span, undefined)
  return { total: totalIn(inside, { first: span.first, last }), elapsed, last }
}

const plainCount: Pick<Aim, 'unit'> = { unit: { kind: 'count' } }
