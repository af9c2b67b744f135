import type { Forecast } from './flow-forecast.ts'
import { betaQuantile } from './incomplete-beta.ts'

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
function expectedRatio({ successes, trials, planned, prior = priorTrials }: RatioProgress): number {
  return (prior * planned + successes) / (prior + trials)
}

/**
 * The ratio at the deadline, over all trials; without trials to come, and none so far, the rate itself. The share of
 * the trials to come is beta-binomial; its interval is that of the beta distribution with the same mean and variance.
 */
export function forecastRatio(ratio: RatioProgress): Forecast {
  const { successes, trials, remaining, prior = priorTrials } = ratio
  const rate = expectedRatio(ratio)
  const all = trials + remaining
  if (remaining <= 0 && trials > 0) return exactly(successes / trials)
  // The variance of a beta-binomial share is rate (1 − rate) (weight + remaining) / (remaining (weight + 1)).
  const weight = prior + trials
  const size = remaining > 0 ? (remaining * (weight + 1)) / (weight + remaining) - 1 : weight
  const total = (share: number) => (all > 0 ? (successes + remaining * share) / all : share)
  if (rate <= 0 || rate >= 1 || size <= 0) return exactly(total(rate))
  const at = (probability: number) => total(betaQuantile(probability, rate * size, (1 - rate) * size))
  return { expected: total(rate), low: at(0.1), high: at(0.9) }
}

function exactly(value: number): Forecast {
  return { expected: value, low: value, high: value }
}
