import type { Budget, BudgetCell, BudgetLimit, MoneyLine, SpentColumns } from '../model/budget.ts'
import { readDay } from '../model/values/day.ts'
import type { ReadingContext } from '../model/values/types.ts'
import { dayOf, defined, isGroup, isQuantity, listOf, quantityOf, wordOf } from './get.ts'
import type { Values } from './read-values.ts'

/** What may be spent in all: one amount, or a total with what is kept back, who pays, limits and views. */
export function budgetOf(budget: Values, context: ReadingContext): Budget {
  if (isQuantity(budget)) return { ...noBudget, ...defined('total', quantityOf({ budget }, 'budget')) }
  return {
    ...defined('total', quantityOf(budget, 'total')),
    ...defined('reserve', quantityOf(budget, 'reserve')),
    ...defined('stated', quantityOf(budget, 'stated')),
    lines: linesOf(budget.lines),
    funding: groupsOf(budget.funding).map((source) => ({
      ...defined('from', wordOf(source, 'from')),
      ...defined('amount', quantityOf(source, 'amount')),
    })),
    limits: groupsOf(budget.limits).map(limitOf),
    views: Object.keys(budget)
      .filter((key) => key.startsWith('by-') && isGroup(budget[key]))
      .map((key) => ({ key, cells: cellsOf(budget[key] as Values, context) })),
  }
}

/** A budget of which nothing is said. */
export const noBudget: Budget = { lines: [], funding: [], limits: [], views: [] }

const groupsOf = (value: unknown): Values[] => listOf(value).map((item) => (isGroup(item) ? item : {}))

function limitOf(limit: Values): BudgetLimit {
  return {
    ...defined('channel', wordOf(limit, 'channel')),
    ...defined('category', wordOf(limit, 'category')),
    ...defined('audience', wordOf(limit, 'audience')),
    ...defined('max', quantityOf(limit, 'max')),
    ...defined('min', quantityOf(limit, 'min')),
  }
}

/** `{ media: 50% }`, or `{ website: { 2026: 25000 USD, 2027: 8000 USD } }`. */
function cellsOf(view: Values, context: ReadingContext): BudgetCell[] {
  return Object.entries(view).map(([name, cell]) => {
    const isSingle = !isGroup(cell) || isQuantity(cell) || cell.kind === 'confidential'
    if (isSingle) return { name, byPeriod: [], ...defined('amount', quantityOf({ cell }, 'cell')) }
    const byPeriod = Object.keys(cell).map((words) => ({
      words,
      ...defined('period', readDay(words, context).value),
      ...defined('amount', quantityOf(cell, words)),
    }))
    return { name, byPeriod }
  })
}

/** One amount, a list of lines, or columns of which the plan counts. A line without a category has that of its column. */
export function linesOf(budget: unknown): MoneyLine[] {
  const columns = isGroup(budget) && 'plan' in budget ? budget : undefined
  if (isGroup(budget) && isStatedOnly(budget)) return []
  return listOf(columns ? columns.plan : budget).map((line) => {
    if (!isGroup(line)) return {}
    return {
      ...defined('amount', isQuantity(line) ? line : quantityOf(line, 'amount')),
      ...defined('category', wordOf(line, 'category') ?? (columns && wordOf(columns, 'category'))),
      ...defined('period', dayOf(line, 'period')),
      ...defined('on', dayOf(line, 'on')),
      ...defined('start', dayOf(line, 'start')),
      ...defined('end', dayOf(line, 'end')),
    }
  })
}

/** What each time costs stands elsewhere; here only what all of it is said to make. */
const isStatedOnly = (budget: Values): boolean =>
  'stated' in budget && !('amount' in budget) && !('plan' in budget) && !isQuantity(budget)

/** What a budget in columns says has been spent. */
export function spentColumnsOf(budget: unknown): SpentColumns {
  if (!isGroup(budget)) return {}
  return {
    ...defined('committed', quantityOf(budget, 'committed')),
    ...defined('actual', quantityOf(budget, 'actual')),
  }
}
