import { type Calculation, calculate, numberOf, showAmount, showTerm, type Term } from './calculation.ts'
import { combinedRate } from './funnel.ts'

/** Money divided by results, both of the same time. Null without a result. Money stays in the unit it comes in. */
export function costPerResult(cost: number, results: number): number | null {
  return results > 0 ? cost / results : null
}

/** Revenue that one result brings: the deal size times the rates of all later stages. Source: planful.com. */
export function revenuePerOutcome(dealSize: number, laterRates: readonly number[]): number {
  return dealSize * combinedRate(laterRates)
}

/** The most a result may cost: the revenue it brings times the margin (a share). */
export function worthOfResult(revenue: number, margin: number): number {
  return revenue * margin
}

/** Return on marketing investment: (extra margin − cost) / cost. Null without cost. Source: marketing-dictionary.org. */
export function returnOnMarketing(extraMargin: number, cost: number): number | null {
  return cost > 0 ? (extraMargin - cost) / cost : null
}

/** A customer's monthly revenue and its margin (a share). */
interface CustomerValue {
  monthlyRevenue: number
  margin: number
}

/** Months until a customer has paid back what winning them cost. Null when a month brings nothing. Source: help.finmark.com. */
export function paybackMonths(cost: number, { monthlyRevenue, margin }: CustomerValue): number | null {
  const monthly = monthlyRevenue * margin
  return monthly > 0 ? cost / monthly : null
}

/** The sum behind {@link costPerResult}: `4000 EUR / 40 leads = 100 EUR`. Null without a result. */
export function explainCostPerResult(cost: Term, results: Term): Calculation | null {
  const result = costPerResult(numberOf(cost), numberOf(results))
  if (result === null) return null
  return calculate({
    formula: 'cost per result',
    expression: `${showTerm(cost)} / ${showTerm(results)}`,
    result,
    unit: cost.unit,
    terms: [cost, results],
  })
}

/** The sum behind {@link returnOnMarketing}: `(40 × 300 EUR − 4000 EUR) / 4000 EUR = 200%`. Null without cost. */
export function explainReturn(worth: Term, results: Term, cost: Term): Calculation | null {
  const result = returnOnMarketing(numberOf(worth) * numberOf(results), numberOf(cost))
  if (result === null) return null
  const [count, one, spent] = [showAmount(numberOf(results)), showTerm(worth), showTerm(cost)]
  const expression = `(${count} × ${one} − ${spent}) / ${spent}`
  return calculate({ formula: 'return on marketing', expression, result, unit: '%', terms: [worth, results, cost] })
}

/** The sum behind {@link paybackMonths}: `3000 EUR / (600 EUR × 50%) = 10 months`. Null when a month brings nothing. */
export function explainPayback(cost: Term, monthlyRevenue: Term, margin: Term): Calculation | null {
  const customer = { monthlyRevenue: numberOf(monthlyRevenue), margin: numberOf(margin) }
  const result = paybackMonths(numberOf(cost), customer)
  if (result === null) return null
  const expression = `${showTerm(cost)} / (${showTerm(monthlyRevenue)} × ${showTerm(margin)})`
  return calculate({ formula: 'payback', expression, result, unit: 'months', terms: [cost, monthlyRevenue, margin] })
}
