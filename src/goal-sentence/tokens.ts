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
  value?: number
}

const PIECE = new RegExp(
  [
    String.raw`(?<date>\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\d))`,
    String.raw`(?<ordinal>\d{1,4}(?:st|nd|rd|th)(?![\p{L}\d]))`,
    String.raw`(?<number>\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?)`,
    String.raw`(?<short>['’]\d\d(?!\d))`,
    String.raw`(?<word>[\p{L}\p{M}][\p{L}\p{M}\d]*(?:['’](?!s(?![\p{L}\d]))\p{L}+)*|['’]s(?![\p{L}\d])|@[\p{L}\d_.]{1,60})`,
    String.raw`(?<symbol>->|=>|-->|>=|<=|[^\s\p{L}\p{M}\d])`,
  ].join('|'),
  'giu',
)

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
  for (const match of text.matchAll(PIECE)) {
    const token = tokenOf(match)
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

function dashToken(text: string, place: { start: number; end: number }): Token {
  const written = text.slice(place.start, place.end)
  return { kind: 'symbol', text: written, lower: written, ...place, glued: true, hyphen: false }
}

function tokenOf(match: RegExpMatchArray): Token {
  const text = match[0]
  const start = match.index ?? 0
  const groups = match.groups ?? {}
  const base = {
    text,
    lower: text.toLowerCase().replaceAll('’', "'"),
    start,
    end: start + text.length,
    glued: false,
    hyphen: false,
  }
  if (groups.date !== undefined) return { ...base, kind: 'date' }
  if (groups.ordinal !== undefined) return { ...base, kind: 'ordinal', value: Number.parseInt(text, 10) }
  if (groups.number !== undefined) return { ...base, kind: 'number', value: numberValue(text) }
  if (groups.short !== undefined) return { ...base, kind: 'number', value: 2000 + Number(text.slice(1)) }
  return { ...base, kind: groups.word === undefined ? 'symbol' : 'word' }
}

/**
 * Reads a number as people write it: `1,800`, `1 800`, `1'800`, `1.800` (three digits after a point and no leading
 * zero are thousands), `3,5` and `3.5`.
 *
 * @param written digits with separators, as the tokenizer cuts them
 */
function numberValue(written: string): number {
  const spaceless = written.replaceAll(/['’\u00a0\u202f ]/g, '')
  const last = Math.max(spaceless.lastIndexOf(','), spaceless.lastIndexOf('.'))
  if (last < 0) return Number(spaceless)
  const tail = spaceless.length - last - 1
  const thousands = tail === 3 && !spaceless.startsWith('0')
  const whole = spaceless.slice(0, last).replaceAll(/[.,]/g, '')
  const rest = spaceless.slice(last + 1)
  return Number(thousands ? whole + rest : `${whole}.${rest}`)
}
