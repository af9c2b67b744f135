import { rescale, toNumber } from './decimal.ts'
import { explainEstimate, parseEstimate } from './estimate.ts'
import { type Grammar, read } from './grammar.ts'
import { parseQuantity } from './quantity.ts'
import { explainQuantity, rewriteQuantity } from './quantity-slips.ts'
import type { Decimal, Estimate, Quantity, Reading, ReadingContext, ValueFault } from './types.ts'

/**
 * Reads what something is meant to cost: one amount, or a range such as `120..200 EUR`. Of a range the likely value
 * counts, of two values the middle; how far its ends lie from there is the tolerance.
 */
export const readCost = (text: string, context?: ReadingContext): Reading<Quantity> => read(costGrammar, text, context)

function parseCost(text: string, context: ReadingContext): Quantity | undefined {
  const exact = parseQuantity(text, context)
  if (exact !== undefined) return exact
  const estimate = parseEstimate(text, context)
  return estimate === undefined || estimate.of !== undefined ? undefined : likelyQuantity(estimate)
}

function likelyQuantity({ low, likely, high, unit, per }: Estimate): Quantity | undefined {
  const amount = likely ?? middle(low, high)
  if (amount === undefined) return undefined
  const value = toNumber(amount)
  const tolerance = Math.max(value - toNumber(low), toNumber(high) - value)
  return { amount, value, unit, ...(per !== undefined && { per }), ...(tolerance > 0 && { tolerance }) }
}

/** Exact, with one decimal more where it is needed. */
function middle(low: Decimal, high: Decimal): Decimal | undefined {
  const scale = Math.max(low.scale, high.scale)
  const units = (rescale(low, scale)?.units ?? Number.NaN) + (rescale(high, scale)?.units ?? Number.NaN)
  const half = units % 2 === 0 ? { units: units / 2, scale } : { units: units * 5, scale: scale + 1 }
  return Number.isSafeInteger(half.units) ? half : undefined
}

function explainCost(text: string, context: ReadingContext): ValueFault {
  const isRange = /\d\s*[^\d\s]{0,4}\s*(?:\.{2,}|…|–|—|-| to )\s*\d/.test(text)
  return isRange ? explainEstimate(text, context) : explainQuantity(text, context)
}

const costGrammar: Grammar<Quantity> = {
  parse: parseCost,
  rewrite: rewriteQuantity,
  explain: explainCost,
  advice: 'write an amount such as 1500 EUR, or a range such as 1200..1800 EUR',
}
