import { formatDay } from '../dates.ts'
import { parseDay } from './day.ts'
import { explainDay } from './day-slips.ts'
import { formatDecimal, scanNumber } from './decimal.ts'
import { fillIn, type Grammar, groupStretch, read, type Stretch, widened } from './grammar.ts'
import { parseQuantity } from './quantity.ts'
import { explainQuantity } from './quantity-slips.ts'
import { emptySlip, partFault, wholeFault } from './slip.ts'
import type { Decimal, Rate, Reading, ReadingContext, ValueFault } from './types.ts'
import { unitOf } from './units.ts'

/** Reads an exchange rate: `1 EUR = 1.09 USD on 2026-07-01`. Its decimals are not bound to those of the currency. */
export const readRate = (text: string, context?: ReadingContext): Reading<Rate> => read(rateGrammar, text, context)

export const formatRate = ({ from, fromAmount, to, toAmount, on }: Rate): string =>
  `${formatDecimal(fromAmount)} ${from} = ${formatDecimal(toAmount)} ${to} on ${formatDay(on)}`

const undated = /^\s*([^=]*?)\s*=\s*([^=]*?)\s*$/di
const sentence = /^\s*([^=]*?)\s*=\s*([^=]*?)\s+on\s+(\S+)\s*$/di

interface Side {
  amount: Decimal
  currency: string
}

function parseSide(text: string, context: ReadingContext): Side | undefined {
  const number = scanNumber(text, 0)
  const unit = number && unitOf(text.slice(number.end).trim(), { currencies: context.currencies })
  return unit?.kind === 'money' && number && number.amount.units > 0
    ? { amount: number.amount, currency: unit.currency }
    : undefined
}

function parseRate(text: string, context: ReadingContext): Rate | undefined {
  const match = sentence.exec(text)
  if (match === null) return undefined
  const from = parseSide(match[1] ?? '', context)
  const to = parseSide(match[2] ?? '', context)
  const on = parseDay(match[3] ?? '', {})
  if (from === undefined || to === undefined || from.currency === to.currency) return undefined
  if (on === undefined || on.first !== on.last) return undefined
  return { from: from.currency, fromAmount: from.amount, to: to.currency, toAmount: to.amount, on: on.first }
}

const rule = 'value-format'

/** `EUR/USD: 1.09`: nobody can tell which of the two is the dearer. */
function explainPair(text: string): ValueFault | undefined {
  const match = /^\s*([A-Z]{3,5})\s?[/-]?\s?([A-Z]{3,5})\s*[:=]?\s*(\d+(?:\.\d+)?)?(?:\s+on\s+(\S+))?\s*$/i.exec(text)
  if (match === null) return undefined
  const [first, second] = [match[1]?.toUpperCase(), match[2]?.toUpperCase()]
  const number = match[3] ?? '1.09'
  const day = match[4] ?? '2026-07-01'
  const message = `"${text.trim()}" does not say which of the two is worth ${number} of the other`
  const fix = fillIn(`write 1 ${first} = ${number} ${second} on ${day}`)
  return wholeFault(text, { rule, message, fix, or: `write 1 ${second} = ${number} ${first} on ${day}` })
}

function explainSide(text: string, part: Stretch, context: ReadingContext): ValueFault | undefined {
  const side = text.slice(part.start, part.end)
  if (parseSide(side, context) !== undefined) return undefined
  if (parseQuantity(side, { currencies: context.currencies }) === undefined) {
    return widened(explainQuantity(side, { currencies: context.currencies }), text, part)
  }
  const message = `"${side}" is not an amount of money`
  return { rule, message, start: part.start, end: part.end }
}

const explainSides = (text: string, match: RegExpExecArray, context: ReadingContext): ValueFault | undefined =>
  explainSide(text, groupStretch(match, 1), context) ?? explainSide(text, groupStretch(match, 2), context)

function explainDayOf(text: string, part: Stretch): ValueFault | undefined {
  const day = text.slice(part.start, part.end)
  const range = parseDay(day, {})
  if (range === undefined) return widened(explainDay(day, {}), text, part)
  if (range.first === range.last) return undefined
  const fix = fillIn(`write one day, such as ${formatDay(range.first)}`)
  return partFault(part, { rule: 'value-date-format', message: `"${day}" is more than one day`, fix })
}

function explainSentence(text: string): ValueFault {
  const isUndated = text.includes('=') && !/\bon\b/.test(text)
  if (!isUndated) return wholeFault(text, { rule, message: `"${text.trim()}" is not a rate` })
  const message = `"${text.trim()}" does not say from which day on it holds`
  const fix = fillIn(`write ${text.trim()} on 2026-07-01, with the day it holds from`)
  return wholeFault(text, { rule, message, fix })
}

function explainRate(text: string, context: ReadingContext): ValueFault {
  const early = emptySlip(text, context) ?? explainPair(text)
  if (early !== undefined) return early
  const match = sentence.exec(text)
  if (match === null) {
    const sides = undated.exec(text)
    return (sides && explainSides(text, sides, context)) ?? explainSentence(text)
  }
  return (
    explainSides(text, match, context) ??
    explainDayOf(text, groupStretch(match, 3)) ??
    wholeFault(text, { rule, message: 'both sides are in the same currency' })
  )
}

const rateGrammar: Grammar<Rate> = {
  parse: parseRate,
  explain: explainRate,
  advice: 'write it as 1 EUR = 1.09 USD on 2026-07-01',
}
