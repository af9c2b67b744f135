import { growingTotal } from './goal-way.ts'
import type { Goal, Project } from './project.ts'
import type { Calculation } from './sums/calculation.ts'
import { explainBackward, latestLeadDay } from './sums/funnel.ts'
import type { Day } from './values/types.ts'
import { leadsToUnit, type Way, waysTo } from './ways-to-goal.ts'

/** How many of an earlier stage of the journey a goal takes, and the last day for them where the way takes time. */
export interface NeededBefore {
  metricId: string
  sum: Calculation
  by?: Day
}

/** What has to come in at each stage before the one that a goal counts; only for totals that are to grow. */
export function neededBefore(goal: Goal, project: Project): NeededBefore[] {
  const way = growingTotal(goal)
  if (!way) return []
  const wayFrom = waysTo(goal, project)
  const wanted = { name: 'wanted', value: way.to - way.from }
  return project.stages.flatMap(({ metricId }) => {
    const path = metricId === undefined ? undefined : wayFrom(metricId)
    const isBefore = path && path.factors.length > 0 && path.factors.every(({ isShare }) => isShare)
    if (metricId === undefined || !isBefore || !leadsToUnit(path, way.unit)) return []
    const rates = path.factors.map(({ name, rate }) => ({ name, value: rate, unit: '%' }))
    const sum = explainBackward(wanted, rates, metricId)
    return sum ? [{ metricId, sum, ...lastDay(goal, path) }] : []
  })
}

const lastDay = ({ deadline }: Goal, { lag }: Way): { by?: Day } =>
  deadline && lag > 0 ? { by: latestLeadDay(deadline.last, [lag]) } : {}
