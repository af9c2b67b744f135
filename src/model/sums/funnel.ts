import { type Calculation, calculate, numberOf, showTerm, type Term, type Unit } from './calculation.ts'

/** What a way through several stages keeps: the product of its conversion rates (shares, 1 = everyone). */
export function combinedRate(rates: readonly number[]): number {
  return rates.reduce((product, rate) => product * rate, 1)
}

/**
 * How many have to enter so that `wanted` come out, rounded up to whole ones. Null when a rate is 0: no number is enough.
 * Source: reverse funnel, financesonline.com.
 */
export function funnelBackward(wanted: number, rates: readonly number[]): number | null {
  const rate = combinedRate(rates)
  return rate > 0 ? wholeUp(wanted / rate) : null
}

/** The last day on which a lead still turns into a deal by `deadline`, after the lags of all stages (days). */
export function latestLeadDay(deadline: number, lags: readonly number[]): number {
  return deadline - lags.reduce((sum, lag) => sum + lag, 0)
}

/** The sum behind {@link funnelBackward}: `100 customers / 25.3% = 395 leads`. Null when a rate is 0. */
export function explainBackward(wanted: Term, rates: readonly Term[], unit?: Unit): Calculation | null {
  const result = funnelBackward(numberOf(wanted), rates.map(numberOf))
  if (result === null) return null
  const expression = [wanted, ...rates].map(showTerm).join(' / ')
  return calculate({ formula: 'funnel backward, rounded up', expression, result, unit, terms: [wanted, ...rates] })
}

function wholeUp(value: number): number {
  const near = Math.round(value)
  // 3 / 0.1 / 0.1 is a hair over 300: a rounding error must not cost a whole lead.
  return Math.abs(value - near) <= 1e-12 * Math.max(1, Math.abs(value)) ? near : Math.ceil(value)
}
