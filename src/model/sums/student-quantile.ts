import { betaQuantile, incompleteBeta } from './incomplete-beta.ts'

/**
 * The value that a Student t variable stays under with the given probability (0 to 1), for a positive number of degrees
 * of freedom. Source: Abramowitz and Stegun 26.7.1, t² = ν (1 − x) / x with x from the beta distribution.
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (probability === 0.5) return 0
  const x = betaQuantile(2 * Math.min(probability, 1 - probability), degrees / 2, 0.5)
  const size = Math.sqrt((degrees * (1 - x)) / x)
  return probability < 0.5 ? -size : size
}

/** The chance (0 to 1) that a Student t variable is at least `value`. Source: Abramowitz and Stegun 26.7.1. */
export function studentChance(value: number, degrees: number): number {
  const tail = incompleteBeta(degrees / (degrees + value * value), degrees / 2, 0.5) / 2
  return value >= 0 ? tail : 1 - tail
}
