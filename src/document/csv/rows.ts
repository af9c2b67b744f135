/** One line of a table: where its cells begin and end in the text, quotes included and blanks around them left out. */
export interface Row {
  start: number
  end: number
  /** start and end of each cell by turns */
  cells: number[]
  /** offset of the quote that makes the line unreadable: it is never closed, or closed in the middle of a cell */
  broken?: number
}

export type Separator = ',' | ';' | '\t' | '|'

/** A line with what follows it. */
type Reading = Row & { next: number }

/**
 * The lines of a table as RFC 4180 writes them: cells between separators, in quotes where they hold a separator, a quote
 * (written twice) or a line break. Lines may end in LF, CRLF or CR; blanks around cells do not count. After a line that
 * cannot be read it goes on with the next line of text. Linear, whatever the text.
 *
 * @param from offset of the first line
 */
export function* rowsOf(text: string, from: number, separator: Separator): Generator<Row> {
  for (let at = from; at < text.length; ) {
    const { next, ...row } = readRow(text, at, separator)
    yield row
    at = next
  }
}

/** What a cell says: without its quotes. */
export function cellText(text: string, { cells }: Row, column: number): string {
  const start = cells[2 * column]
  const end = cells[2 * column + 1]
  if (start === undefined || end === undefined) return ''
  if (text[start] !== '"') return text.slice(start, end)
  return text
    .slice(start + 1, end - 1)
    .replaceAll('""', '"')
    .trim()
}

function readRow(text: string, start: number, separator: Separator): Reading {
  const cells: number[] = []
  let at = start
  for (;;) {
    const cell = readCell(text, at, separator)
    if (!cell) return brokenRow(text, start, skipBlanks(text, at, separator))
    cells.push(cell.start, cell.end)
    if (text[cell.after] !== separator) {
      return { start, end: cell.after, cells, next: afterLineEnd(text, cell.after) }
    }
    at = cell.after + 1
  }
}

/** The cell from `at` on, and the offset of what ends it; undefined when its quotes are out of order. */
function readCell(text: string, at: number, separator: Separator) {
  const start = skipBlanks(text, at, separator)
  if (text[start] !== '"') {
    const after = plainEnd(text, start, separator)
    return { start, end: trimmedEnd(text, start, after), after }
  }
  const end = quoteEnd(text, start)
  const after = end < 0 ? text.length : skipBlanks(text, end, separator)
  return end >= 0 && (text[after] === separator || isLineEnd(text, after)) ? { start, end, after } : undefined
}

function brokenRow(text: string, start: number, broken: number): Reading {
  const end = plainEnd(text, start, undefined)
  return { start, end, cells: [], broken, next: afterLineEnd(text, end) }
}

/** Offset after the quote that closes the one at `at`; -1 when none does. */
function quoteEnd(text: string, at: number): number {
  for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 2)) {
    if (text[quote + 1] !== '"') return quote + 1
  }
  return -1
}

function plainEnd(text: string, from: number, separator: Separator | undefined): number {
  let at = from
  while (text[at] !== separator && !isLineEnd(text, at)) at++
  return Math.min(at, text.length)
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isBlank(text[at - 1])) at--
  return at
}

function skipBlanks(text: string, from: number, separator: Separator): number {
  let at = from
  while (isBlank(text[at]) && text[at] !== separator) at++
  return at
}

/** Blanks as spreadsheets write them: the one that does not break comes from pages and from numbers. */
const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\u00a0'

const isLineEnd = (text: string, at: number): boolean => at >= text.length || text[at] === '\n' || text[at] === '\r'

const afterLineEnd = (text: string, at: number): number => at + (text.startsWith('\r\n', at) ? 2 : 1)
