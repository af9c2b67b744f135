/** What we do not know exactly: low ≤ likely ≤ high. Without `likely` every value between is as good as another. */
export interface Range {
  low: number
  likely?: number
  high: number
}

/** How a range with a likely value is spread: beta-PERT (the default) or a triangle. */
export type RangeShape = 'pert' | 'triangular'

/** The value to name when only one may be named: the likely one, else the middle. */
export function likelyValue({ low, likely, high }: Range): number {
  return likely ?? (low + high) / 2
}

/** The mean: (low + 4 likely + high) / 6, or the middle of two. Source: PERT, riskamp.com/beta-pert. */
export function rangeMean({ low, likely, high }: Range): number {
  return likely === undefined ? (low + high) / 2 : (low + 4 * likely + high) / 6
}

/** Intervals of a quantile table. */
const tableSize = 256

const gridSize = 1024

/**
 * Quantiles of a range on the scale 0 to 1 (low to high), at evenly spaced probabilities. It depends only on where the
 * likely value lies, so that ranges of one shape share it.
 * @param mode where the likely value lies between low (0) and high (1); undefined for a uniform range
 */
export function quantileTable(mode: number | undefined, shape: RangeShape = 'pert'): Float64Array {
  if (mode === undefined) return Float64Array.from({ length: tableSize + 1 }, (_, at) => at / tableSize)
  return invert(cumulate(shape === 'pert' ? pertDensity(mode) : triangularDensity(mode)))
}

/** The quantile at a probability from 0 to 1, straight between the entries of a table, on the scale of the range. */
export function rangeQuantile({ low, high }: Range, table: Float64Array, probability: number): number {
  const at = probability * tableSize
  const entry = Math.min(Math.floor(at), tableSize - 1)
  const below = table[entry] ?? 0
  const above = table[entry + 1] ?? 1
  return low + (high - low) * (below + (above - below) * (at - entry))
}

/** Where the likely value of a range lies between low (0) and high (1). Undefined without one, and for a range of no width. */
export function modeOf({ low, likely, high }: Range): number | undefined {
  return likely === undefined || high <= low ? undefined : Math.min(1, Math.max(0, (likely - low) / (high - low)))
}

function pertDensity(mode: number): (x: number) => number {
  return (x) => x ** (4 * mode) * (1 - x) ** (4 - 4 * mode)
}

function triangularDensity(mode: number): (x: number) => number {
  return (x) => (x < mode ? x / mode : mode < 1 ? (1 - x) / (1 - mode) : 1)
}

/** The running share of the area under a density on a fine grid (trapezoids). */
function cumulate(density: (x: number) => number): Float64Array {
  const area = new Float64Array(gridSize + 1)
  let before = density(0)
  for (let at = 1; at <= gridSize; at++) {
    const here = density(at / gridSize)
    area[at] = (area[at - 1] ?? 0) + (before + here) / 2
    before = here
  }
  const whole = area[gridSize] ?? 1
  return area.map((part) => part / whole)
}

function invert(cumulated: Float64Array): Float64Array {
  const table = new Float64Array(tableSize + 1)
  let cell = 0
  for (let at = 0; at <= tableSize; at++) {
    const probability = at / tableSize
    while (cell < gridSize - 1 && (cumulated[cell + 1] ?? 1) < probability) cell++
    const below = cumulated[cell] ?? 0
    const step = (cumulated[cell + 1] ?? 1) - below
    table[at] = (cell + (step > 0 ? (probability - below) / step : 0)) / gridSize
  }
  return table
}
