import type { BudgetCell } from './budget.ts'
import { amountIn, amountOfCell, currencyOfBudget } from './budget-view.ts'
import { type Amount, costByCategory } from './cost.ts'
import { type Part, plansOfBudget, sumOf } from './money-plan.ts'
import type { Document, Project, Tactic } from './project.ts'
import type { Place } from './rule.ts'
import type { DayRange } from './values/types.ts'

/** What a budget gives to its categories in a time: all of it, or one of its years. */
export interface CategoryBudget {
  document: Document
  /** The period as it is written: `2026`. */
  words?: string
  period?: DayRange
  cells: { name: string; amount: Amount; at: Place }[]
}

/** What the tactics of a time cost, by category. */
export interface CategoryPlan {
  /** The plans reach from the first to the last day of the time. */
  isWhole: boolean
  /** What a category takes. */
  of(category: string): ReturnType<typeof sumOf> & { tactics: Tactic[] }
}

/** The amounts of `by-category`, one group for each time that it speaks of. */
export function categoryBudgets(document: Document, project: Project): CategoryBudget[] {
  const view = document.budget?.views.find(({ key }) => key === 'by-category')
  const currency = currencyOfBudget(document, project)
  if (!view || currency === undefined) return []
  const groups = new Map<string, CategoryBudget>()
  const add = (group: Omit<CategoryBudget, 'cells'>, cell: CategoryBudget['cells'][number]) => {
    const key = group.words ?? ''
    const known = groups.get(key) ?? { ...group, cells: [] }
    known.cells.push(cell)
    groups.set(key, known)
  }
  for (const cell of view.cells) {
    const at = [document, 'budget', view.key, cell.name] as const
    const { name } = cell
    const amount = cell.byPeriod.length === 0 ? amountOfCell(cell, document, project) : undefined
    if (amount) add({ document, ...(document.period && { period: document.period }) }, { name, amount, at })
    for (const part of partsOf(cell, document, currency, project)) {
      add({ document, words: part.words, period: part.period }, { name, amount: part.amount, at: [...at, part.words] })
    }
  }
  return [...groups.values()]
}

function partsOf(cell: BudgetCell, document: Document, currency: string, project: Project) {
  return cell.byPeriod.flatMap(({ words, period, amount }) => {
    const money = amountIn(amount, document, currency, project)
    return period && money ? [{ words, period, amount: money }] : []
  })
}

/** Adds up what live tactics cost in the time of a budget, category by category. Linear in the tactics. */
export function categoryPlan({ document, period, cells }: CategoryBudget, project: Project): CategoryPlan {
  const plans = plansIn(document, period, project)
  const parts = new Map<string, Part[]>()
  for (const tactic of project.tactics) {
    if (!tactic.live || !plans.has(tactic.plan)) continue
    for (const [category, cost] of costByCategory(tactic, project)) {
      const list = parts.get(category) ?? []
      parts.set(category, list)
      list.push({ from: tactic, cost })
    }
  }
  const currency = cells[0]?.amount.currency ?? ''
  return {
    isWhole: document.kind === 'plan' || isFilled([...plans], period),
    of: (category) => {
      const own = parts.get(category) ?? []
      return { ...sumOf(own, currency, project), tactics: own.map(({ from }) => from as Tactic) }
    },
  }
}

/** A plan has its own tactics; a strategy those of the plans that lie in the time. */
function plansIn(document: Document, period: DayRange | undefined, project: Project): Set<Document> {
  if (document.kind === 'plan') return new Set([document])
  const isInside = ({ period: own }: Document) =>
    !period || (own !== undefined && own.first >= period.first && own.last <= period.last)
  return new Set(plansOfBudget(project).filter(isInside))
}

/** True when the plans that spend a budget reach over all of its time. */
export function plansReach(document: Document, project: Project): boolean {
  return document.kind === 'plan' || isFilled([...plansIn(document, document.period, project)], document.period)
}

/** True when the periods of plans leave no day of a time out; false where nobody says what the time is. */
function isFilled(plans: Document[], period: DayRange | undefined): boolean {
  if (!period) return false
  let next = period.first
  for (const own of plans.flatMap((plan) => plan.period ?? []).toSorted((a, b) => a.first - b.first)) {
    if (own.first > next) return false
    next = Math.max(next, own.last + 1)
  }
  return next > period.last
}
