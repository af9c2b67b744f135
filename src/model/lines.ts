/** A place as people say it: both from 1. A column counts UTF-16 units. */
export interface LineColumn {
  line: number
  column: number
}

/** The lines of one text; where they begin is worked out when the first place is asked for. */
export interface Lines {
  /** @param offset UTF-16 units from 0; beyond the text it means the end of the last line */
  at(offset: number): LineColumn
  /** The text of a line (from 1) without its line end; empty for lines that are not there. */
  text(line: number): string
  /** How many lines there are; an empty text has one, a line end at the very end opens no further line. */
  count(): number
  /** Offset of the first character of a line (from 1). */
  start(line: number): number
}

/** Lines end with a newline, a carriage return, or both together, as in YAML. */
export function createLines(text: string): Lines {
  let known: number[] | undefined
  const starts = () => {
    known ??= lineStarts(text)
    return known
  }
  const start = (line: number) => starts()[line - 1] ?? text.length
  return {
    at: (offset) => {
      const place = Math.min(Math.max(offset, 0), text.length)
      const line = lastAtOrBefore(starts(), place) + 1
      return { line, column: place - start(line) + 1 }
    },
    text: (line) => text.slice(start(line), start(line + 1)).replace(/[\r\n]+$/, ''),
    count: () => starts().length,
    start,
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  const ends = /\r\n|\n|\r/g
  while (ends.exec(text) !== null) {
    if (ends.lastIndex < text.length) starts.push(ends.lastIndex)
  }
  return starts
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
