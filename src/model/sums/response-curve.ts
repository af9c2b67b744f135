/** How results answer to money, when the user gives it. x = money, y = results. Source: saturation curves of media mix models. */
export type ResponseCurve =
  | { kind: 'hyperbola'; a: number; b: number }
  | { kind: 'exponential'; a: number; b: number }
  | { kind: 'power'; a: number; b: number }

/**
 * Results at a spend of `x`: a·x / (1 + b·x), a·(1 − e^(−b·x)), or a·x^b with b at most 1 (a larger b counts as 1:
 * money does not get better the more there is of it).
 */
export function response(curve: ResponseCurve, x: number): number {
  const { a, b } = curve
  if (curve.kind === 'hyperbola') return (a * x) / (1 + b * x)
  return curve.kind === 'exponential' ? a * -Math.expm1(-b * x) : a * x ** Math.min(b, 1)
}

/** The results that other money brings, keeping to the expectation the plan states for the money it has. */
export function scaledResults(curve: ResponseCurve, plan: { spend: number; results: number }, spend: number): number {
  const planned = response(curve, plan.spend)
  return planned > 0 ? (plan.results * response(curve, spend)) / planned : 0
}
