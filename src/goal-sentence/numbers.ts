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
  return { value: Number(value.toPrecision(12)), after }
}

function readNumberWords(tokens: MarkedToken[], at: number, lexicon: Lexicon): ReadNumber {
  let total = 0
  let group = 0
  let after = at
  for (let token = tokens[after]; token !== undefined; token = tokens[after]) {
    if (!token.classes.has('NUM') || token.kind !== 'word') {
      const joins =
        token.lower === 'and' && tokens[after - 1]?.lower === 'hundred' && tokens[after + 1]?.classes.has('NUM')
      if (!joins) break
      after += 1
      continue
    }
    const value = lexicon.values.get(token.lower) ?? 0
    if (value >= 1000) {
      total += (group === 0 ? 1 : group) * value
      group = 0
    } else if (value === 100 || (value === 12 && group > 0)) group = (group === 0 ? 1 : group) * value
    else group += value
    after += 1
  }
  return { value: total + group, after }
}
