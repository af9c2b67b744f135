/** One step from a metric to another: a stage of the journey, or a metric made of another (customers × deal size). */
export interface Conversion {
  from: string
  to: string
  rate: number
  /** days until one turns into the other */
  lag?: number
}

/** A way from one metric to another: the product of its rates, the sum of its lags in days, and the steps. */
export interface ConversionPath {
  rate: number
  lag: number
  steps: Conversion[]
}

/** The shortest way from one metric to another along the conversions. Null when there is none. Loops do no harm. */
export function conversionPath(conversions: readonly Conversion[], from: string, to: string): ConversionPath | null {
  const arrivedBy = new Map<string, Conversion | null>([[from, null]])
  const queue = [from]
  for (const metric of queue) {
    if (metric === to) return pathTo(to, arrivedBy)
    for (const step of conversions) {
      if (step.from !== metric || arrivedBy.has(step.to)) continue
      arrivedBy.set(step.to, step)
      queue.push(step.to)
    }
  }
  return null
}

function pathTo(metric: string, arrivedBy: ReadonlyMap<string, Conversion | null>): ConversionPath {
  const steps: Conversion[] = []
  for (let step = arrivedBy.get(metric); step; step = arrivedBy.get(step.from)) steps.unshift(step)
  return {
    rate: steps.reduce((product, { rate }) => product * rate, 1),
    lag: steps.reduce((sum, { lag = 0 }) => sum + lag, 0),
    steps,
  }
}
