import { spansIn } from '../../model/cost.ts'
import { amountWords, daysWords, goalWay } from '../../model/goal-way.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { formatQuantity } from '../../model/values/quantity.ts'

export const slaBelowGoal = rule({
  name: 'sla-below-goal',
  summary: 'What marketing promises to sales is enough for the goal.',
  family: 'sales',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Marketing can keep its promise every month and still miss its goal; sales counts on one of the two numbers.',
  each: (project) => (project.sales.deliver ? openFieldGoals(project).filter((goal) => isPromised(goal, project)) : []),

  *check(goal, project) {
    const { strategy, sales, settings } = project
    const way = goalWay(goal)
    const first = goal.start ?? strategy?.period?.first
    if (!strategy || !sales.deliver || !way || way.to < way.from || way.per || first === undefined || !goal.deadline)
      return
    const range = { first, last: goal.deadline.last }
    const { value, per, tolerance = 0 } = sales.deliver
    if (!per || per === 'each' || typeof per === 'object' || range.last < first) return
    const times = spansIn(range, per)
    const promised = value * times
    const need = way.to - way.from
    if (promised + tolerance * times + way.tolerance >= need) return
    const words = (amount: number) => amountWords(amount, way, settings)
    const promise = formatQuantity(sales.deliver)
    yield {
      at: [strategy, 'sales', 'sla', 'marketing', 'deliver'],
      message: `${value} × ${Number(times.toFixed(1))} ${per}s = ${words(promised)} ${goal.metricId} promised ${daysWords(range)}, and the goal "${goal.title}" needs ${words(need)}`,
      fix: {
        title: `promise enough for the goal:  deliver: ${Math.ceil(need / times)} ${goal.metricId}/${per}`,
        tier: 'fill-in',
      },
      or: `if ${promise} is all that can be done, lower the target`,
      related: [{ at: [goal, 'target'], message: `the goal needs ${words(need)}` }],
      reads: ['baseline', 'deadline', 'start', 'metric'].map((key) => [goal, key] as const),
      sum: () => ({
        formula: 'what is promised until the deadline, against the goal',
        lines: [
          `${value} × ${Number(times.toFixed(1))} ${per}s = ${words(promised)} promised`,
          `${words(need)} − ${words(promised)} = ${words(need - promised)} missing`,
        ],
        inputs: [
          { name: 'marketing promises', value: promise, at: [strategy, 'sales', 'sla', 'marketing', 'deliver'] },
          { name: `the target of "${goal.title}"`, value: words(way.to), at: [goal, 'target'] },
        ],
      }),
    }
  },
})

/** The promise names the goal's metric: `33 mql/month`. */
function isPromised({ metricId }: Goal, { sales }: Project): boolean {
  const unit = sales.deliver?.unit
  return unit?.kind === 'metric' && unit.id === metricId
}
