import { colonOnLine, isDash } from '../entry.ts'
import { lineEnd, nextLine, trimEnd } from '../seek.ts'
import type { Piece, PieceLine } from './slip.ts'

const BLOCK_TEXT = /^[|>][-+0-9]{0,2}$/

/** Takes the lines of a piece apart. Blank lines, comments and the lines of text blocks (`|`, `>`) are left out. */
export function takeApart(text: string, stop: number): Piece {
  const lines: PieceLine[] = []
  let block = -1
  for (let start = 0; start < text.length; start = nextLine(text, start)) {
    const line = lineOf(text, start)
    if (line.at >= line.end || text[line.at] === '#') continue
    if (block >= 0 && line.indent > block) continue
    block = BLOCK_TEXT.test(text.slice(line.value, line.valueEnd)) ? line.indent : -1
    lines.push(line)
  }
  return { text, stop: Math.min(stop, text.length), lines }
}

/** The line that holds an offset, or the last one before it. */
export function lineNear(piece: Piece, offset: number): PieceLine | undefined {
  let found = piece.lines[0]
  for (const line of piece.lines) if (line.start <= offset) found = line
  return found
}

function lineOf(text: string, start: number): PieceLine {
  const end = lineEnd(text, start)
  let at = skipSpaces(text, start, end)
  const indent = at - start
  while (isDash(text, at)) at = skipSpaces(text, at + 1, end)
  const colon = colonOnLine(text, at)
  const value = colon < 0 ? at : skipSpaces(text, colon + 1, end)
  return { start, end, indent, at, colon, value, valueEnd: trimEnd(text, value, commentStart(text, value, end)) }
}

function skipSpaces(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++
  return at
}

/** Where the comment of a line begins; a value in quotes is kept whole, because its quotes may be the slip. */
function commentStart(text: string, value: number, end: number): number {
  if (text[value] === '"' || text[value] === "'") return end
  for (let at = value; at < end; at++) {
    if (text[at] === '#' && (at === value || text[at - 1] === ' ' || text[at - 1] === '\t')) return at
  }
  return end
}
