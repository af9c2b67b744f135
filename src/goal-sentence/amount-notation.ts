import type { Amount } from './amount.ts'

/** An amount of a part, without its place among the tokens. */
export type PartAmount = Omit<Amount, 'first' | 'after'>

const TIME_UNITS: [RegExp, string][] = [
  [/^(?:minutes?|mins?)$/, 'min'],
  [/^(?:hours?|hrs?|h)$/, 'h'],
  [/^days?$/, 'd'],
  [/^(?:weeks?|wks?)$/, 'w'],
  [/^(?:months?|mths?|mos?)$/, 'mo'],
  [/^(?:years?|yrs?)$/, 'y'],
]

/** One number in mplan's notation: `4000`, `45%`, `1500 EUR`, `4 h`. Seconds are written as parts of a minute. */
export function valueNotation(amount: PartAmount, value = amount.value): string {
  if (amount.shape === 'percent' || amount.shape === 'all') return `${plain(value)}%`
  if (amount.shape === 'points') return `${plain(value)}pp`
  if (amount.currency !== undefined) return `${plain(value)} ${amount.currency}`
  if (amount.shape !== 'time' || amount.unit === undefined) return plain(value)
  const written = amount.unit
  const unit = TIME_UNITS.find(([pattern]) => pattern.test(written))?.[1]
  if (unit !== undefined) return `${plain(value)} ${unit}`
  return /^s(?:ec|econds?|ecs)?$/.test(written) ? `${plain(value / 60)} min` : plain(value)
}

/** Numbers are never written with an exponent. */
const plain = (value: number): string =>
  Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toFixed(4)))

/**
 * A target in mplan's notation: `2000`, `at least 45%`, `between 20% and 30%`, `+25%`, `-3pp`, `500 more`, `2x`,
 * `top 3`.
 *
 * @param amount the amount of a target or change
 * @param falls the goal is to bring the number down
 */
export function targetNotation(amount: PartAmount, falls: boolean): string {
  if (amount.high !== undefined) return `between ${valueNotation(amount)} and ${valueNotation(amount, amount.high)}`
  const bound = amount.bound === undefined ? '' : `${amount.bound} `
  if (amount.shape === 'rank') return `top ${plain(amount.value)}`
  if (amount.shape === 'multiple') return multipleNotation(amount.value, bound)
  if (amount.role !== 'change') return bound + valueNotation(amount)
  if (amount.shape === 'percent' || amount.shape === 'points')
    return `${bound}${falls ? '-' : '+'}${valueNotation(amount)}`
  return `${bound}${valueNotation(amount)} ${falls ? 'fewer' : 'more'}`
}

const multipleNotation = (value: number, bound: string): string =>
  value < 1 ? `-${plain((1 - value) * 100)}%` : `${bound}${plain(value)}x`
