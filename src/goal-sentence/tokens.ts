/** What a stretch of characters is before anybody asks what it means. */
export type TokenKind = 'word' | 'number' | 'ordinal' | 'date' | 'symbol'

/** A word, number or sign of the sentence. `start` and `end` are UTF-16 offsets, end exclusive. */
export interface Token {
  kind: TokenKind
  text: string
  lower: string
  start: number
  end: number
  /** Stands against the token before it without a space: the `MB` of `3.8MB`. */
  glued: boolean
  /** Tied to the token before it by a hyphen or a dash without spaces: the `end` of `year-end`. */
  hyphen: boolean
  /** The value of a number or ordinal as written, without its unit. */
  value: number | undefined
}

/**
 * The pieces of a sentence. Every alternative is a plain run of characters, so that a piece is found in one pass over it.
 *
 * @param letter the characters that make words, as the inside of a pattern's brackets
 */
function piecesOf(letter: string, flags: string): RegExp {
  const date = String.raw`\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\d)`
  const ordinal = String.raw`\d{1,4}(?:st|nd|rd|th|ST|ND|RD|TH|Th)(?![${letter}\d])`
  const number = String.raw`\d*[¼½¾⅓⅔](?!\d)|\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?`
  const shortYear = String.raw`['’]\d\d(?!\d)`
  // currencies that are written against the digits: R150, KSh3,500, A$62
  const prefix = String.raw`(?<![${letter}\d])(?:RM?|Rp|Rs|KSh|Ksh|[Kk]r|Tk|USD|EUR|GBP|CHF|AUD|CAD|SGD|NZD|ZAR|INR|SEK|NOK|DKK|PLN)(?=\d[\d,.]+)|(?<![${letter}\d])(?:US|AU|CA|NZ|HK|SG|[ACRS])\$(?=\d)`
  const word = String.raw`[${letter}][${letter}\d]*(?:['’](?![sS](?![${letter}\d]))[${letter}]+)*|['’][sS](?![${letter}\d])|@[${letter}\d_.]{1,60}`
  const symbol = String.raw`-->|->|=>|>=|<=|[^\s${letter}\d]`
  return new RegExp([date, ordinal, number, shortYear, prefix, word, symbol].join('|'), flags)
}

const prepared = new Map<boolean, RegExp>()

/** The letters of all scripts take far longer to prepare than the plain ones that most sentences are made of. */
function piecesFor(text: string): RegExp {
  const plain = IS_PLAIN.test(text)
  const pieces = prepared.get(plain) ?? (plain ? piecesOf('a-zA-Z', 'g') : piecesOf(String.raw`\p{L}\p{M}`, 'gu'))
  prepared.set(plain, pieces)
  return pieces
}

const IS_PLAIN = /^[\x20-\x7e]*$/
const IS_DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}$/
const IS_PLAIN_WORD = /^(?:[a-zA-Z]|'[sS]|@.)/
const isWord = (text: string) =>
  IS_PLAIN_WORD.test(text) || (!IS_PLAIN.test(text) && /^(?:[\p{L}\p{M}]|['’][sS]|@.)/u.test(text))

const DASHES = new Set(['-', '‐', '‑', '–', '—'])

/**
 * Cuts a sentence into words, numbers, dates and signs. Hyphens inside words and ranges are dropped and remembered on
 * the token that follows, so that `year-end` and `year end` read the same.
 *
 * @param text any text, also hostile; the work is in proportion to its length
 * @returns the tokens in order; `text.slice(start, end)` is always the token's text
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  let pendingDash: { start: number; end: number } | undefined
  const pieces = piecesFor(text)
  pieces.lastIndex = 0
  for (let match = pieces.exec(text); match !== null; match = pieces.exec(text)) {
    const token = tokenOf(match[0], match.index)
    const before = tokens.at(-1)
    token.glued = before !== undefined && before.end === token.start
    if (pendingDash !== undefined) {
      token.hyphen = pendingDash.end === token.start
      if (!token.hyphen) tokens.push(dashToken(text, pendingDash))
      pendingDash = undefined
    }
    if (DASHES.has(token.text) && token.glued && before !== undefined && before.kind !== 'symbol') {
      pendingDash = { start: token.start, end: token.end }
    } else tokens.push(token)
  }
  if (pendingDash !== undefined) tokens.push(dashToken(text, pendingDash))
  return tokens
}

function dashToken(text: string, { start, end }: { start: number; end: number }): Token {
  const written = text.slice(start, end)
  return { kind: 'symbol', text: written, lower: written, start, end, glued: true, hyphen: false, value: undefined }
}

function tokenOf(text: string, start: number): Token {
  const kind = kindOf(text)
  const end = start + text.length
  return { kind, text, lower: lowered(text), start, end, glued: false, hyphen: false, value: figureOf(text, kind) }
}

function figureOf(text: string, kind: TokenKind): number | undefined {
  if (kind === 'ordinal') return Number.parseInt(text, 10)
  if (kind !== 'number') return undefined
  return /^['’]/.test(text) ? 2000 + Number(text.slice(1)) : numberValue(text)
}

const lowered = (text: string): string => {
  const lower = text.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

function kindOf(text: string): TokenKind {
  const digit = text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57
  if (!digit) return isWord(text) ? 'word' : /^(?:['’]\d|[¼½¾⅓⅔])/.test(text) ? 'number' : 'symbol'
  if (/[a-z]$/i.test(text)) return 'ordinal'
  return text.length >= 6 && IS_DATE.test(text) && !/^\d{1,3}\.\d{3}/.test(text) ? 'date' : 'number'
}

const PARTS: Record<string, number> = { '¼': 1 / 4, '½': 1 / 2, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3 }

/**
 * Reads a number as people write it: `1,800`, `1 800`, `1'800`, `1.800` (three digits after a point and no leading
 * zero are thousands), `3,5` and `3.5`.
 *
 * @param written digits with separators, as the tokenizer cuts them
 */
function numberValue(written: string): number {
  const part = PARTS[written.at(-1) ?? '']
  if (part !== undefined) return Number(written.slice(0, -1)) + part
  const spaceless = written.replaceAll(/['’\u00a0\u202f ]/g, '')
  const last = Math.max(spaceless.lastIndexOf(','), spaceless.lastIndexOf('.'))
  if (last < 0) return Number(spaceless)
  const tail = spaceless.length - last - 1
  const thousands = tail === 3 && !spaceless.startsWith('0')
  const whole = spaceless.slice(0, last).replaceAll(/[.,]/g, '')
  const rest = spaceless.slice(last + 1)
  return Number(thousands ? whole + rest : `${whole}.${rest}`)
}
