import type { AmountBound, AmountScene, AmountShape } from './amount.ts'
import { currencyCode } from './amount-opening.ts'
import type { Lexicon } from './lexicon.ts'
import type { MarkedToken } from './marked-tokens.ts'
import { readNumber } from './numbers.ts'

/** The unit and bound found behind the digits. */
export interface Closing {
  after: number
  shape: AmountShape
  high?: number
  bound?: AmountBound
  currency?: string
  unit?: string
}

/** What may stand behind the digits: "%", "percent", "x", "times", "EUR", "+", "or more", "-30". */
export function readClosing(scene: AmountScene, after: number, value: number): Closing {
  const { tokens, covered, lexicon } = scene
  let closing: Closing = { after, shape: 'number' }
  const range = readRange(scene, after, value)
  if (range !== undefined) closing = { ...closing, ...range }
  for (let step = 0; step < 4; step += 1) {
    const token = tokens[closing.after]
    if (token === undefined || covered.has(closing.after)) break
    const next = unitStep(tokens, closing, lexicon)
    if (next === undefined) break
    closing = next
  }
  const late = closing.high === undefined ? readRange(scene, closing.after, value) : undefined
  return late === undefined ? closing : withUnitAfterRange(tokens, { ...closing, ...late }, lexicon)
}

function withUnitAfterRange(tokens: MarkedToken[], closing: Closing, lexicon: Lexicon): Closing {
  return unitStep(tokens, closing, lexicon) ?? closing
}

function readRange(scene: AmountScene, at: number, low: number): { high: number; after: number } | undefined {
  const { tokens, covered, lexicon } = scene
  const token = tokens[at]
  if (token === undefined || covered.has(at)) return undefined
  const dashed = token.hyphen && token.kind === 'number'
  const dash = /^[-–—]$/.test(token.text) && tokens[at + 1]?.kind === 'number'
  const worded = /^(?:to|and)$/.test(token.lower) && joinsRange(tokens, at)
  if (!dashed && !dash && !worded) return undefined
  const high = readNumber(tokens, dashed ? at : at + 1, lexicon)
  return high === undefined || high.value <= low ? undefined : { high: high.value, after: high.after }
}

/** "Between 20 and 30", "10 to 15 vouchers"; but "from 20 to 30" and "18% to 24%" lead from a start to a target. */
function joinsRange(tokens: MarkedToken[], at: number): boolean {
  const next = tokens[at + 1]
  if (next === undefined || !(next.kind === 'number' || next.classes.has('NUM'))) return false
  const before = tokens.slice(Math.max(0, at - 5), at).map((token) => token.lower)
  if (tokens[at]?.lower === 'and') return before.includes('between')
  return tokens[at - 1]?.classes.has('NUM') === true && !before.includes('from')
}

function unitStep(tokens: MarkedToken[], closing: Closing, lexicon: Lexicon): Closing | undefined {
  const token = tokens[closing.after]
  if (token === undefined) return undefined
  return unitOf(tokens, closing, lexicon) ?? boundAfter(tokens, closing)
}

function unitOf(tokens: MarkedToken[], closing: Closing, lexicon: Lexicon): Closing | undefined {
  const token = tokens[closing.after]
  if (token === undefined || closing.shape !== 'number') return undefined
  const next = tokens[closing.after + 1]
  const long = next === undefined ? undefined : longUnit(token, next)
  if (long !== undefined) return { ...closing, after: closing.after + 2, shape: long }
  const one = { ...closing, after: closing.after + 1 }
  const short = shortUnit(token)
  if (short !== undefined) return { ...one, shape: short, ...(token.lower === 'bps' && { unit: 'bps' }) }
  if (token.classes.has('CURRENCY')) return { ...one, currency: currencyCode(token, lexicon) }
  const isTime = token.classes.has('UNIT') || token.classes.has('SHORT')
  return isTime ? { ...one, shape: 'time', unit: token.lower } : undefined
}

/** Units of two words or signs: "per cent", "percentage points", "3:1", "4/5", "9 out of". */
function longUnit(token: MarkedToken, next: MarkedToken): AmountShape | undefined {
  if (token.lower === 'per' && next.lower === 'cent') return 'percent'
  if ((token.classes.has('PERCENT') || token.lower === 'percentage') && next.lower.startsWith('point')) return 'points'
  if (/^[:/]$/.test(token.lower) && token.glued && next.kind === 'number') return 'ratio'
  return /^(?:out|in)$/.test(token.lower) && (next.lower === 'of' || next.classes.has('NUM')) ? 'ratio' : undefined
}

function shortUnit(token: MarkedToken): AmountShape | undefined {
  if (token.classes.has('PERCENT')) return 'percent'
  if (token.classes.has('POINTS')) return 'points'
  const multiple = (/^[x×]$/.test(token.lower) && token.glued) || token.lower === 'fold'
  return multiple ? 'multiple' : undefined
}

function boundAfter(tokens: MarkedToken[], closing: Closing): Closing | undefined {
  const token = tokens[closing.after]
  const next = tokens[closing.after + 1]
  if (token === undefined || closing.bound !== undefined) return undefined
  if (token.lower === '+' && token.glued) return { ...closing, after: closing.after + 1, bound: 'at least' }
  if (token.lower !== 'or') return undefined
  if (next !== undefined && /^(?:more|better|higher|above|over|greater)$/.test(next.lower)) {
    return { ...closing, after: closing.after + 2, bound: 'at least' }
  }
  if (next !== undefined && /^(?:less|fewer|lower|below|under)$/.test(next.lower)) {
    return { ...closing, after: closing.after + 2, bound: 'at most' }
  }
  return undefined
}
