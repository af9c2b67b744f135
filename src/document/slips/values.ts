import { isBlank } from '../seek.ts'
import { isOpeningSign, openingMessage } from './signs.ts'
import { excerpt, furtherLines, type Piece, type PieceLine, quote, type Repair, type Slip } from './slip.ts'

/** A value that begins with a sign of its own meaning: `@ana`, `%`, `>= 45 %`, `*`. */
export function specialStart(piece: Piece, line: PieceLine): Slip | undefined {
  const sign = piece.text[line.value] ?? ''
  const text = piece.text.slice(line.value, line.valueEnd)
  if (text === '' || !isOpeningSign(sign)) return undefined
  const place = { start: line.value, end: line.valueEnd }
  const limit = limitInWords(text)
  const percentage = /^%\s?(\d+(?:[.,]\d+)?)$/.exec(text)?.[1]
  if (percentage !== undefined) return signBeforePercentage(place, percentage)
  const bare = barePart(text)
  if (bare !== undefined) return signOfAName(place, text, bare)
  const repair = limit ?? quote(text)
  return {
    ...place,
    message:
      limit === undefined
        ? openingMessage(sign)
        : `"${text}" is written in words, because ${sign} means something else here`,
    label: limit === undefined ? 'put this in quotes' : undefined,
    fix: `write ${excerpt(repair)}`,
    repairs: [{ ...place, text: repair }],
  }
}

/** `@sara`: most people mean the name. */
function signOfAName(place: { start: number; end: number }, text: string, name: string): Slip {
  return {
    ...place,
    message: openingMessage('@'),
    fix: `write ${name}`,
    repairs: [{ ...place, text: name }],
    or: `if the @ belongs to it, put it in quotes: ${quote(text)}`,
  }
}

/** `>= 2000` as `at least 2000`. */
function limitInWords(text: string): string | undefined {
  const match = /^>(=?)\s*(\d.*)$/.exec(text)
  return match === null ? undefined : `${match[1] === '=' ? 'at least' : 'more than'} ${match[2]}`
}

/** `%20` as 20%. */
function signBeforePercentage(place: { start: number; end: number }, number: string): Slip {
  return {
    ...place,
    message: 'a percentage has its sign at the end',
    fix: `write ${number}%`,
    repairs: [{ ...place, text: `${number}%` }],
  }
}

/** The name in `@sara`. */
const barePart = (text: string): string | undefined => /^@\s?([\w.-]+)$/.exec(text)?.[1]

/** `{{ client }}`: a blank of a template. */
export function blankLeft(piece: Piece, line: PieceLine): Slip | undefined {
  const text = piece.text.slice(line.value, line.valueEnd)
  if (!text.startsWith('{{')) return undefined
  const close = text.indexOf('}}')
  const blank = close < 0 ? text : text.slice(0, close + 2)
  return {
    start: line.value,
    end: line.value + blank.length,
    message: `${excerpt(blank)} is a blank that was never filled in`,
    fix: 'write your own words in its place',
    repairs: [{ start: line.value, end: line.valueEnd, text: quote(text) }],
    unproposed: true,
  }
}

/** `- item` among keys, under a key that has a value already. */
export function strayDash(piece: Piece, line: PieceLine): Slip | undefined {
  const first = piece.lines[0]
  const dash = line.start + line.indent
  if (first === undefined || first === line || line.indent !== first.indent) return undefined
  if (piece.text[dash] !== '-' || piece.text[first.start + first.indent] === '-') return undefined
  return {
    start: dash,
    end: dash + 1,
    message: 'a list item stands among keys here',
    fix: 'give it a key, or remove its dash',
    repairs: [{ start: line.start, end: line.end, text: '' }],
    unproposed: true,
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

/** `title: [Draft] eBook`: brackets that are closed, and words behind them. */
export function wordsAfterBrackets(piece: Piece, line: PieceLine): Slip | undefined {
  const text = piece.text.slice(line.value, line.valueEnd)
  const opener = text[0] ?? ''
  if (!/^(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s,\]}]/.test(text)) return undefined
  const place = { start: line.value, end: line.valueEnd }
  return {
    ...place,
    message: `a value that begins with ${opener} is read as a list, and words stand behind it`,
    label: 'put this in quotes',
    fix: `write ${excerpt(quote(text))}`,
    repairs: [{ ...place, text: quote(text) }],
  }
}

/** `title：Mail`: the wide colon of Chinese and Japanese keyboards, on every line that has one. */
export function wideColon(piece: Piece, line: PieceLine): Slip | undefined {
  const own = wideColonOn(piece, line)
  if (own === undefined) return undefined
  const repairs = piece.lines.flatMap((each) => wideColonOn(piece, each) ?? [])
  const [first = own] = repairs
  const more = repairs.length > 1 ? `, here and on ${furtherLines(repairs.length)}` : ''
  return {
    start: first.start,
    end: first.start + 1,
    message: `the wide colon (：) is no colon that ends a key${more}`,
    fix: `write ${excerpt(piece.text.slice(line.at, own.start))}: ${excerpt(piece.text.slice(own.end, line.valueEnd))}`,
    repairs,
  }
}

function wideColonOn({ text }: Piece, line: PieceLine): Repair | undefined {
  const match = /^["']?[a-z][\w-]*["']?[ \t]*：[ \t]*/.exec(text.slice(line.at, line.end))
  if (match === null) return undefined
  const start = line.at + match[0].indexOf('：')
  return { start, end: line.at + match[0].length, text: ': ' }
}

/** `-id: a` and the lines below it. */
export function squeezedDash(piece: Piece, line: PieceLine): Slip | undefined {
  const text = piece.text.slice(line.at, line.end)
  if (!/^-[a-z][\w-]*:(?:\s|$)/.test(text)) return undefined
  const rest = piece.lines.filter(({ start, indent }) => start > line.start && indent === line.indent + 1)
  const repairs = [
    { start: line.at + 1, end: line.at + 1, text: ' ' },
    ...rest.map(({ start }) => ({ start, end: start, text: ' ' })),
  ]
  return {
    start: line.at,
    end: line.at + 1,
    message: `a space is missing after the dash in "${excerpt(text.trimEnd())}"`,
    fix: `write - ${excerpt(text.slice(1).trimEnd())}`,
    repairs,
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

/** `owner ana`, `owner = ana` */
export function missingColon(piece: Piece, line: PieceLine): Slip | undefined {
  if (line.colon >= 0) return undefined
  const text = piece.text.slice(line.at, line.valueEnd)
  const match = /^[A-Za-z_][\w-]*/.exec(text)
  if (match === null) return undefined
  const word = match[0]
  const end = line.at + word.length
  if (end < line.valueEnd && !isBlank(piece.text.charCodeAt(end))) return undefined
  const sign = /^\s*=(?=\s)/.exec(text.slice(word.length))?.[0] ?? ''
  return {
    start: line.at,
    end: line.valueEnd,
    message: `"${excerpt(text)}" has no colon, so it is neither a key nor part of the value above`,
    fix: `write ${word}:${excerpt(text.slice(word.length + sign.length))}, if "${word}" is a key`,
    repairs: [{ start: end, end: end + sign.length, text: ':' }],
  }
}
