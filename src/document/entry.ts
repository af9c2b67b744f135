import { indentAt, lineEnd, lineStart, nextLine, skipBlanks } from './seek.ts'

const COLON = 58
const HASH = 35

/** A block list (`- …` lines) or a block map (`key: …` lines) in a text, whose entries all stand at one indent. */
export interface Region {
  kind: 'list' | 'map'
  /** spaces before each entry */
  indent: number
  /** offset of the first entry's line */
  start: number
  /** offset after the last line */
  end: number
}

/** A list item or key in text that may be out of order. */
export interface Entry extends Region {
  /** where lines begin that stand as far left as the entry but are none themselves; `end` when there are none */
  stray: number
}

/**
 * The list or map whose first entry is the first line with content; undefined when it is neither. Where entries after it
 * stand further left, it is the first that is out of order, and the region has their indent.
 *
 * @param least the fewest spaces that entries can stand in
 */
export function findRegion(text: string, start: number, end: number, least = 0): Region | undefined {
  const at = skipBlanks(text, start)
  if (at >= end) return undefined
  const line = text.lastIndexOf('\n', at) + 1
  const indent = indentAt(text, line)
  if (line + indent !== at) return undefined
  if (!isDash(text, at) && colonOnLine(text, at) < 0) return undefined
  const region: Region = { kind: isDash(text, at) ? 'list' : 'map', indent, start: line, end }
  return indent > least ? { ...region, indent: indentOfRest(text, region, least) } : region
}

/** The fewest spaces that the entries after the first stand in where all of them stand further left; else its own. */
function indentOfRest(text: string, { kind, indent, start, end }: Region, least: number): number {
  const line = new RegExp(`\\n( {${least},${indent}})(?![ \\t\\r\\n#])`, 'g')
  line.lastIndex = start
  let found = indent
  for (let match = line.exec(text); match && match.index + 1 < end; match = line.exec(text)) {
    const at = line.lastIndex
    const isEntry = kind === 'list' ? isDash(text, at) : !isDash(text, at) && colonOnLine(text, at) >= 0
    const spaces = match[1]?.length ?? indent
    if (isEntry && spaces === indent) return indent
    if (isEntry) found = Math.min(found, spaces)
  }
  return found
}

/** Where the text of a list item begins on the line of its dash, counted from the start of the line. */
export function contentIndent(text: string, line: number, dash: number): number {
  return dash + 1 + indentAt(text, line + dash + 1)
}

/** Whether a list item's dash stands here. */
export function isDash(text: string, at: number): boolean {
  return text[at] === '-' && endsWord(text.charCodeAt(at + 1))
}

/**
 * Offset of the colon that ends the key which begins at `at`, or -1 when this line holds no key. A colon counts when a
 * blank or the end of the line follows it, and not inside quotes or a comment.
 */
export function colonOnLine(text: string, at: number): number {
  const end = lineEnd(text, at)
  const first = text[at]
  if (first !== undefined && '[{&*!'.includes(first)) return -1
  const quoted = first === '"' || first === "'"
  const from = quoted ? closingQuote(text, at, end) : at
  if (from < 0) return -1
  for (let place = from; place < end; place++) {
    const code = text.charCodeAt(place)
    if (code === COLON && endsWord(text.charCodeAt(place + 1))) return place
    if (code === HASH && isSpace(text.charCodeAt(place - 1))) return -1
  }
  return -1
}

/** Offset after the quote that closes the one at `at`, or -1 when none does before `end`. */
export function closingQuote(text: string, at: number, end: number): number {
  const quote = text[at]
  for (let place = at + 1; place < end; place++) {
    const character = text[place]
    if (character === '\\' && quote === '"') place++
    else if (character === quote) {
      if (quote === '"' || text[place + 1] !== "'") return place + 1
      place++
    }
  }
  return -1
}

/**
 * Finds where the entry after `from` begins, in text that is in order: the next line at the region's indent that is
 * no blank, no comment and (in a map) no list item. Lines inside quotes, brackets and text blocks of an entry always
 * stand further in.
 */
export function createEntryFinder({ kind, indent, end }: Region): (text: string, from: number) => number {
  const entry = kind === 'list' ? '-[ \\t\\r\\n]' : '(?![ \\t\\r\\n#]|-[ \\t\\r\\n])'
  const pattern = new RegExp(`\\n {${indent}}${entry}`, 'g')
  return (text, from) => {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    return match === null || match.index + 1 >= end ? end : match.index + 1
  }
}

/**
 * The entries between two offsets when the text may be out of order: each begins at a line that looks like an entry
 * and stands at the region's indent or less. Other lines belong to the entry before them.
 */
export function splitEntries(text: string, region: Region): Entry[] {
  const entries: Entry[] = []
  let open: Entry | undefined
  for (let line = region.start; line < region.end; line = nextLine(text, line)) {
    if (open !== undefined && belongsTo(text, line, region, open)) continue
    if (open !== undefined) closeEntry(open, line)
    const indent = indentAt(text, line)
    const kind = isDash(text, line + indent) ? 'list' : 'map'
    open = { kind, indent, start: line, end: region.end, stray: region.end }
    entries.push(open)
  }
  return entries
}

/** Whether a line continues the open entry; notes where its stray lines begin. */
function belongsTo(text: string, line: number, region: Region, open: Entry): boolean {
  const indent = indentAt(text, line)
  if (indent > region.indent) return !isShiftedDash(text, line, indent, open) && !isShiftedKey(text, line, indent, open)
  if (looksLikeEntry(text, line + indent, region, open)) return false
  if (isStray(text, line + indent)) open.stray = Math.min(open.stray, line)
  return true
}

/** A dash between that of the open item and the keys of that item: an item that stands too far right. */
function isShiftedDash(text: string, line: number, indent: number, open: Entry): boolean {
  if (open.kind !== 'list' || !isDash(text, line + indent)) return false
  const content = contentIndent(text, open.start, open.indent)
  return indent < content && colonOnLine(text, open.start + content) >= 0
}

/** A key between the open one and what stands below that, nearer to the open one: it stands too far right. */
function isShiftedKey(text: string, line: number, indent: number, open: Entry): boolean {
  if (open.kind !== 'map' || isDash(text, line + indent) || colonOnLine(text, line + indent) < 0) return false
  const colon = colonOnLine(text, open.start + open.indent)
  if (colon < 0 || skipBlanks(text, colon + 1) < nextLine(text, open.start)) return false
  const first = skipBlanks(text, nextLine(text, open.start))
  const below = indentAt(text, lineStart(text, first))
  return indent < below && indent - open.indent <= below - indent
}

function closeEntry(entry: Entry, end: number): void {
  entry.end = end
  entry.stray = Math.min(entry.stray, end)
}

/** Neither a comment nor blank, nor the start of a list item. */
function isStray(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code !== HASH && !endsWord(code) && !isDash(text, at)
}

/** Whether a list item or key begins here. */
export function startsEntry(text: string, at: number): boolean {
  return isDash(text, at) || isLongKey(text, at) || colonOnLine(text, at) >= 0
}

/** A key written the long way: `? key`. */
function isLongKey(text: string, at: number): boolean {
  return text[at] === '?' && endsWord(text.charCodeAt(at + 1))
}

function looksLikeEntry(text: string, at: number, region: Region, open: Region): boolean {
  if (isDash(text, at)) return region.kind === 'list' || at - text.lastIndexOf('\n', at) - 1 < open.indent
  if (isLongKey(text, at)) return true
  // the second half of a key written the long way: `? key` and `: value`
  if (text[at] === ':' && text[open.start + open.indent] === '?') return false
  return text[at] !== '#' && text[at] !== '\t' && colonOnLine(text, at) >= 0
}

function endsWord(code: number): boolean {
  return Number.isNaN(code) || isSpace(code) || code === 10 || code === 13
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9
}
