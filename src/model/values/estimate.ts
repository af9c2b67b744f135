import { formatDecimal, scanNumber, toNumber } from './decimal.ts'
import { fillIn, type Grammar, groupStretch, read, type Stretch, trimmed, widened, write } from './grammar.ts'
import { idPattern } from './id.ts'
import { shiftPoint } from './number-slips.ts'
import { parseQuantity } from './quantity.ts'
import { explainQuantity, rewriteQuantity } from './quantity-slips.ts'
import { emptySlip, firstSlip, replacing, type Slip, wholeFault } from './slip.ts'
import type { Decimal, Estimate, Quantity, Reading, ReadingContext, ValueFault, ValueNote } from './types.ts'
import { formatPer, formatUnit, percent, sameUnit } from './units.ts'

/** Reads what we do not know exactly: `10..25`, `10..25..60`, `20..25..32%`, one value, `30% of mailing-list`. */
export const readEstimate = (text: string, context?: ReadingContext): Reading<Estimate> =>
  read(estimateGrammar, text, context)

/** The form that mplan writes; one value where nothing is left open. */
export function formatEstimate({ low, likely, high, unit, per, of }: Estimate): string {
  const parts = likely === undefined ? [low, high] : [low, likely, high]
  const isOne = likely !== undefined && toNumber(low) === toNumber(high)
  const numbers = isOne ? formatDecimal(low) : parts.map(formatDecimal).join('..')
  return numbers + formatUnit(unit) + formatPer(per) + (of === undefined ? '' : ` of ${of}`)
}

/** An estimate, or undefined for a text that is none. */
export function parseEstimate(text: string, context: ReadingContext): Estimate | undefined {
  const share = /^(.*%) +of +(\S+)\s*$/i.exec(text)
  if (share !== null) {
    const of = share[2] ?? ''
    const estimate = idPattern.test(of) ? parseRange(share[1] ?? '', { ...context, unit: percent }) : undefined
    return estimate && { ...estimate, of }
  }
  return parseRange(text, context)
}

function parseRange(text: string, context: ReadingContext): Estimate | undefined {
  const parts = text.split('..')
  const last = parseQuantity(parts.at(-1) ?? '', context)
  if (last === undefined || parts.length > 3) return undefined
  const { unit, per } = last
  const lower = parts.slice(0, -1).map((part) => parsePart(part, last, context))
  const numbers = [...lower.filter((number) => number !== undefined), last.amount]
  if (numbers.length !== parts.length || !isSorted(numbers)) return undefined
  const [low = last.amount] = numbers
  const estimate: Estimate = { low, high: last.amount, unit }
  const likely = numbers.length === 2 ? undefined : numbers.at(numbers.length === 1 ? 0 : 1)
  if (likely !== undefined) estimate.likely = likely
  if (per !== undefined) estimate.per = per
  return estimate
}

/** A number before `..`: bare, or with the unit that the last one has. */
function parsePart(part: string, last: Quantity, context: ReadingContext): Decimal | undefined {
  const { start, end } = trimmed(part)
  const number = scanNumber(part, start)
  if (number === undefined) return undefined
  if (number.end === end) return number.amount
  const quantity = parseQuantity(part, context)
  const agrees =
    quantity !== undefined && sameUnit(quantity.unit, last.unit) && formatPer(quantity.per) === formatPer(last.per)
  return agrees ? quantity.amount : undefined
}

const isSorted = (numbers: readonly Decimal[]): boolean =>
  numbers.every((number, index) => index === 0 || toNumber(numbers[index - 1] ?? number) <= toNumber(number))

const dashSlip: Slip = (text) => {
  const pattern =
    /^\s*(?:between |from )?\s*(\d[\d.,]*[^\d.-]{0,6}?)(?:\s*(?:\.{3,}|-|–|—|…)\s*| to | and | or )(\d[\d.,]*[^\d]*?)\s*$/i
  const match = pattern.exec(text)
  if (match === null) return undefined
  const fixed = `${match[1]?.trim()}..${match[2]?.trim()}`
  const message = `"${text.trim()}" is written with two points between the numbers`
  return wholeFault(text, { rule: 'value-format', message, fix: write(fixed, 'safe') })
}

const aboutSlip = replacing({
  rule: 'value-format',
  pattern: /^\s*(about +)[^.]*(?:\.\d[^.]*)?\.\./di,
  message: () => 'an estimate says by itself how sure it is; "about" is left out',
  replacement: () => '',
  tier: 'safe',
})

const openEndSlip: Slip = (text) => {
  if (!/^\s*\.\.|\.\.\s*$/.test(text)) return undefined
  const message = `"${text.trim()}" lacks one of its ends`
  return wholeFault(text, {
    rule: 'value-format',
    message,
    fix: fillIn('write the lowest and the highest number, such as 10..25'),
  })
}

/** `0.2..0.3` where percent is meant: all numbers alike. */
const fractionsSlip: Slip = (text, context) => {
  if (context.unit?.kind !== 'percent' || !/^[\d.\s]+$/.test(text) || !text.includes('..')) return undefined
  const parts = text.split('..').map((part) => part.trim())
  if (parts.some((part) => !/^\d+(?:\.\d+)?$/.test(part))) return undefined
  const fractions = parts.every((part) => Number(part) <= 1)
  const numbers = fractions ? parts.map((part) => shiftPoint(part, 2)) : parts
  const message = fractions
    ? `"${text.trim()}" has fractions where percentages are meant`
    : `"${text.trim()}" lacks its percent sign`
  const or = fractions ? `if you mean less than one percent, write ${parts.join('..')}%` : undefined
  return wholeFault(text, {
    rule: 'value-percent-fraction',
    message,
    fix: write(`${numbers.join('..')}%`, 'review'),
    or,
  })
}

function partsOf(text: string): Stretch[] {
  const body = /^(.*?)(?:(?<=%) +of +\S*\s*)?$/d.exec(text)
  const end = body === null ? text.length : groupStretch(body, 1).end
  const parts: Stretch[] = []
  let start = 0
  for (const part of text.slice(0, end).split('..')) {
    parts.push({ start, end: start + part.length })
    start += part.length + 2
  }
  return parts
}

/** The numbers can be read one by one: they are out of order, too many, or in different units. */
function explainTogether(text: string, context: ReadingContext): ValueFault {
  const parts = partsOf(text).map(({ start, end }) => text.slice(start, end).trim())
  if (parts.length > 3) {
    const message = `${parts.length} numbers are written; an estimate has a low, a likely and a high one`
    return wholeFault(text, { rule: 'value-format', message, fix: fillIn('write low..high or low..likely..high') })
  }
  const numbers = parts.map((part) => Number(/-?\d+(?:\.\d+)?/.exec(part)?.[0] ?? Number.NaN))
  const sorted = [...numbers].sort((left, right) => left - right)
  const last = parseQuantity(parts.at(-1) ?? '', context)
  const isOrdered = numbers.every((number, index) => number === sorted[index])
  if (isOrdered || last === undefined) {
    const message = `"${text.trim()}" has different units in one estimate`
    return wholeFault(text, {
      rule: 'value-format',
      message,
      fix: fillIn('write the unit once, at the end, such as 10..20 h'),
    })
  }
  const unit = (parts.at(-1) ?? '').replace(/^(?:about\s+)?[+-]?\d+(?:\.\d+)?/i, '')
  const share = /(?<=%)( +of +\S+)\s*$/.exec(text)?.[1] ?? ''
  const message = parts.length === 3 ? 'the numbers go from low over likely to high' : 'the lower number comes first'
  const fix = write(`${sorted.join('..')}${unit}${share}`, 'review')
  return wholeFault(text, { rule: 'value-range-order', message, fix })
}

/** Why a text is not an estimate. */
export function explainEstimate(text: string, context: ReadingContext): ValueFault {
  const slip = firstSlip([emptySlip, aboutSlip, openEndSlip, dashSlip, fractionsSlip], text, context)
  if (slip !== undefined) return slip
  const parts = partsOf(text)
  for (const [index, part] of parts.entries()) {
    const inside = index < parts.length - 1 ? { ...context, unit: undefined } : context
    const amount = text.slice(part.start, part.end)
    if (parseQuantity(amount, inside) === undefined) return widened(explainQuantity(amount, inside), text, part)
  }
  return explainTogether(text, context)
}

function rewriteEstimate(text: string, context: ReadingContext): ValueNote | undefined {
  const part = partsOf(text).at(-1)
  const note = part && rewriteQuantity(text.slice(part.start, part.end), context)
  return part && note && { ...widened(note, text, part), severity: note.severity }
}

const estimateGrammar: Grammar<Estimate> = {
  parse: parseEstimate,
  rewrite: rewriteEstimate,
  explain: explainEstimate,
  advice: 'write an estimate such as 10..25, 10..25..60 or 20..30%',
}
