import { moneyOf } from '../money.ts'
import { fillIn, type Grammar, groupStretch, read, trimmed, write } from './grammar.ts'
import { formatQuantity, parseQuantity } from './quantity.ts'
import { explainQuantity } from './quantity-slips.ts'
import { wholeFault } from './slip.ts'
import type { Money, Reading, ReadingContext, ValueFault } from './types.ts'

/** Reads one exact sum of money: `1500 EUR`, `7200.50 USD`; a plain number is in the file's currency. */
export const readMoney = (text: string, context?: ReadingContext): Reading<Money> => read(moneyGrammar, text, context)

/** Where money is meant, a plain number is in the file's currency. */
function inCurrency(context: ReadingContext): ReadingContext {
  if (context.unit?.kind === 'money' || context.currency === undefined) return context
  return { ...context, unit: { kind: 'money', currency: context.currency } }
}

function parseMoney(text: string, context: ReadingContext): Money | undefined {
  const quantity = parseQuantity(text, inCurrency(context))
  if (quantity === undefined || quantity.per !== undefined || quantity.tolerance !== undefined) return undefined
  return moneyOf(quantity, context.currencies)
}

function explainMoney(text: string, context: ReadingContext): ValueFault {
  const inside = inCurrency(context)
  const quantity = parseQuantity(text, inside)
  const rule = 'value-money-format'
  if (quantity === undefined) return explainQuantity(text, inside)
  if (quantity.tolerance !== undefined) {
    const match = /^\s*(about)\s/di.exec(text)
    const message = 'an exact sum is meant here, not "about"'
    const fix = write(formatQuantity({ ...quantity, tolerance: undefined }), 'review')
    return { rule, message, ...(match === null ? trimmed(text) : groupStretch(match, 1)), fix }
  }
  if (quantity.per !== undefined) {
    const message = `"${text.trim()}" is a price for each, and one sum is meant here`
    return wholeFault(text, { rule, message, fix: write(formatQuantity({ ...quantity, per: undefined }), 'review') })
  }
  if (quantity.unit.kind === 'money') {
    const tooLarge = `"${text.trim()}" is more than can be counted exactly`
    return wholeFault(text, { rule, message: tooLarge, fix: fillIn('write a smaller amount') })
  }
  if (quantity.unit.kind !== 'count') {
    return wholeFault(text, { rule, message: `"${text.trim()}" is not an amount of money` })
  }
  const message = `"${text.trim()}" does not say in which currency`
  return wholeFault(text, { rule, message, fix: fillIn(`write the currency too, such as ${text.trim()} EUR`) })
}

const moneyGrammar: Grammar<Money> = {
  parse: parseMoney,
  explain: explainMoney,
  advice: 'write an amount such as 1500 EUR',
}
