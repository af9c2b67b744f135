import { type Grammar, groupStretch, read, widened, write } from './grammar.ts'
import { formatQuantity, parseQuantity } from './quantity.ts'
import { explainQuantity, rewriteQuantity } from './quantity-slips.ts'
import { firstSlip, type Slip, wholeFault } from './slip.ts'
import { boundSlips } from './target-slips.ts'
import type { Comparison, Quantity, Reading, ReadingContext, ValueFault } from './types.ts'

/** What was measured. `bound` is set where only a limit is known: `at least 7500000`. */
export interface Measured extends Quantity {
  bound?: Comparison
}

/** Reads one measured number: `21`, `about 25000 EUR`, `at least 7500000`. A signed percentage is a level. */
export const readMeasured = (text: string, context?: ReadingContext): Reading<Measured> =>
  read(measuredGrammar, text, context)

/** The form that mplan writes. */
export const formatMeasured = ({ bound, ...quantity }: Measured): string =>
  (bound === undefined ? '' : `${bound.replace('-', ' ')} `) + formatQuantity(quantity)

const boundPattern = /^\s*(?:(at +least)|(at +most)|(more +than)|(less +than)) +(\S.*)$/di
const comparisons: readonly Comparison[] = ['at-least', 'at-most', 'more-than', 'less-than']

function parseMeasured(text: string, context: ReadingContext): Measured | undefined {
  const match = boundPattern.exec(text)
  if (match === null) return parseQuantity(text, context)
  const bound = comparisons.find((_, index) => match[index + 1] !== undefined)
  const quantity = parseQuantity(match[5] ?? '', context)
  return quantity && bound && { ...quantity, bound }
}

/** `top 5`: a measured place is one number. */
const placeSlip: Slip = (text) => {
  const place = /^\s*top +(\d{1,9})\s*$/i.exec(text)?.[1]
  if (place === undefined) return undefined
  const message = 'a place that was measured is a plain number'
  return wholeFault(text, { rule: 'value-format', message, fix: write(place, 'review') })
}

function explainMeasured(text: string, context: ReadingContext): ValueFault {
  const slip = firstSlip([placeSlip, ...boundSlips], text, context)
  if (slip !== undefined) return slip
  const match = boundPattern.exec(text)
  if (match === null) return explainQuantity(text, context)
  return widened(explainQuantity(match[5] ?? '', context), text, groupStretch(match, 5))
}

const measuredGrammar: Grammar<Measured> = {
  parse: parseMeasured,
  rewrite: (text, context) => (boundPattern.test(text) ? undefined : rewriteQuantity(text, context)),
  explain: explainMeasured,
  advice: 'write a number such as 2000, 45% or 1500 EUR, or a limit such as at least 2000',
}
