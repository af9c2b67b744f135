import { type Calculation, calculate, numberOf, showTerm, type Term } from './calculation.ts'
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

/** Cost to win a customer: sales and marketing cost / new customers. Null without customers. Source: help.finmark.com. */
export function acquisitionCost(salesAndMarketing: number, newCustomers: number): number | null {
  return costPerResult(salesAndMarketing, newCustomers)
}

/** A customer's monthly revenue and its margin (a share). */
export interface CustomerValue {
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
