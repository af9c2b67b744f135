import { type Calculation, calculate, numberOf, showAmount, showRate, showTerm, type Term } from './calculation.ts'
import { chanceUpTo, countQuantile, type NegativeBinomial } from './negative-binomial.ts'

/** A counted total (leads, customers) on its way to a deadline. */
export interface FlowProgress {
  /** counted since the start */
  actual: number
  /** what the plan says for the whole time */
  planned: number
  /** days passed, and days in all; with a profile: shares of the plan in place of days, times the days in all */
  elapsed: number
  total: number
  /** days of the calendar that are left, where `elapsed` counts shares of the plan */
  left?: number
  /** how many days of results the plan is worth; {@link priorDays} when left out */
  prior?: number
  /**
   * How much more the total varies than single events do. 1 for counts; for money the size of a typical step
   * ({@link dispersionOfDeals}, {@link dispersionOfPeriods}), so that no result depends on the unit.
   */
  dispersion?: number
}

/** Where a number lands: the expected value, one chance in ten under `low`, one in ten over `high`. */
export interface Forecast {
  expected: number
  low: number
  high: number
}

/** After these days, results weigh as much as the plan. */
export const priorDays = 60

/** What a day brings: (k r0 + A) / (k + t), the mean of a gamma rate whose prior is the plan. 0 where there is no time at all. */
function dailyRate({ actual, planned, elapsed, total, prior = priorDays }: FlowProgress): number {
  if (total <= 0) return 0
  return ((prior * planned) / total + actual) / (prior + elapsed)
}

/**
 * A + rate × (T − t), with the interval of the negative binomial distribution.
 * Source: the standard conjugate result for a Poisson count with a gamma rate; the choice of the plan as prior is ours.
 */
export function forecastFlow(flow: FlowProgress): Forecast {
  const { actual, elapsed, total, dispersion = 1 } = flow
  const expected = actual + dailyRate(flow) * Math.max(0, total - elapsed)
  const distribution = remainingCount(flow)
  if (!distribution) return { expected, low: expected, high: expected }
  const at = (probability: number) => actual + dispersion * countQuantile(distribution, probability)
  return { expected, low: at(0.1), high: at(0.9) }
}

/** The chance (0 to 1) that the total reaches the target by the deadline. */
export function chanceToReach(flow: FlowProgress, target: number): number {
  const { actual, dispersion = 1 } = flow
  const missing = (target - actual) / dispersion
  if (missing <= 0) return 1
  const distribution = remainingCount(flow)
  // A hair under a whole number is the whole number: 0.3 / 0.1 is not 3.
  return distribution ? 1 - chanceUpTo(distribution, Math.ceil(missing - 1e-9) - 1) : 0
}

/** The same from the totals of equally long periods: variance / mean. Null with fewer than three, or when all are alike. */
export function dispersionOfPeriods(totals: readonly number[]): number | null {
  if (totals.length < 3) return null
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length
  const variance = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / (totals.length - 1)
  return mean > 0 && variance > 0 ? variance / mean : null
}

/** The sum behind {@link forecastFlow}: `80 leads + 1.046 a day × 212 days = 302 leads`. */
export function explainFlow(flow: FlowProgress, actual: Term, plan: Term): Calculation {
  const { elapsed, total, prior = priorDays } = flow
  const ahead = dailyRate(flow) * Math.max(0, total - elapsed)
  const { left = Math.max(0, total - elapsed) } = flow
  const result = numberOf(actual) + ahead
  const isWeighted = Math.abs(total - elapsed - left) > 1e-6
  return calculate({
    formula: 'results so far and the plan as first guess (gamma-Poisson)',
    expression: `${showTerm(actual)} + ${showRate(left > 0 ? ahead / left : 0, left, result)} a day × ${showAmount(left, 'days')}`,
    result,
    unit: actual.unit,
    terms: [
      actual,
      plan,
      {
        name: isWeighted ? 'days so far, by how the goal spreads its way' : 'days so far',
        value: elapsed,
        unit: 'days',
      },
      { name: 'days in all', value: total, unit: 'days' },
      { name: 'days the plan is worth', value: prior, unit: 'days' },
    ],
  })
}

function remainingCount(flow: FlowProgress): NegativeBinomial | null {
  const { elapsed, total, prior = priorDays, dispersion = 1 } = flow
  const left = total - elapsed
  const shape = (dailyRate(flow) * (prior + elapsed)) / dispersion
  return left > 0 && shape > 0 ? { shape, success: (prior + elapsed) / (prior + total) } : null
}
