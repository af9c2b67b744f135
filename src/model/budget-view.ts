import type { BudgetCell, BudgetView } from './budget.ts'
import { type Amount, costOfLines, inCurrency } from './cost.ts'
import { availableOf, type Sum, shareOf, sumOfAmounts, wholeAmount } from './money-plan.ts'
import type { Document, Project } from './project.ts'
import { toNumber } from './values/decimal.ts'
import type { Quantity } from './values/types.ts'

/** The views of a budget; its lines are one more, where it has any. */
export function viewKeysOf({ budget }: Document): string[] {
  if (!budget) return []
  return [...budget.views.map(({ key }) => key), ...(budget.lines.length > 0 ? ['lines'] : [])]
}

/** What the parts of a view make, in the currency of the budget; undefined where a part cannot be counted. */
export function sumOfView(document: Document, key: string, project: Project): Sum | undefined {
  const currency = currencyOfBudget(document, project)
  if (currency === undefined) return undefined
  const amounts = key === 'lines' ? lineAmounts(document, currency, project) : cellAmounts(document, key, project)
  const known = amounts.flatMap((amount) => (amount ? [{ amount }] : []))
  if (known.length < amounts.length || known.length === 0) return undefined
  return {
    sum: sumOfAmounts(
      known.map(({ amount }) => amount),
      currency,
    ),
    amounts: known,
    isWhole: true,
  }
}

/** The percentages of a view that has nothing but percentages. */
export function sharesOfView({ cells }: BudgetView): Quantity[] | undefined {
  const shares = cells.flatMap(({ amount }) => (amount?.unit.kind === 'percent' ? [amount] : []))
  return shares.length > 0 && shares.length === cells.length ? shares : undefined
}

/** How far rounded percentages may miss 100 together: half of the last digit of each, nothing for whole ones. */
export function roundingOf(shares: Quantity[]): number {
  const scale = Math.max(...shares.map(({ amount }) => amount.scale))
  return scale === 0 ? 0 : shares.length * toNumber({ units: 5, scale: scale + 1 })
}

/** What one part of a view is, in the currency of the budget; a percentage is of what is left after the reserve. */
export function amountOfCell(
  { amount, byPeriod }: BudgetCell,
  document: Document,
  project: Project,
): Amount | undefined {
  const currency = currencyOfBudget(document, project)
  if (currency === undefined) return undefined
  if (byPeriod.length === 0) return amountIn(amount, document, currency, project)
  const parts = byPeriod.map((part) => amountIn(part.amount, document, currency, project))
  const known = parts.flatMap((part) => part ?? [])
  return known.length === parts.length ? sumOfAmounts(known, currency) : undefined
}

/** The amount that a part has in a document's budget. */
export function amountIn(
  amount: Quantity | undefined,
  document: Document,
  currency: string,
  project: Project,
): Amount | undefined {
  if (!amount) return undefined
  if (amount.unit.kind === 'percent') {
    const left = availableOf(document, project)?.left
    return left && shareOf(amount, left, project)
  }
  const money = wholeAmount(amount, document.period, project)
  return money && inCurrency({ money: [money], complete: true }, currency, project)
}

/** The currency of the total, else that of the project, else the first one written. */
export function currencyOfBudget({ budget }: Document, { settings }: Project): string | undefined {
  const amounts =
    budget?.views.flatMap(({ cells }) =>
      cells.flatMap(({ amount, byPeriod }) => [amount, ...byPeriod.map((part) => part.amount)]),
    ) ?? []
  const unit = [budget?.total, ...amounts].find((amount) => amount?.unit.kind === 'money')?.unit
  const isTotal = budget?.total?.unit.kind === 'money'
  const first = unit?.kind === 'money' ? unit.currency : undefined
  return isTotal ? first : (settings.currency ?? first)
}

function cellAmounts(document: Document, key: string, project: Project): (Amount | undefined)[] {
  const view = document.budget?.views.find((each) => each.key === key)
  return view?.cells.map((cell) => amountOfCell(cell, document, project)) ?? []
}

function lineAmounts({ budget, period }: Document, currency: string, project: Project): (Amount | undefined)[] {
  return (budget?.lines ?? []).map((line) => inCurrency(costOfLines([line], period, project), currency, project))
}

/** True for a part that is named after being kept for what nobody foresees. */
export function isReserveName(name: string): boolean {
  return /reserve|contingen|buffer|unplanned|unforeseen/i.test(name)
}
