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
  const leaving = stepsByStart(conversions)
  const arrivedBy = new Map<string, Conversion | null>([[from, null]])
  const queue = [from]
  for (const metric of queue) {
    if (metric === to) return pathTo(to, arrivedBy)
    for (const step of leaving.get(metric) ?? []) {
      if (arrivedBy.has(step.to)) continue
      arrivedBy.set(step.to, step)
      queue.push(step.to)
    }
  }
  return null
}

function stepsByStart(conversions: readonly Conversion[]): Map<string, Conversion[]> {
  const leaving = new Map<string, Conversion[]>()
  for (const step of conversions) {
    const steps = leaving.get(step.from)
    if (steps) steps.push(step)
    else leaving.set(step.from, [step])
  }
  return leaving
}

function pathTo(metric: string, arrivedBy: ReadonlyMap<string, Conversion | null>): ConversionPath {
  const steps: Conversion[] = []
  for (let step = arrivedBy.get(metric); step; step = arrivedBy.get(step.from)) steps.push(step)
  steps.reverse()
  return {
    rate: steps.reduce((product, { rate }) => product * rate, 1),
    lag: steps.reduce((sum, { lag = 0 }) => sum + lag, 0),
    steps,
  }
}
