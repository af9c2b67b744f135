import { formatDecimal, scanNumber } from './decimal.ts'
import { type Grammar, read, trimmed } from './grammar.ts'
import { idPattern } from './id.ts'
import { formatQuantity, parseQuantity } from './quantity.ts'
import { explainTarget, rewriteTarget } from './target-slips.ts'
import type { Comparison, Decimal, Quantity, Reading, ReadingContext, Target } from './types.ts'
import { sameUnit } from './units.ts'

/** Reads where a goal is to get: `2000`, `at least 45%`, `between 20% and 30%`, `+25%`, `500 more`, `10x`, `top 5`. */
export const readTarget = (text: string, context?: ReadingContext): Reading<Target> =>
  read(targetGrammar, text, context)

const comparisonWords: Record<Comparison, string> = {
  'at-least': 'at least',
  'at-most': 'at most',
  'more-than': 'more than',
  'less-than': 'less than',
}

/** The form that mplan writes. */
export function formatTarget(target: Target): string {
  switch (target.kind) {
    case 'value':
      return formatQuantity(target.quantity)
    case 'bound':
      return `${comparisonWords[target.comparison]} ${formatQuantity(target.quantity)}`
    case 'between':
      return `between ${formatQuantity(target.low)} and ${formatQuantity(target.high)}`
    case 'change':
      return atLeast(target.atLeast) + formatChange(target.by)
    case 'multiple':
      return `${atLeast(target.atLeast)}${formatDecimal(target.factor)}x`
    case 'rank':
      return `top ${target.place}`
    case 'share':
      return `${atLeast(target.atLeast)}${formatDecimal(target.percent)}% of ${target.of}`
    case 'level':
      return target.comparison === undefined ? 'baseline' : `${comparisonWords[target.comparison]} baseline`
    case 'confidential':
      return 'confidential'
  }
}

const atLeast = (present: boolean): string => (present ? 'at least ' : '')

function formatChange(by: Quantity): string {
  const isLess = by.amount.units < 0
  if (by.unit.kind === 'percent' || by.unit.kind === 'points') return (isLess ? '' : '+') + formatQuantity(by)
  const size: Quantity = { ...by, amount: { units: Math.abs(by.amount.units), scale: by.amount.scale } }
  return `${formatQuantity(size)} ${isLess ? 'fewer' : 'more'}`
}

const boundPattern = /^(?:at +(least|most)|(more|less) +than) +(\S.*)$/i
const betweenPattern = /^between +(\S.*?) +and +(\S.*)$/i

function parseTarget(text: string, context: ReadingContext): Target | undefined {
  const { start, end } = trimmed(text)
  const written = text.slice(start, end)
  const code = written.charCodeAt(0)
  if (code >= 48 && code <= 57) return parseAmountOrChange(written, context)
  if (code === 43 || code === 45) return parseSignedShare(written, context, false)
  const word = written.toLowerCase()
  if (word === 'baseline') return { kind: 'level' }
  if (word === 'confidential') return { kind: 'confidential' }
  if (word.startsWith('about')) return valueTarget(parseQuantity(written, context))
  const rank = /^top +([1-9]\d{0,8})$/.exec(word)
  if (rank !== null) return { kind: 'rank', place: Number(rank[1]) }
  const bound = boundPattern.exec(written)
  return bound === null ? parseBetween(written, context) : parseBound(bound, context)
}

const valueTarget = (quantity: Quantity | undefined): Target | undefined => quantity && { kind: 'value', quantity }

/** What begins with a digit: a value, `500 more`, `10x`, `40% of cardholders`. */
function parseAmountOrChange(written: string, context: ReadingContext): Target | undefined {
  return valueTarget(parseQuantity(written, context)) ?? parseRelative(written, context, false)
}

function parseRelative(written: string, context: ReadingContext, atLeast: boolean): Target | undefined {
  const change = /^(\d(?:.*\S)?) +(more|fewer)$/i.exec(written)
  if (change !== null) return parseChange(change, context, atLeast)
  const number = scanNumber(written, 0)
  if (number === undefined) return undefined
  const rest = written.slice(number.end).trim()
  if (rest === 'x' && number.amount.units > 0) return { kind: 'multiple', atLeast, factor: number.amount }
  const share = /^% +of +(\S+)$/i.exec(rest)
  return share === null ? undefined : parseShare(share[1] ?? '', number.amount, atLeast)
}

const parseShare = (of: string, percent: Decimal, atLeast: boolean): Target | undefined =>
  idPattern.test(of) ? { kind: 'share', atLeast, percent, of } : undefined

/** `500 more`, `20 h fewer`: an amount that is no percentage, which would be written with a sign. */
function parseChange(match: RegExpExecArray, context: ReadingContext, atLeast: boolean): Target | undefined {
  const by = parseQuantity(match[1] ?? '', context)
  if (by === undefined || by.unit.kind === 'percent' || by.unit.kind === 'points') return undefined
  if (match[2]?.toLowerCase() === 'fewer') {
    by.value = -by.value
    by.amount = { units: -by.amount.units, scale: by.amount.scale }
  }
  return by.amount.units === 0 ? undefined : { kind: 'change', atLeast, by }
}

/** `+25%`, `-3pp`. */
function parseSignedShare(written: string, context: ReadingContext, atLeast: boolean): Target | undefined {
  const match = /^([+-]) *(\d.*)$/.exec(written)
  if (match === null || !/(?:%|pp)/.test(written)) return undefined
  const by = parseQuantity(`${match[1]}${match[2]}`, context)
  return by !== undefined && (by.unit.kind === 'percent' || by.unit.kind === 'points')
    ? { kind: 'change', atLeast, by }
    : undefined
}

const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ['least', 'at-least'],
  ['most', 'at-most'],
  ['more', 'more-than'],
  ['less', 'less-than'],
])

function parseBound(match: RegExpExecArray, context: ReadingContext): Target | undefined {
  const comparison = comparisons.get((match[1] ?? match[2] ?? '').toLowerCase())
  const rest = match[3] ?? ''
  if (comparison === undefined) return undefined
  if (rest.toLowerCase() === 'baseline') return { kind: 'level', comparison }
  const isFloor = comparison === 'at-least'
  if (/^[+-] *\d.*(?:%|pp)/.test(rest)) return isFloor ? parseSignedShare(rest, context, true) : undefined
  const quantity = parseQuantity(rest, context)
  if (quantity !== undefined) return { kind: 'bound', comparison, quantity }
  return isFloor ? parseRelative(rest, context, true) : undefined
}

function parseBetween(written: string, context: ReadingContext): Target | undefined {
  const match = betweenPattern.exec(written)
  if (match === null) return undefined
  const low = parseQuantity(match[1] ?? '', context)
  const high = parseQuantity(match[2] ?? '', context)
  if (low === undefined || high === undefined || low.value > high.value || !sameUnit(low.unit, high.unit))
    return undefined
  return { kind: 'between', low, high }
}

const targetGrammar: Grammar<Target> = {
  parse: parseTarget,
  rewrite: rewriteTarget,
  explain: explainTarget,
  advice: 'write a target such as 2000, at least 45%, between 20% and 30%, +25%, 500 more, 10x or top 5',
}
