import { closingQuote } from '../entry.ts'
import { isBlank } from '../seek.ts'
import { excerpt, type Piece, type PieceLine, quote, type Slip } from './slip.ts'

/** Signs that cannot begin a value, and what they mean instead. */
const OPENING_SIGNS = new Map([
  ['@', 'is kept for later use'],
  ['`', 'is kept for later use'],
  ['%', 'gives orders to the reading program'],
  ['>', 'announces a block of text on the next lines'],
  ['|', 'announces a block of text on the next lines'],
  ['*', 'points to another place in the file'],
  ['&', 'names a place in the file'],
  ['!', 'names a kind of value'],
  [',', 'separates the items of a list in brackets'],
  [']', 'closes a list in brackets'],
  ['}', 'closes a group in braces'],
])

const SMART_QUOTES = /^[“”„«»‘’‚]/

/** A value that begins with a sign of its own meaning: `@ana`, `%`, `>= 45 %`, `*`. */
export function specialStart(piece: Piece, line: PieceLine): Slip | undefined {
  const sign = piece.text[line.value] ?? ''
  const meaning = OPENING_SIGNS.get(sign)
  const text = piece.text.slice(line.value, line.valueEnd)
  if (meaning === undefined || text === '') return undefined
  return {
    start: line.value,
    end: line.valueEnd,
    message: `a value cannot begin with ${sign}, which ${meaning} in YAML`,
    label: 'put this in quotes',
    fix: `write ${excerpt(quote(text))}`,
    repairs: [{ start: line.value, end: line.valueEnd, text: quote(text) }],
  }
}

/** `title: Mail: then call` */
export function secondColon(piece: Piece, line: PieceLine): Slip | undefined {
  if (line.colon < 0) return undefined
  const text = piece.text.slice(line.value, line.valueEnd)
  const colon = /:(?=\s|$)/.exec(text)
  if (colon === null || /^["'[{]/.test(text)) return undefined
  return {
    start: line.value,
    end: line.valueEnd,
    message: `"${excerpt(text)}" holds a second colon, so it cannot be told where the key ends`,
    label: 'put this in quotes',
    fix: `write ${excerpt(quote(text))}`,
    repairs: [{ start: line.value, end: line.valueEnd, text: quote(text) }],
  }
}

/** `owner:ana` */
export function missingSpace(piece: Piece, line: PieceLine): Slip | undefined {
  if (line.colon >= 0) return undefined
  const text = piece.text.slice(line.at, line.end)
  const match = /^["']?[\w-]+["']?:(?=[^\s:/])/.exec(text)
  if (match === null) return undefined
  const colon = line.at + match[0].length
  return {
    start: colon - 1,
    end: colon,
    message: `a space is missing after the colon in "${excerpt(text.trimEnd())}"`,
    fix: `write ${match[0]} ${excerpt(text.slice(match[0].length).trimEnd())}`,
    repairs: [{ start: colon, end: colon, text: ' ' }],
  }
}

/** `owner ana` */
export function missingColon(piece: Piece, line: PieceLine): Slip | undefined {
  if (line.colon >= 0) return undefined
  const text = piece.text.slice(line.at, line.valueEnd)
  const match = /^[A-Za-z_][\w-]*/.exec(text)
  if (match === null) return undefined
  const word = match[0]
  const end = line.at + word.length
  if (end < line.valueEnd && !isBlank(piece.text.charCodeAt(end))) return undefined
  return {
    start: line.at,
    end: line.valueEnd,
    message: `"${excerpt(text)}" has no colon, so it is neither a key nor part of the value above`,
    fix: `write ${word}:${excerpt(text.slice(word.length))}, if "${word}" is a key`,
    repairs: [{ start: end, end, text: ':' }],
  }
}

/** A quote that is never closed, or is closed before the value ends. */
export function quoteSlip(piece: Piece, line: PieceLine): Slip | undefined {
  const { text } = piece
  const sign = text[line.value] ?? ''
  if (SMART_QUOTES.test(sign)) return smartQuotes(piece, line)
  if (sign !== '"' && sign !== "'") return undefined
  const close = closingQuote(text, line.value, line.valueEnd)
  if (close === line.valueEnd) return undefined
  return close < 0 ? unclosedQuote(piece, line, sign) : earlyClose(piece, line, sign, close)
}

function unclosedQuote({ text }: Piece, line: PieceLine, sign: string): Slip {
  return {
    start: line.value,
    end: line.value + 1,
    message: `the quote that opens here is never closed`,
    label: 'opened here',
    fix: `write ${sign} after "${excerpt(text.slice(line.value + 1, line.valueEnd))}"`,
    repairs: [{ start: line.valueEnd, end: line.valueEnd, text: sign }],
  }
}

function earlyClose({ text }: Piece, line: PieceLine, sign: string, close: number): Slip | undefined {
  const whole = text.slice(line.value, line.valueEnd)
  if (/^\s+#/.test(text.slice(close, line.valueEnd))) return undefined
  const inner = whole.endsWith(sign) ? whole.slice(1, -1) : whole
  const better = quote(inner)
  return {
    start: close - 1,
    end: close,
    message: `this quote ends the text, but more follows: ${excerpt(text.slice(close, line.valueEnd).trimStart())}`,
    label: 'the text ends here',
    fix: `write ${excerpt(better)}`,
    repairs: [{ start: line.value, end: line.valueEnd, text: better }],
  }
}

function smartQuotes({ text }: Piece, line: PieceLine): Slip {
  const whole = text.slice(line.value, line.valueEnd)
  const inner = whole.replace(/^[“”„«»‘’‚]/, '').replace(/[“”„«»‘’‚]$/, '')
  return {
    start: line.value,
    end: line.valueEnd,
    message: `curly quotes are letters here: only straight quotes (") hold a text together`,
    fix: `write ${excerpt(quote(inner))}`,
    repairs: [{ start: line.value, end: line.valueEnd, text: quote(inner) }],
  }
}
