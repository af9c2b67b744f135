/** What a value must satisfy. `low` and `high` in the metric's unit; `open`: the ends themselves do not count. */
export interface Bound {
  low?: number
  high?: number
  open?: boolean
}

/** Whether a value satisfies a bound. A bound without ends is satisfied by every value. */
export function holds({ low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY, open }: Bound, value: number) {
  return open === true ? value > low && value < high : value >= low && value <= high
}

/** How far a value is outside a bound, in the metric's unit: negative under it, positive above it, 0 inside and on the ends. */
export function distanceOutside({ low, high }: Bound, value: number): number {
  if (low !== undefined && value < low) return value - low
  if (high !== undefined && value > high) return value - high
  return 0
}

/** How a guardrail was kept: how many of the values satisfied it, and the one that was farthest outside. */
export interface GuardrailRecord<Value> {
  kept: number
  total: number
  worst?: Value
}

/** Checks every measurement of a goal that says `keep`. */
export function guardrailRecord<Value extends { value: number }>(
  bound: Bound,
  values: readonly Value[],
): GuardrailRecord<Value> {
  const broken = values.filter(({ value }) => !holds(bound, value))
  const size = ({ value }: Value) => Math.abs(distanceOutside(bound, value))
  const worst = broken.reduce<Value | undefined>(
    (far, each) => (far && size(far) >= size(each) ? far : each),
    undefined,
  )
  return { kept: values.length - broken.length, total: values.length, ...(worst ? { worst } : {}) }
}
