import { indentAt } from '../seek.ts'
import type { Piece, PieceLine, Repair, Slip } from './slip.ts'

const TABS = /^[ ]*\t[ \t]*/

/** Lines that begin with tabs. One slip for all of them: `width` is how many spaces stand for a tab. */
export function tabIndent(piece: Piece, width: number): Slip | undefined {
  const repairs: Repair[] = []
  for (const { start, end } of piece.lines) {
    const match = TABS.exec(piece.text.slice(start, end))
    if (match === null) continue
    const spaces = match[0].replaceAll('\t', ' '.repeat(width))
    repairs.push({ start, end: start + match[0].length, text: spaces })
  }
  const first = repairs[0]
  if (first === undefined) return undefined
  const more = repairs.length - 1
  return {
    start: first.start,
    end: first.end,
    message:
      more === 0
        ? 'this line begins with a tab, and only spaces count at the start of a line'
        : `this line and ${more} more begin with a tab, and only spaces count at the start of a line`,
    label: 'a tab',
    fix: 'use spaces in place of the tab, as many as on the lines around it',
    repairs,
  }
}

/** A key that stands further left or right than its neighbours. */
export function wrongIndent(piece: Piece, line: PieceLine): Slip | undefined {
  const position = piece.lines.indexOf(line)
  const before = piece.lines[position - 1]
  if (before === undefined || line.colon < 0) return undefined
  const wanted = before.at - before.start
  const found = line.at - line.start
  if (wanted === found || line.indent !== found) return undefined
  return indentSlip(piece.text, line, wanted)
}

/** @param wanted the number of spaces that the neighbours stand in */
export function indentSlip(text: string, line: { start: number; end: number }, wanted: number): Slip {
  const found = indentAt(text, line.start)
  return {
    start: line.start,
    end: line.start + Math.max(found, 1),
    message: `this line begins ${place(found)}, but the lines it belongs with begin ${place(wanted)}`,
    fix: found < wanted ? `put ${spaces(wanted - found)} in front of it` : `take ${spaces(found - wanted)} away`,
    repairs: [{ start: line.start, end: line.start + found, text: ' '.repeat(wanted) }],
  }
}

function place(indent: number): string {
  return indent === 0 ? 'at the left edge' : `after ${spaces(indent)}`
}

function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`
}
