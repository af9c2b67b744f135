import { givenAt } from '../model/entity.ts'
import { openFieldGoals } from '../model/open-goals.ts'
import type { Goal, Project, Tactic } from '../model/project.ts'
import type { Handoff } from '../model/sales.ts'
import { openStrategy } from './about-strategy.ts'

/** Words in the id of a number that counts leads on their way to sales: `qualified-leads`, `mql`. */
const leadWords = new Set(['leads', 'mql', 'mqls', 'sal', 'sals', 'sql', 'sqls', 'opportunities'])

/** True for a metric that counts leads; shares, costs and scores of leads are about them and count none. */
export function countsLeads(metricId: string | undefined, { metricOf }: Project): boolean {
  if (metricId === undefined || !metricId.split(/[-._]/).some((word) => leadWords.has(word))) return false
  const { measuredAs, unit = 'count' } = metricOf(metricId) ?? {}
  return measuredAs !== 'ratio' && unit === 'count'
}

/** Ids of the metrics that count leads: by their name, and the one that marketing promises to sales. */
function leadMetrics(project: Project): (metricId: string | undefined) => boolean {
  const unit = project.sales.deliver?.unit
  const promised = unit?.kind === 'metric' ? unit.id : undefined
  return (metricId) => metricId !== undefined && (metricId === promised || countsLeads(metricId, project))
}

/** Goals that are reached when leads come. */
export function leadGoals(project: Project): Goal[] {
  const isLead = leadMetrics(project)
  return openFieldGoals(project).filter(({ metricId }) => isLead(metricId))
}

/** Live tactics that bring leads: they serve a goal that counts them, or expect some. */
export function leadTactics(project: Project): Tactic[] {
  const isLead = leadMetrics(project)
  const goals = new Set(leadGoals(project))
  return project.tactics.filter(
    ({ live, goals: served, expect, expectEach }) =>
      live &&
      (served.some((goal) => goals.has(goal)) || [...expect, ...expectEach].some(({ metricId }) => isLead(metricId))),
  )
}

/** The hand-off to sales, as a list that is empty when there is none or the strategy's time is over. */
export function handoffs(project: Project): Handoff[] {
  const { handoff } = project.sales
  return handoff && openStrategy(project).length > 0 ? [handoff] : []
}

/** The strategy where it says anything of how marketing and sales work together. */
export function strategiesWithSales(project: Project) {
  return openStrategy(project).filter((strategy) => givenAt(strategy, 'sales'))
}
