import { closingQuote } from '../entry.ts'
import { excerpt, type Piece, type PieceLine, quote, type Slip } from './slip.ts'

const CURLY_QUOTES = /^[“”„«»‘’‚]/

/** A quote that is never closed, or is closed before the value ends. */
export function quoteSlip(piece: Piece, line: PieceLine): Slip | undefined {
  const { text } = piece
  const sign = text[line.value] ?? ''
  if (CURLY_QUOTES.test(sign)) return curlyQuotes(piece, line)
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
    fix: `write ${excerpt(text.slice(line.value, line.valueEnd) + sign)}`,
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

function curlyQuotes({ text }: Piece, line: PieceLine): Slip {
  const whole = text.slice(line.value, line.valueEnd)
  const wrapped = whole.length > 2 && CURLY_QUOTES.test(whole.at(-1) ?? '')
  const inner = wrapped ? whole.slice(1, -1) : whole
  return {
    start: line.value,
    end: line.valueEnd,
    message: `curly quotes are letters here: only straight quotes (") hold a text together`,
    fix: `write ${excerpt(quote(inner))}`,
    repairs: [{ start: line.value, end: line.valueEnd, text: quote(inner) }],
  }
}
