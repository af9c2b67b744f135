import type { Opening } from './amount-opening.ts'
import type { MarkedToken } from './marked-tokens.ts'

/** "Windows 11 users", "Route 66", "the 5 Star Cafe", "a 360-degree view": the number is part of a name. */
export function isInName(tokens: MarkedToken[], at: number, after: number): boolean {
  const before = tokens[at - 1]
  const next = tokens[after]
  if (before?.classes.has('CAPITAL') === true && VERSIONED.test(before.lower)) return true
  if (next?.lower === 'degree' || next?.lower === 'degrees') return next.hyphen || before?.kind === 'word'
  if (next?.lower !== 'star') return false
  const rated = tokens[after + 1]?.lower ?? ''
  return next.classes.has('CAPITAL') || /^(?:hotel|hotels|cafe|restaurant|resort|venue|spa|service)$/.test(rated)
}

const VERSIONED =
  /^(?:windows|iphone|ios|android|galaxy|pixel|gpt|gen|generation|route|formula|boeing|airbus|studio|area|catch|apollo|playstation|web|python|node|java|php|angular|fortnite|motel|channel|motorway)$/

/** "18–34s", "over-60s", "aged 25 to 40", "18-24 year olds": whom, not how much. */
export function isAge(tokens: MarkedToken[], { at, first }: Opening, after: number): boolean {
  const number = tokens[at]
  if (number?.kind !== 'number' || (number.value ?? 0) < 10) return false
  const isSecond = number.hyphen && tokens[at - 1]?.kind === 'number'
  const isRange = isSecond || isTiedNumber(tokens[after])
  const before = wordBefore(tokens, isSecond ? at - 1 : first)
  const end = isRange && !isSecond ? after + 1 : after
  if (/^(?:aged|ages|age)$/.test(before) || isYearsOld(tokens, end)) return true
  return isPlural(tokens[end]) && (isRange || AMONG.test(before))
}

/** The among of "among 60s", "among over-60s". */
function wordBefore(tokens: MarkedToken[], first: number): string {
  const isBounded = /^(?:over|under)$/.test(tokens[first - 1]?.lower ?? '')
  return tokens[isBounded ? first - 2 : first - 1]?.lower ?? ''
}

const isTiedNumber = (token: MarkedToken | undefined): boolean => token?.hyphen === true && token.kind === 'number'

const isYearsOld = (tokens: MarkedToken[], at: number): boolean =>
  tokens[at]?.lower === 'year' && /^olds?$/.test(tokens[at + 1]?.lower ?? '')

/** The s of "60s". */
const isPlural = (token: MarkedToken | undefined): boolean => token?.lower === 's' && token.glued

const AMONG = /^(?:among|amongst|for|with|by|from|of|the|more|to|our|attract|reach)$/
