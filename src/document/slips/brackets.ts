import { closingQuote } from '../entry.ts'
import { excerpt, type Piece, type PieceLine, type Slip } from './slip.ts'

const PAIRS = new Map([
  ['[', ']'],
  ['{', '}'],
])

/** A list `[` or group `{` that is never closed. */
export function unclosedBracket(piece: Piece, line: PieceLine): Slip | undefined {
  const { text } = piece
  const opener = text[line.value] ?? ''
  if (!PAIRS.has(opener)) return undefined
  const open = openBrackets(text, line.value, line.valueEnd)
  if (open.length === 0) return undefined
  const first = open[0] ?? line.value
  const closers = open.map((at) => PAIRS.get(text[at] ?? '') ?? '').reverse()
  return {
    start: first,
    end: first + 1,
    message: `the ${opener} that opens here is never closed`,
    label: 'opened here',
    fix: `write ${closers.join('')} after ${excerpt(text.slice(line.value, line.valueEnd))}`,
    repairs: [{ start: line.valueEnd, end: line.valueEnd, text: closers.join('') }],
  }
}

/** The brackets between two offsets that stay open, outermost first. */
function openBrackets(text: string, from: number, to: number): number[] {
  const open: number[] = []
  for (let at = from; at < to; at = afterQuotes(text, at, to)) {
    const character = text[at] ?? ''
    if (PAIRS.has(character)) open.push(at)
    else if (character === ']' || character === '}') open.pop()
  }
  return open
}

/** The next offset to look at: what stands in quotes is skipped as a whole. */
function afterQuotes(text: string, at: number, to: number): number {
  if (text[at] !== '"' && text[at] !== "'") return at + 1
  return Math.max(closingQuote(text, at, to), at + 1)
}
