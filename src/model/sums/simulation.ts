import { drawInputs, type SimulationOptions } from './draws.ts'
import type { Range } from './range.ts'

/** An input of a simulation. It is drawn once in each run, whatever uses it. */
interface UncertainInput {
  name: string
  range: Range
}

/** A simulation: inputs, and what a run comes to, given one value for each input (in their order). */
export interface Simulation {
  inputs: readonly UncertainInput[]
  outcome: (values: Float64Array) => number
}

/** What the runs came to. */
export interface SimulationResult {
  mean: number
  p10: number
  p50: number
  p90: number
  /** the share of runs that came to at least the target */
  chanceOf: (target: number) => number
  /** how strongly each input moves the result: rank correlation from −1 to 1, the strongest first */
  sensitivity: { name: string; correlation: number }[]
}

/** Draws every input in each run and looks at what the runs come to. Same seed, same result. */
export function simulate({ inputs, outcome }: Simulation, options: SimulationOptions = {}): SimulationResult {
  const { runs, slices, columns } = drawInputs(
    inputs.map(({ range }) => range),
    options,
  )
  const results = new Float64Array(runs)
  const values = new Float64Array(inputs.length)
  for (let run = 0; run < runs; run++) {
    for (let input = 0; input < values.length; input++) values[input] = columns[input]?.[run] ?? 0
    results[run] = outcome(values)
  }
  return describe(results, inputs, slices)
}

/** A part of a sum: a fixed factor times the inputs at these places. A conversion rate that several parts share is one input. */
export interface Product {
  factor: number
  inputs: readonly number[]
}

/** The outcome that adds up products of inputs: contributions over conversion rates, or money. */
export function sumOfProducts(products: readonly Product[]): Simulation['outcome'] {
  return (values) => {
    let sum = 0
    for (const { factor, inputs } of products) {
      let product = factor
      for (const input of inputs) product *= values[input] ?? 0
      sum += product
    }
    return sum
  }
}

function describe(
  results: Float64Array,
  inputs: readonly UncertainInput[],
  slices: readonly Uint32Array[],
): SimulationResult {
  const sorted = results.toSorted()
  const ranks = ranksOf(results)
  const at = (probability: number) => quantileOf(sorted, probability)
  const sensitivity = inputs.map(({ name }, input) => ({
    name,
    correlation: correlation(slices[input] ?? new Uint32Array(), ranks),
  }))
  return {
    mean: results.reduce((sum, result) => sum + result, 0) / results.length,
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    chanceOf: (target) => results.reduce((count, result) => count + (result >= target ? 1 : 0), 0) / results.length,
    sensitivity: sensitivity.sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation)),
  }
}

/** Between the two nearest of n sorted values, at place (n − 1) p (type 7 of Hyndman and Fan). */
function quantileOf(sorted: Float64Array, probability: number): number {
  const place = (sorted.length - 1) * probability
  const below = sorted[Math.floor(place)] ?? 0
  return below + ((sorted[Math.ceil(place)] ?? 0) - below) * (place - Math.floor(place))
}

function ranksOf(results: Float64Array): Float64Array {
  const order = Uint32Array.from(results.keys()).sort((a, b) => (results[a] ?? 0) - (results[b] ?? 0))
  const ranks = new Float64Array(results.length)
  for (let start = 0; start < order.length; ) {
    let end = start
    while (end < order.length && results[order[end] ?? 0] === results[order[start] ?? 0]) end++
    // Equal results share the middle of their places.
    for (let place = start; place < end; place++) ranks[order[place] ?? 0] = (start + end - 1) / 2
    start = end
  }
  return ranks
}

/** An input's slice is its rank: both lists run from 0 to n − 1 with the same mean. 0 when all results are alike. */
function correlation(slices: Uint32Array, ranks: Float64Array): number {
  const middle = (ranks.length - 1) / 2
  let together = 0
  let inputs = 0
  let results = 0
  for (let run = 0; run < ranks.length; run++) {
    const input = (slices[run] ?? 0) - middle
    const result = (ranks[run] ?? 0) - middle
    together += input * result
    inputs += input * input
    results += result * result
  }
  return results === 0 ? 0 : together / Math.sqrt(inputs * results)
}
