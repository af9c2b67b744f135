/**
 * A currency amount counted in its smallest unit (`decimals` says how many digits follow the point),
 * or any other unit by its name. `%` marks a share: 0.253 is shown as 25.3%.
 */
export type Unit = string | { currency: string; decimals: number }

/** One number of a sum. `from` is the place it was read from, opaque here. */
export interface Term {
  name: string
  value: number | string
  unit?: Unit
  from?: unknown
}

/** A sum as it can be printed: numbers as a person writes them (25.3 with unit `%`, 1500 with unit `EUR`). */
export interface Calculation {
  result: number
  unit?: string
  /** the name of the formula */
  formula: string
  /** `400 leads × 25.3% = 101` */
  expression: string
  inputs: { name: string; value: number | string; unit?: string; from?: unknown }[]
}

/** What {@link calculate} makes a {@link Calculation} of. `expression` is the left side of the sum. */
export interface Sum {
  formula: string
  expression: string
  result: number
  unit?: Unit
  terms: readonly Term[]
}

/** Puts a sum into the form that is printed: adds the result to the expression and writes each number for people. */
export function calculate(sum: Sum): Calculation {
  const { formula, expression, result, unit, terms } = sum
  return {
    result: asWritten(result, unit),
    ...unitName(unit),
    formula,
    expression: `${expression} = ${showAmount(result, unit)}`,
    inputs: terms.map(({ name, value, unit: unitOfTerm, from }) => ({
      name,
      value: typeof value === 'number' ? asWritten(value, unitOfTerm) : value,
      ...unitName(unitOfTerm),
      ...(from === undefined ? {} : { from }),
    })),
  }
}

/** A number with its unit, rounded for reading: whole from 100 on, one digit from 10 on, else two (money: all its digits). */
export function showAmount(value: number, unit?: Unit): string {
  const written = asWritten(value, unit)
  if (typeof unit === 'object') return `${money(written, unit.decimals)} ${unit.currency}`
  return withUnit(rounded(written), unit)
}

/**
 * What one day (or one of anything) brings, with as many digits as its product needs to come out as it is shown: whoever
 * multiplies by hand gets the same sum. `largest` is the greatest number in that sum.
 */
export function showRate(rate: number, times: number, largest: number, unit?: Unit): string {
  const written = asWritten(rate, unit)
  const digits = digitsOf(Math.abs(asWritten(largest, unit))) + Math.ceil(Math.log10(Math.max(1, Math.abs(times))))
  if (typeof unit === 'object') return `${trimmed(written, digits)} ${unit.currency}`
  return withUnit(trimmed(written, digits), unit)
}

/** The value of a term with its unit; words stay as they are. */
export function showTerm({ value, unit }: Term): string {
  return typeof value === 'number' ? showAmount(value, unit) : value
}

/** The number of a term, NaN when it holds words. */
export function numberOf({ value }: Term): number {
  return typeof value === 'number' ? value : Number.NaN
}

function asWritten(value: number, unit: Unit | undefined): number {
  if (typeof unit === 'object') return value / 10 ** unit.decimals
  // 0.29 * 100 is 28.999999999999996: twelve digits are more than any plan holds.
  return unit === '%' ? Number((value * 100).toPrecision(12)) : value
}

function unitName(unit: Unit | undefined): { unit?: string } {
  if (unit === undefined) return {}
  return { unit: typeof unit === 'object' ? unit.currency : unit }
}

const withUnit = (number: string, unit: string | undefined): string =>
  unit === '%' || unit === 'pp' ? number + unit : [number, unit].filter(Boolean).join(' ')

function rounded(value: number): string {
  return trimmed(value, digitsOf(Math.abs(value)))
}

const digitsOf = (size: number): number => (size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2)

function trimmed(value: number, digits: number): string {
  const text = String(Number(value.toFixed(digits)))
  if (text === '0' && value !== 0) return String(Number(value.toPrecision(2)))
  return text === '-0' ? '0' : text
}

function money(value: number, decimals: number): string {
  const exact = value.toFixed(decimals)
  return Number.isInteger(Number(exact)) ? String(Number(exact)) : exact
}
