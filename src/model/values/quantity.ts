import { formatDecimal, halfOfLastDigit, rescale, type ScannedNumber, scanNumber, toNumber } from './decimal.ts'
import { type Grammar, isSpace, read } from './grammar.ts'
import { explainQuantity, rewriteQuantity } from './quantity-slips.ts'
import type { Decimal, Per, Quantity, Reading, ReadingContext, Unit } from './types.ts'
import { decimalsOf, formatPer, formatUnit, perOf, unitOf } from './units.ts'

/** Reads a value sentence: `2000`, `about 45%`, `4 h`, `1500 EUR/month`, `1000 USD each`, `4 EUR/mql`. */
export const readQuantity = (text: string, context?: ReadingContext): Reading<Quantity> =>
  read(quantityGrammar, text, context)

/** The form that mplan writes. */
export function formatQuantity(quantity: Quantity): string {
  const about = quantity.tolerance === undefined ? '' : 'about '
  return about + formatDecimal(quantity.amount) + formatUnit(quantity.unit) + formatPer(quantity.per)
}

export function parseQuantity(text: string, context: ReadingContext): Quantity | undefined {
  let start = afterSpaces(text, 0)
  const about = aboutWord.test(text)
  if (about) start = afterSpaces(text, start + 5)
  const plus = text.charCodeAt(start) === 43
  const number = scanNumber(text, plus ? start + 1 : start)
  if (number === undefined) return undefined
  const measure = parseMeasure(text, number.end, context)
  if (measure === undefined) return undefined
  const { amount } = number
  const { unit, per } = measure
  if (plus && !isShare(unit)) return undefined
  if (!fits(amount, measure, context) || looksGrouped(text, number, hasManyDecimals(unit, context))) return undefined
  const quantity: Quantity = { amount, value: toNumber(amount), unit }
  if (per !== undefined) quantity.per = per
  if (!about) return quantity
  if (amount.units === 0) return undefined
  quantity.tolerance = halfOfLastDigit(amount)
  return quantity
}

const quantityGrammar: Grammar<Quantity> = {
  parse: parseQuantity,
  rewrite: rewriteQuantity,
  explain: explainQuantity,
  advice: 'write a number, such as 2000, 45%, 4 h or 1500 EUR',
}

const aboutWord = /^[ \t]*about[ \t]/i

function afterSpaces(text: string, start: number): number {
  let at = start
  while (isSpace(text.charCodeAt(at))) at++
  return at
}

interface Measure {
  unit: Unit
  per?: Per
  /** False where the unit is the field's own. */
  written: boolean
}

/** What follows the number: `[unit] ["/" span | "each" | "/" metric-id]`. */
function parseMeasure(text: string, start: number, context: ReadingContext): Measure | undefined {
  const slash = text.indexOf('/', start)
  let word = text.slice(start, slash < 0 ? text.length : slash).trim()
  let per: Per | undefined
  if (slash >= 0) {
    per = perOf(text.slice(slash + 1).trim(), context)
    if (per === undefined) return undefined
  } else if (word.endsWith('each')) {
    per = 'each'
    word = word.slice(0, -4).trimEnd()
  }
  const unit = unitOf(word, context)
  return unit === undefined ? undefined : { unit, per, written: word !== '' }
}

const isShare = (unit: Unit): boolean => unit.kind === 'percent' || unit.kind === 'points'

/** Percent needs its sign, except in `0`; money has no more decimals than its currency, unless it is a price. */
function fits(amount: Decimal, { unit, per, written }: Measure, context: ReadingContext): boolean {
  if (isShare(unit)) return written || amount.units === 0
  if (unit.kind !== 'money' || amount.scale === 0) return true
  const isPrice = per === 'each' || typeof per === 'object'
  return isPrice || rescale(amount, decimalsOf(unit.currency, context.currencies) ?? 2) !== undefined
}

/** `5.000` is five thousand to half of Europe; a decimal that ends in zero is hardly ever meant. */
const looksGrouped = (text: string, { amount, end }: ScannedNumber, manyDecimals: boolean): boolean =>
  amount.scale === 3 && amount.units % 10 === 0 && !manyDecimals && groupedByPoint.test(text.slice(0, end))

const hasManyDecimals = (unit: Unit, context: ReadingContext): boolean =>
  unit.kind === 'money' && (decimalsOf(unit.currency, context.currencies) ?? 2) > 2

const groupedByPoint = /(?<!\d)[1-9]\d{0,2}\.\d\d0$/
