import type { Lexicon } from './lexicon.ts'
import type { MarkedToken } from './marked-tokens.ts'

/** A number in digits or words with its scale: `1.2M`, `two hundred and fifty`, `3 thousand`. */
export interface ReadNumber {
  value: number
  after: number
}

const SCALE_LETTERS = new Set(['k', 'm', 'mm', 'mn', 'mio', 'bn', 'b', 'mil', 'mill', 'tsd'])

/**
 * Reads the number that starts at a token.
 *
 * @returns the value and the token after it, or undefined when no number starts there
 */
export function readNumber(tokens: MarkedToken[], at: number, lexicon: Lexicon): ReadNumber | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  if (token.kind === 'number') return withScale({ value: token.value ?? 0, after: at + 1 }, tokens, lexicon)
  return token.classes.has('NUM') ? readNumberWords(tokens, at, lexicon) : undefined
}

function withScale(read: ReadNumber, tokens: MarkedToken[], lexicon: Lexicon): ReadNumber {
  let { value, after } = read
  for (let next = tokens[after]; next !== undefined; next = tokens[after]) {
    const letters = SCALE_LETTERS.has(next.lower)
    if (!next.classes.has('SCALE') || (letters && !next.glued && next.lower !== 'mio' && next.lower !== 'bn')) break
    value *= lexicon.values.get(next.lower) ?? 1
    after += 1
  }
  return after === read.after ? read : { value: Number(value.toPrecision(12)), after }
}

function readNumberWords(tokens: MarkedToken[], at: number, lexicon: Lexicon): ReadNumber {
  let sum = { total: 0, group: 0 }
  let after = at
  while (after < tokens.length) {
    const token = tokens[after]
    if (token?.kind === 'word' && token.classes.has('NUM')) sum = addWord(sum, lexicon.values.get(token.lower) ?? 0)
    else if (!joinsWords(tokens, after)) break
    after += 1
  }
  return { value: sum.total + sum.group, after }
}

interface Sum {
  total: number
  group: number
}

/** "Two hundred" multiplies, "hundred two" adds, "thousand" closes a group. */
function addWord({ total, group }: Sum, value: number): Sum {
  if (value >= 1000) return { total: total + Math.max(1, group) * value, group: 0 }
  const multiplies = value === 100 || (value === 12 && group > 0)
  return { total, group: multiplies ? Math.max(1, group) * value : group + value }
}

const joinsWords = (tokens: MarkedToken[], at: number): boolean =>
  tokens[at]?.lower === 'and' && tokens[at - 1]?.lower === 'hundred' && tokens[at + 1]?.classes.has('NUM') === true
