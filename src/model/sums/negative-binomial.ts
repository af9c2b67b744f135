import { incompleteBeta } from './incomplete-beta.ts'

/**
 * How many events come when their rate is uncertain: a Poisson count whose mean is gamma distributed.
 * `shape` > 0 and `success` (0 to 1) give the mean shape · (1 − success) / success.
 */
export interface NegativeBinomial {
  shape: number
  success: number
}

/** The chance of at most `count` events; `count` is a whole number. Source: Abramowitz and Stegun 26.5.26. */
export function chanceUpTo({ shape, success }: NegativeBinomial, count: number): number {
  return count < 0 ? 0 : incompleteBeta(success, shape, count + 1)
}

/** The smallest count that is not exceeded with at least the given probability (under 1). */
export function countQuantile(distribution: NegativeBinomial, probability: number): number {
  let high = 1
  while (chanceUpTo(distribution, high) < probability && high < 2 ** 50) high *= 2
  let low = -1
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (chanceUpTo(distribution, middle) < probability) low = middle
    else high = middle
  }
  return high
}
