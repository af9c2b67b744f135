import { closingQuote } from './entry.ts'
import { indentAt, lineEnd, nextLine, trimEnd } from './seek.ts'

/** A comment of a file: from its # to the end of its line. Offsets are UTF-16 units. */
export interface Comment {
  start: number
  end: number
  /** what follows the #, without blanks around it */
  text: string
  /** true when nothing else stands on its line */
  alone: boolean
}

/** The last thing on a line that announces a block of text on the lines below. */
const BLOCK_TEXT = /(?:^|[ \t])[|>][-+0-9]{0,2}[ \t]*$/

/** The comments of a text: not what looks like one inside quotes or in a block of text (`|` or `>`). */
export function commentsOf(text: string): Comment[] {
  const comments: Comment[] = []
  if (!text.includes('#')) return comments
  let block = -1
  let line = 0
  while (line < text.length) {
    const indent = indentAt(text, line)
    const end = lineEnd(text, line)
    if (line + indent >= end || (block >= 0 && indent > block)) {
      line = nextLine(text, line)
      continue
    }
    const hash = findComment(text, line + indent, end)
    const contentEnd = hash.at < 0 ? hash.next : hash.at
    if (hash.at >= 0) comments.push(commentAt(text, hash.at, line + indent))
    block = BLOCK_TEXT.test(text.slice(line, contentEnd)) ? indent : -1
    line = nextLine(text, Math.max(hash.next, line))
  }
  return comments
}

function commentAt(text: string, at: number, first: number): Comment {
  const end = trimEnd(text, at, lineEnd(text, at))
  return { start: at, end, text: text.slice(at + 1, end).trim(), alone: at === first }
}

/** Where the comment of a line begins, or -1; `next` lies on the last line of quotes that span several lines. */
function findComment(text: string, from: number, lineStop: number): { at: number; next: number } {
  let end = lineStop
  let at = from
  while (at < end) {
    if (text[at] === '#' && isSeparated(text, at, from)) return { at, next: at }
    at = opensQuotes(text, at, from) ? afterQuotes(text, at, end) : at + 1
    if (at > end) end = lineEnd(text, at)
  }
  return { at: -1, next: end }
}

function afterQuotes(text: string, at: number, end: number): number {
  const close = closingQuote(text, at, text.length)
  return close < 0 ? end : close
}

function isSeparated(text: string, at: number, from: number): boolean {
  return at === from || text[at - 1] === ' ' || text[at - 1] === '\t'
}

/** A quote opens a value at the start of a line and after a blank that follows a sign; elsewhere it is a letter. */
function opensQuotes(text: string, at: number, from: number): boolean {
  if (text[at] !== '"' && text[at] !== "'") return false
  let before = at - 1
  while (before >= from && (text[before] === ' ' || text[before] === '\t')) before--
  if (before < from) return true
  const sign = text[before] ?? ''
  if ('[{,'.includes(sign)) return true
  return ':-?'.includes(sign) && before < at - 1
}
