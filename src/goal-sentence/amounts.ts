import { type Amount, type AmountScene, amountOf } from './amount.ts'
import { readClosing } from './amount-closing.ts'
import { readOpening } from './amount-opening.ts'
import { countsThings, pairRoles } from './amount-roles.ts'
import { isIdentifier } from './identifiers.ts'
import type { Lexicon } from './lexicon.ts'
import type { MarkedToken } from './marked-tokens.ts'
import { type ReadNumber, readNumber } from './numbers.ts'
import { findPhrases, type Phrase } from './phrase-patterns.ts'

/**
 * Reads every amount outside the time expressions, each with its unit and what it says.
 *
 * @param tokens the sentence
 * @param covered tokens that belong to a deadline, rate or past comparison, whose numbers are no target
 * @param lexicon the words of its language
 */
export function readAmounts(tokens: MarkedToken[], covered: ReadonlySet<number>, lexicon: Lexicon): Amount[] {
  const scene = { tokens, covered, lexicon }
  const targets = new Map(findPhrases(lexicon.targets, tokens).map((phrase) => [phrase.first, phrase]))
  const amounts: Amount[] = []
  let at = 0
  while (at < tokens.length) {
    const amount = covered.has(at) ? undefined : amountAt(scene, at, targets)
    if (amount !== undefined) amounts.push(amount)
    at = amount?.after ?? at + 1
  }
  return pairRoles(amounts, tokens)
}

function amountAt(scene: AmountScene, at: number, targets: Map<number, Phrase>): Amount | undefined {
  const token = scene.tokens[at]
  if (token === undefined || (token.kind === 'word' && !canStartAmount(token))) return undefined
  const special = targets.get(at)
  if (special !== undefined) return specialAmount(special, scene)
  return fractionAmount(scene, at) ?? numberAmount(scene, at) ?? wordAmount(scene, at)
}

const AMOUNT_STARTS = ['NUM', 'CURRENCY', 'MULTIPLE', 'FRACTION', 'ALL', 'NOT', 'AMOUNT-START']

/** Most words start no amount; they are told by their class before anything is tried. */
function canStartAmount({ classes }: MarkedToken): boolean {
  for (const name of AMOUNT_STARTS) if (classes.has(name)) return true
  return false
}

function specialAmount({ kind, first, after }: Phrase, { tokens, lexicon }: AmountScene): Amount {
  const place = { first, after, role: 'level' as const }
  if (kind === 'grade') return amountOf({ ...place, shape: 'grade', value: 0 })
  const words = tokens.slice(first, after)
  const number = words.find((token) => token.classes.has('NUM'))
  const value = number?.value ?? lexicon.values.get(number?.lower ?? 'one') ?? 1
  return amountOf({ ...place, shape: 'rank', value })
}

/** Amounts in words: double, zero, all, "no complaints", "error-free", half of. */
function wordAmount({ tokens, covered, lexicon }: AmountScene, at: number): Amount | undefined {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined) return undefined
  const place = { first: at, after: at + 1 }
  if (token.classes.has('MULTIPLE') && next?.lower !== 'down') {
    return amountOf({ ...place, shape: 'multiple', role: 'change', value: lexicon.values.get(token.lower) ?? 1 })
  }
  if (isFirstOfAKind(tokens, at)) return amountOf({ ...place, shape: 'number', role: 'level', value: 1 })
  if (isShareOfAll(tokens, at)) return amountOf({ ...place, shape: 'percent', role: 'level', value: 50 })
  if (isHalf(token, tokens, at)) return amountOf({ ...place, shape: 'multiple', role: 'change', value: 0.5 })
  if (isZero(token, next, covered.has(at + 1)) && tokens[at - 2]?.lower !== 'second')
    return amountOf({ ...place, shape: 'zero', role: 'level', value: 0 })
  if (isAll(token, tokens[at - 1], next)) return amountOf({ ...place, shape: 'all', role: 'level', value: 100 })
  return undefined
}

const PARTS: [RegExp, number][] = [
  [/^hal/, 2],
  [/^third/, 3],
  [/^quarter/, 4],
  [/^fifth/, 5],
  [/^sixth/, 6],
  [/^eighth/, 8],
  [/^tenth/, 10],
]

/** "By a quarter", "two thirds of": a share in words, as a percentage. */
function fractionAmount({ tokens, lexicon }: AmountScene, at: number): Amount | undefined {
  const token = tokens[at]
  const part = tokens[at + 1]
  if (token === undefined || part === undefined || !part.classes.has('FRACTION')) return undefined
  if (token.lower !== 'a' && !token.classes.has('NUM')) return undefined
  const before = tokens[at - 1]?.lower
  if (!/^(?:by|to|over|up|down)$/.test(before ?? '') && tokens[at + 2]?.lower !== 'of') return undefined
  const whole = PARTS.find(([pattern]) => pattern.test(part.lower))?.[1] ?? 1
  const share = token.value ?? lexicon.values.get(token.lower) ?? 1
  const value = Math.round((1000 * share) / whole) / 10
  return amountOf({
    first: at,
    after: at + 2,
    shape: 'percent',
    role: /^(?:by|up|down)$/.test(before ?? '') ? 'change' : 'level',
    value,
  })
}

/** "Our first paying client": one. */
function isFirstOfAKind(tokens: MarkedToken[], at: number): boolean {
  if (tokens[at]?.lower !== 'first' || !/^(?:our|my|a|the|its|their)$/.test(tokens[at - 1]?.lower ?? '')) return false
  return tokens.slice(at + 1, at + 4).some((token) => token.classes.has('PEOPLE-THING') && !token.lower.endsWith('s'))
}

/** "Half of all bookings"; but "cut half of all bookings", "by half". */
const isShareOfAll = (tokens: MarkedToken[], at: number): boolean =>
  tokens[at]?.lower === 'half' &&
  tokens[at + 1]?.lower === 'of' &&
  !['FALL', 'RISE'].some((name) => tokens[at - 1]?.classes.has(name)) &&
  tokens[at - 1]?.lower !== 'by'

function isHalf(token: MarkedToken, tokens: MarkedToken[], at: number): boolean {
  if (token.lower !== 'half') return false
  const next = tokens[at + 1]
  if (next !== undefined && /^(?:of|the|our|all|their)$/.test(next.lower)) return true
  return /^(?:by|in|to)$/.test(tokens[at - 1]?.lower ?? '') && !next?.classes.has('UNIT')
}

function isZero(token: MarkedToken, next: MarkedToken | undefined, nextCovered: boolean): boolean {
  if (token.hyphen && token.lower === 'free') return true
  if (/^(?:zero|nil|none)$/.test(token.lower)) return true
  const counted = next?.classes.has('W') === true && !next.hyphen && !next.classes.has('FUNCTION-WORD') && !nextCovered
  return token.lower === 'no' && counted && !/^(?:later|longer|one|matter|doubt|need|idea)$/.test(next.lower)
}

function isAll(token: MarkedToken, before: MarkedToken | undefined, next: MarkedToken | undefined): boolean {
  if (!/^(?:all|every|each)$/.test(token.lower) || next === undefined) return false
  if (before?.lower === 'at' || (before?.lower === 'after' && token.lower === 'all')) return false
  return (
    next.classes.has('W') &&
    !next.hyphen &&
    !/^(?:about|round|around|the$|over|along|in|day|time|out)$/.test(next.lower)
  )
}

function numberAmount(scene: AmountScene, first: number): Amount | undefined {
  const opening = readOpening(scene, first)
  const { tokens, covered, lexicon } = scene
  const number = covered.has(opening.at) ? undefined : readNumber(tokens, opening.at, lexicon)
  if (number === undefined || isIdentifier(scene, opening, number.after)) return undefined
  const share = readShare(scene, number)
  if (share !== undefined)
    return amountOf({ first, after: share.after, shape: 'percent', role: 'count', value: share.value })
  const closing = readClosing(scene, number.after, number.value)
  const currency = opening.currency ?? closing.currency
  const shape = currency === undefined ? closing.shape : 'money'
  // a basis point is a hundredth of a percentage point
  const { unit, high } = closing
  const [inUnit, per] = unit === 'bps' ? [undefined, 100] : [unit, 1]
  return amountOf({
    first,
    after: closing.after,
    shape: number.value === 0 && shape === 'number' ? 'zero' : shape,
    role: 'count',
    value: number.value / per,
    high: high === undefined ? undefined : high / per,
    bound: opening.bound ?? closing.bound,
    about: opening.about,
    currency: currency === '' ? undefined : currency,
    unit: inUnit,
  })
}

/** "1 in 6", "one in five", "9 out of 10 guests": a share, as a percentage; but "4.6 out of 5" is a mark. */
function readShare({ tokens, covered, lexicon }: AmountScene, part: ReadNumber): ReadNumber | undefined {
  const word = tokens[part.after]?.lower
  const isOutOf = word === 'out' && tokens[part.after + 1]?.lower === 'of'
  const at = part.after + (isOutOf ? 2 : 1)
  const whole = (word === 'in' || isOutOf) && !covered.has(at) ? readNumber(tokens, at, lexicon) : undefined
  if (whole === undefined || whole.value <= part.value || whole.value > 100 || !Number.isInteger(part.value))
    return undefined
  const next = tokens[whole.after]
  if (tokens[at]?.classes.has('YEAR') || next?.classes.has('UNIT') || (isOutOf && !countsThings(next))) return undefined
  return { value: Math.round((1000 * part.value) / whole.value) / 10, after: whole.after }
}
