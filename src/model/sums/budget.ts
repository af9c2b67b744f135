import { type Calculation, calculate, numberOf, showAmount, showTerm, type Term } from './calculation.ts'

/** What may be planned, in minor units: the total less the reserve (a share), the reserve rounded to a whole unit. */
export function availableBudget(total: number, reserve: number): number {
  return total - Math.round(total * reserve)
}

/** By how much shares miss 100 %, as a share: 0.05 when they make 105 %, 0 when they add up. */
export function sharesDifference(shares: readonly number[]): number {
  const difference = shares.reduce((sum, share) => sum + share, 0) - 1
  // 0.1 + 0.2 + 0.7 is not exactly 1.
  return Math.abs(difference) < 1e-9 ? 0 : difference
}

/** A limit on a channel, a category or an audience, in minor units. */
export interface Limit {
  max?: number
  min?: number
}

/** How far an amount breaks a limit, in minor units: positive over the maximum, negative under the minimum, 0 within. */
export function limitBreach({ max, min }: Limit, amount: number): number {
  if (max !== undefined && amount > max) return amount - max
  return min !== undefined && amount < min ? amount - min : 0
}

/** An envelope and what is planned out of it, in minor units. Left is negative when too much is planned. */
export function envelopeLeft(envelope: number, planned: readonly number[]): number {
  return planned.reduce((left, amount) => left - amount, envelope)
}

/** The sum behind {@link availableBudget}: `120000 EUR × (1 − 10%) = 108000 EUR`. */
export function explainAvailable(total: Term, reserve: Term): Calculation {
  return calculate({
    formula: 'budget less reserve',
    expression: `${showTerm(total)} × (1 − ${showTerm(reserve)})`,
    result: availableBudget(numberOf(total), numberOf(reserve)),
    unit: total.unit,
    terms: [total, reserve],
  })
}

/** The sum behind {@link envelopeLeft}: `30000 EUR − 6000 EUR − 4000 EUR = 20000 EUR`. */
export function explainLeft(envelope: Term, planned: readonly Term[]): Calculation {
  return calculate({
    formula: 'money left',
    expression: [envelope, ...planned].map(showTerm).join(' − '),
    result: envelopeLeft(numberOf(envelope), planned.map(numberOf)),
    unit: envelope.unit,
    terms: [envelope, ...planned],
  })
}

/** The sum behind {@link sharesDifference}: `50% + 25% + 15% + 10% = 100%`. */
export function explainShares(shares: readonly Term[]): Calculation {
  return calculate({
    formula: 'shares together',
    expression: shares.map(showTerm).join(' + ') || showAmount(0, '%'),
    result: 1 + sharesDifference(shares.map(numberOf)),
    unit: '%',
    terms: shares,
  })
}
