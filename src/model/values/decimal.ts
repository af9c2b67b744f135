import type { Decimal } from './types.ts'

/** 10^15 < 2^53: more decimals than this cannot carry a first digit. */
const mostDecimals = 15

export const toNumber = (decimal: Decimal): number => decimal.units / 10 ** decimal.scale

/** `7200.50`; keeps the zeros that were written. */
export function formatDecimal(decimal: Decimal): string {
  if (decimal.scale === 0) return String(decimal.units)
  const digits = String(Math.abs(decimal.units)).padStart(decimal.scale + 1, '0')
  const point = digits.length - decimal.scale
  return `${decimal.units < 0 ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`
}

/** The same number with another count of decimals, or undefined where digits would be lost or leave the safe integers. */
export function rescale(decimal: Decimal, scale: number): Decimal | undefined {
  const factor = 10 ** Math.abs(scale - decimal.scale)
  const units = scale >= decimal.scale ? decimal.units * factor : decimal.units / factor
  return Number.isSafeInteger(units) ? { units, scale } : undefined
}

/** Half of the place of the last digit that is not zero: 500 for 12000, 0.05 for 4.5. What `about` allows. */
export function halfOfLastDigit(decimal: Decimal): number {
  let units = Math.abs(decimal.units)
  let place = -decimal.scale
  while (units > 0 && units % 10 === 0) {
    units /= 10
    place += 1
  }
  return place >= 0 ? (10 ** place / 10) * 5 : 5 / 10 ** (1 - place)
}

export interface ScannedNumber {
  amount: Decimal
  end: number
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/**
 * The number that begins at an offset: an optional minus, digits without a leading zero, an optional decimal point.
 * Undefined when there is none, or when it has more digits than can be kept exactly (2^53 - 1).
 */
export function scanNumber(text: string, start: number): ScannedNumber | undefined {
  const negative = text.charCodeAt(start) === 45
  const first = negative ? start + 1 : start
  const point = digitsEnd(text, first)
  if (point === first || (point > first + 1 && text.charCodeAt(first) === 48)) return undefined
  const end = text.charCodeAt(point) === 46 ? digitsEnd(text, point + 1) : point
  if (end <= point + 1) return scanned(Number(text.slice(first, point)), 0, { negative, end: point })
  const scale = end - point - 1
  const units = Number(text.slice(first, point)) * 10 ** scale + Number(text.slice(point + 1, end))
  return scanned(units, scale, { negative, end })
}

function digitsEnd(text: string, start: number): number {
  let at = start
  while (isDigit(text.charCodeAt(at))) at++
  return at
}

function scanned(units: number, scale: number, at: { negative: boolean; end: number }): ScannedNumber | undefined {
  if (units > Number.MAX_SAFE_INTEGER || scale > mostDecimals) return undefined
  return { amount: { units: at.negative && units > 0 ? -units : units, scale }, end: at.end }
}
