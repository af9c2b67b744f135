import type { Day } from '../model/dates.ts'
import { valueOfGoal } from '../model/goal-value.ts'
import type { Goal, Measurement, Project, Test } from '../model/project.ts'
import { standingMeasurements } from '../model/standing-measurements.ts'
import { formatQuantity } from '../model/values/quantity.ts'
import type { Comparison, Quantity, Unit } from '../model/values/types.ts'
import { sameUnit } from '../model/values/units.ts'

/** What results say to a test. */
export interface TestAnswer {
  met: boolean
  /** What was measured. */
  value: number
  unit: Unit
  /** `below 2200` */
  case: string
  on: Day
}

interface Latest {
  value: number
  unit: Unit
  on: Day
}

/**
 * What results say to `{ metric, below | above | target, on }`: by the goals named first, else by the metric. Undefined
 * for a sentence, before the day of the test, and where nothing was measured in its unit. Totals are known through goals
 * only, which say from when on to count.
 */
export function answerByResults(test: Test, goals: readonly Goal[], project: Project): TestAnswer | undefined {
  const limit = limitOf(test)
  if (!test.metric || !limit || (test.on && test.on.last > project.today)) return undefined
  const latest = latestByGoal(test.metric, goals, project) ?? latestOfMetric(test.metric, project)
  if (!latest || !sameUnit(latest.unit, limit.quantity.unit)) return undefined
  const { value, on } = latest
  const { comparison, quantity } = limit
  const met = holds(value, comparison, quantity.value)
  return { met, value, unit: latest.unit, case: `${caseWords[comparison]} ${formatQuantity(quantity)}`, on }
}

const caseWords: Record<Comparison, string> = {
  'less-than': 'below',
  'more-than': 'above',
  'at-least': 'at least',
  'at-most': 'at most',
}

function limitOf({ below, above, target }: Test): { comparison: Comparison; quantity: Quantity } | undefined {
  if (below) return { comparison: 'less-than', quantity: below }
  if (above) return { comparison: 'more-than', quantity: above }
  return target?.kind === 'bound' ? target : undefined
}

function holds(value: number, comparison: Comparison, limit: number): boolean {
  switch (comparison) {
    case 'less-than':
      return value < limit
    case 'more-than':
      return value > limit
    case 'at-least':
      return value >= limit
    case 'at-most':
      return value <= limit
  }
}

function latestByGoal(metric: string, goals: readonly Goal[], project: Project): Latest | undefined {
  const own = goals.filter(({ metricId }) => metricId === metric)
  return own.map((goal) => valueOfGoal(goal, project)).find((value) => value && !value.bound && !value.per)
}

function latestOfMetric(metric: string, project: Project): Latest | undefined {
  const { measuredAs } = project.metricOf(metric) ?? {}
  if (measuredAs === 'total') return undefined
  let latest: Latest | undefined
  for (const each of standingMeasurements(project).byMetric.get(metric) ?? []) {
    const { on, value } = each
    if (!on || !value || on.last > project.today || isPart(each) || value.per || each.bound) continue
    if (!latest || on.last >= latest.on) latest = { value: value.value, unit: value.unit, on: on.last }
  }
  return latest
}

function isPart({ tacticId, campaignId, channelId, audienceId, period, part }: Measurement): boolean {
  const parts = [tacticId, campaignId, channelId, audienceId, period]
  return parts.some((each) => each !== undefined) || Object.keys(part).length > 0
}
