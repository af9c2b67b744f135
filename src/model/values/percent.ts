import { type Grammar, read } from './grammar.ts'
import { parseQuantity, readQuantity } from './quantity.ts'
import { explainQuantity } from './quantity-slips.ts'
import { wholeFault } from './slip.ts'
import type { Decimal, Quantity, Reading, ReadingContext, ValueFault } from './types.ts'
import { percent } from './units.ts'

/** Reads a percentage: `25%`, `-2.5%`. The number is what stands before the sign. */
export const readPercent = (text: string, context?: ReadingContext): Reading<Decimal> =>
  read(percentGrammar, text, context)

/** Reads how sure somebody is: `70%`, or `0.7`, which can mean nothing else between nothing and certainty. */
export const readConfidence = (text: string, context?: ReadingContext): Reading<Decimal> =>
  read(confidenceGrammar, text, context)

/**
 * Reads a share of a sum of money, or an amount of it: `10%`, `5000 EUR`. `0.1` is refused: nobody keeps back ten cents.
 */
export const readShare = (text: string, context?: ReadingContext): Reading<Quantity> =>
  isFraction(text) ? read(shareGrammar, text, context) : readQuantity(text, context)

const isFraction = (text: string): boolean => /^\s*0?\.\d*[1-9]\d*\s*$/.test(text)

const inPercent = (context: ReadingContext): ReadingContext => ({ ...context, unit: percent })

function parsePercent(text: string, context: ReadingContext): Decimal | undefined {
  const quantity = parseQuantity(text, inPercent(context))
  const isBare = quantity?.per === undefined && quantity?.tolerance === undefined
  return quantity?.unit.kind === 'percent' && isBare ? quantity.amount : undefined
}

function explainPercent(text: string, context: ReadingContext): ValueFault {
  const inside = inPercent(context)
  if (parseQuantity(text, inside) === undefined) return explainQuantity(text, inside)
  const message = `"${text.trim()}" is not a percentage`
  return wholeFault(text, { rule: 'value-format', message })
}

const percentGrammar: Grammar<Decimal> = {
  parse: parsePercent,
  explain: explainPercent,
  advice: 'write a percentage such as 25%',
}

const shareGrammar: Grammar<Quantity> = {
  parse: (text, context) => (isFraction(text) ? undefined : parseQuantity(text, context)),
  explain: explainPercent,
  advice: 'write a percentage such as 25%, or an amount',
}

/** `0.7` as 70%; `1` stays open: it can be one percent. */
function parseConfidence(text: string, context: ReadingContext): Decimal | undefined {
  const fraction = /^\s*0?\.(\d{1,6})\s*$/.exec(text)?.[1]
  if (fraction === undefined) return parsePercent(text, context)
  const digits = fraction.padEnd(2, '0')
  return { units: Number(digits), scale: digits.length - 2 }
}

const confidenceGrammar: Grammar<Decimal> = {
  parse: parseConfidence,
  explain: explainPercent,
  advice: 'write a share such as 70%',
}
