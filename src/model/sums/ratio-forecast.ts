import type { Forecast } from './flow-forecast.ts'
import { betaQuantile, incompleteBeta } from './incomplete-beta.ts'

/** A ratio that is counted: successes out of trials so far, and how many trials are still to come. */
export interface RatioProgress {
  successes: number
  trials: number
  /** the planned ratio, strictly between 0 and 1 */
  planned: number
  remaining: number
  /** how many trials the plan is worth; {@link priorTrials} when left out */
  prior?: number
}

/** After these trials, results weigh as much as the plan. */
const priorTrials = 50

/** The rate to expect from now on: (m·p0 + s) / (m + n), the mean of a beta rate whose prior is the plan. */
export function expectedRatio({ successes, trials, planned, prior = priorTrials }: RatioProgress): number {
  return (prior * planned + successes) / (prior + trials)
}

/**
 * The ratio at the deadline, over all trials; without trials to come, and none so far, the rate itself. The share of
 * the trials to come is beta-binomial; its interval is that of the beta distribution with the same mean and variance.
 */
export function forecastRatio(ratio: RatioProgress): Forecast {
  const { successes, trials, remaining } = ratio
  const all = trials + remaining
  const shape = remainingShare(ratio)
  const total = (share: number) => (all > 0 ? (successes + remaining * share) / all : share)
  const expected = remaining <= 0 && trials > 0 ? successes / trials : total(expectedRatio(ratio))
  if (!shape) return { expected, low: expected, high: expected }
  const at = (probability: number) => total(betaQuantile(probability, shape.a, shape.b))
  return { expected, low: at(0.1), high: at(0.9) }
}

/** The chance (0 to 1) that the ratio over all trials is at least `value`. */
export function chanceOfRatio(ratio: RatioProgress, value: number): number {
  const { successes, trials, remaining } = ratio
  const shape = remainingShare(ratio)
  if (!shape) return forecastRatio(ratio).expected >= value ? 1 : 0
  const share = remaining > 0 ? (value * (trials + remaining) - successes) / remaining : value
  return 1 - incompleteBeta(Math.min(1, Math.max(0, share)), shape.a, shape.b)
}

/**
 * How the share of the trials to come is spread; null where nothing is open.
 * The variance of a beta-binomial share is rate (1 − rate) (weight + remaining) / (remaining (weight + 1)).
 */
function remainingShare(ratio: RatioProgress): { a: number; b: number } | null {
  const { trials, remaining, prior = priorTrials } = ratio
  if (remaining <= 0 && trials > 0) return null
  const rate = expectedRatio(ratio)
  const weight = prior + trials
  const size = remaining > 0 ? (remaining * (weight + 1)) / (weight + remaining) - 1 : weight
  return rate <= 0 || rate >= 1 || size <= 0 ? null : { a: rate * size, b: (1 - rate) * size }
}
