const TAB = 9
const NEWLINE = 10
const RETURN = 13
const SPACE = 32
const HASH = 35

/** The first offset at or after `from` that is no blank, line end or comment. */
export function skipBlanks(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === SPACE || code === NEWLINE || code === RETURN || code === TAB) at++
    else if (code === HASH && startsComment(text, at)) at = lineEnd(text, at)
    else return at
  }
}

/** Offset of the line end at or after `from` (of its carriage return, if it has one), or of the end of the text. */
export function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from)
  if (newline < 0) return text.length
  return newline > from && text.charCodeAt(newline - 1) === RETURN ? newline - 1 : newline
}

/** Offset where the line that holds `at` begins. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

/** Offset of the line after the one that holds `at`, or the end of the text. */
export function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at)
  return newline < 0 ? text.length : newline + 1
}

/** The end of a stretch without the blanks and line ends that close it. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--
  return at
}

/** The offset after the last character before `from` that is neither space nor tab. */
export function skipSpacesBack(text: string, from: number): number {
  let at = from
  while (at > 0 && (text.charCodeAt(at - 1) === SPACE || text.charCodeAt(at - 1) === TAB)) at--
  return at
}

/** Number of spaces at the start of a line. */
export function indentAt(text: string, line: number): number {
  let at = line
  while (text.charCodeAt(at) === SPACE) at++
  return at - line
}

export function isBlank(code: number): boolean {
  return code === SPACE || code === NEWLINE || code === RETURN || code === TAB
}

function startsComment(text: string, at: number): boolean {
  return at === 0 || isBlank(text.charCodeAt(at - 1))
}
