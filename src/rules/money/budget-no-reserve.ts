import { isReserveName } from '../../model/budget-view.ts'
import { availableBudget, moneyWords, partsOfBudget } from '../../model/money-plan.ts'
import { rule } from '../../model/rule.ts'
import { openStrategy } from '../about-strategy.ts'

export const budgetNoReserve = rule({
  name: 'budget-no-reserve',
  summary: 'A part of the budget is kept back for what nobody foresees.',
  family: 'money',
  severity: 'info',
  fix: 'fill-in',
  why: 'Prices rise and chances come up; without a reserve each of them takes the money of a tactic that was already promised it.',
  each: (project) => (project.budget.total && partsOfBudget(project).length > 0 ? openStrategy(project) : []),

  *check(strategy, project) {
    const { budget } = project
    const names = [
      ...budget.views.flatMap(({ cells }) => cells.map(({ name }) => name)),
      ...budget.lines.flatMap(({ category = '' }) => category),
    ]
    if (isGroupWith(strategy.node.budget, 'reserve') || names.some(isReserveName)) return
    const available = availableBudget(project)
    if (!available || available.total.minor <= 0) return
    const total = moneyWords(project)(available.total)
    const hasTotal = isGroupWith(strategy.node.budget, 'total')
    yield {
      at: hasTotal ? [strategy, 'budget', 'total'] : [strategy, 'budget'],
      message: `nothing of the budget of ${total} is kept back for surprises`,
      fix: {
        title: hasTotal
          ? 'add a line under  budget:  for what is kept back:  reserve: 10%'
          : `write  budget:  and below it, set in, two lines:\ntotal: ${total}\nreserve: 10%`,
        tier: 'fill-in',
      },
      or: 'if all of it may be planned on purpose, write  reserve: 0%',
      reads: [[strategy, 'budget']],
    }
  },
})

function isGroupWith(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value
}
