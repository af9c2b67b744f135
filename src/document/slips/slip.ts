/** A change to the text that would make it readable. Offsets are those of the piece. */
export interface Repair {
  start: number
  end: number
  text: string
}

/** What the user most likely mistyped. Offsets are those of the piece. */
export interface Slip {
  /** where it began */
  start: number
  end: number
  message: string
  label?: string
  /** what to do, in words */
  fix: string
  /** a change that makes the piece readable: it proves the slip, and is offered unless `unproposed` */
  repairs: Repair[]
  unproposed?: boolean
  or?: string
}

/** A piece of a file that could not be read: the lines of one list item or key, and where reading stopped. */
export interface Piece {
  text: string
  /** offset in the piece where the fast reader gave up */
  stop: number
  lines: PieceLine[]
}

/** One line of a piece, taken apart without knowing whether it makes sense. */
export interface PieceLine {
  start: number
  /** before the line end */
  end: number
  indent: number
  /** first character after blanks and dashes */
  at: number
  /** the colon that ends the key, or -1 */
  colon: number
  /** where the value begins: after the colon and blanks, or at `at` when there is no key */
  value: number
  /** where the value ends: without a comment and blanks */
  valueEnd: number
}

export function applyRepairs(text: string, repairs: readonly Repair[]): string {
  let result = ''
  let from = 0
  for (const repair of repairs) {
    result += text.slice(from, repair.start) + repair.text
    from = repair.end
  }
  return result + text.slice(from)
}

/** The text in quotes, with as few escapes as possible. */
export function quote(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`
  if (!text.includes("'")) return `'${text}'`
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** Text to repeat in a message: cut when long. */
export function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** "1 more line" of two, "2 more lines" of three. */
export function furtherLines(count: number): string {
  return count === 2 ? '1 more line' : `${count - 1} more lines`
}
