import { closingQuote } from '../entry.ts'
import { excerpt, type Piece, type PieceLine, type Slip } from './slip.ts'

const PAIRS = new Map([
  ['[', ']'],
  ['{', '}'],
])

/** A list `[` or group `{` that is never closed. */
export function unclosedBracket(piece: Piece, line: PieceLine): Slip | undefined {
  const { text } = piece
  if (!PAIRS.has(text[line.value] ?? '')) return undefined
  const { open, wrong } = matchBrackets(text, line.value, line.valueEnd)
  const first = open.at(wrong < 0 ? 0 : -1)
  if (first === undefined) return undefined
  const opener = text[first] ?? ''
  // a closer of the other kind: the innermost bracket should have been closed before it
  const at = wrong < 0 ? line.valueEnd : wrong
  const closers = wrong < 0 ? open.map((place) => closerOf(text, place)).reverse() : [closerOf(text, first)]
  return {
    start: first,
    end: first + 1,
    message: `the ${opener} that opens here is never closed`,
    label: 'opened here',
    fix: `write ${excerpt(text.slice(line.value, at) + closers.join('') + text.slice(at, line.valueEnd))}`,
    repairs: [{ start: at, end: at, text: closers.join('') }],
  }
}

/** A closing bracket too many. */
export function extraBracket(piece: Piece, line: PieceLine): Slip | undefined {
  const { text } = piece
  if (!PAIRS.has(text[line.value] ?? '')) return undefined
  const { open, wrong } = matchBrackets(text, line.value, line.valueEnd)
  if (wrong < 0 || open.length > 0) return undefined
  return {
    start: wrong,
    end: wrong + 1,
    message: `this ${text[wrong]} closes nothing`,
    fix: 'delete it',
    repairs: [{ start: wrong, end: wrong + 1, text: '' }],
  }
}

/** Whether the quote or bracket at an offset is closed nowhere in the rest of the text. */
export function staysOpen(text: string, at: number): boolean {
  if (!PAIRS.has(text[at] ?? '')) return closingQuote(text, at, text.length) < 0
  return matchBrackets(text, at, text.length).open[0] === at
}

/** The brackets that stay open, outermost first, up to the first closing one that fits none (`wrong`, -1 if none). */
function matchBrackets(text: string, from: number, to: number): { open: number[]; wrong: number } {
  const open: number[] = []
  for (let at = from; at < to; at = afterQuotes(text, at, to)) {
    const character = text[at] ?? ''
    if (PAIRS.has(character)) open.push(at)
    else if (character === ']' || character === '}') {
      const opener = open.at(-1)
      if (opener === undefined || closerOf(text, opener) !== character) return { open, wrong: at }
      open.pop()
    }
  }
  return { open, wrong: -1 }
}

function closerOf(text: string, opener: number): string {
  return PAIRS.get(text[opener] ?? '') ?? ''
}

/** The next offset to look at: what stands in quotes is skipped as a whole. */
function afterQuotes(text: string, at: number, to: number): number {
  if (text[at] !== '"' && text[at] !== "'") return at + 1
  return Math.max(closingQuote(text, at, to), at + 1)
}
