import { fillIn, trimmed } from './grammar.ts'
import { numberInWords, numberWord } from './number-words.ts'
import { type ReplacingSlip, replacing, type Slip, wholeFault } from './slip.ts'

const separators = /[,_'’.\s\u00a0\u2009\u202f]/g
const digitsOnly = (match: RegExpExecArray): string => (match[1] ?? '').replace(separators, '')

const grouped: Omit<ReplacingSlip, 'pattern'> = {
  rule: 'value-number-grouped',
  message: (written) => `"${written}" has marks between its digits; a number is written without them`,
  replacement: digitsOnly,
  tier: 'safe',
}

/** Moves the point of a written number to the right: 2.5 by 3 is 2500. Undefined for more digits than can be kept. */
export function shiftPoint(number: string, places: number): string | undefined {
  const [whole = '', decimals = ''] = number.split('.')
  if (places > 15) return undefined
  const shifted = decimals.padEnd(places, '0')
  const head = (whole + shifted.slice(0, places)).replace(/^0+(?=\d)/, '')
  const tail = shifted.slice(places)
  return tail === '' ? head : `${head}.${tail}`
}

const magnitudes: ReadonlyMap<string, number> = new Map([
  ...['k', 'thousand', 'tsd'].map((word): [string, number] => [word, 3]),
  ...['m', 'mn', 'mio', 'mln', 'million', 'millions'].map((word): [string, number] => [word, 6]),
  ...['b', 'bn', 'mrd', 'billion', 'billions'].map((word): [string, number] => [word, 9]),
])

const magnitudePattern =
  /(?<![\d.,])(\d+(?:\.\d+)? ?(k|thousand|tsd|m|mn|mio|mln|millions?|b|bn|mrd|billions?))(?![a-z-])/di

/** `2k`, `1.5 million`. A lone `m` can also be minutes or months. */
const magnitudeSlip: Slip = (text, context) => {
  const match = magnitudePattern.exec(text)
  if (match === null) return undefined
  const word = match[2] ?? ''
  const isMoney = context.unit?.kind === 'money' || /[A-Z]{3}|[$€£]/.test(text.replace(match[0], ''))
  if (word === 'm' && !isMoney) {
    const number = match[1]?.slice(0, -1).trim()
    const message = `"m" can be minutes, months or millions`
    const start = (match.indices?.[2] ?? [0])[0]
    const fix = fillIn(`write ${number} min, ${number} mo or ${shiftPoint(number ?? '', 6)}`)
    return { rule: 'value-format', message, start, end: start + 1, fix }
  }
  return replacing({
    rule: isMoney ? 'value-money-format' : 'value-format',
    pattern: magnitudePattern,
    message: (written) => `"${written}" shortens the number; it is written out`,
    replacement: (found) =>
      shiftPoint((found[1] ?? '').slice(0, -word.length).trim(), magnitudes.get(word.toLowerCase()) ?? 0),
    tier: word.length === 1 && word.toLowerCase() !== 'k' ? 'review' : 'safe',
  })(text, context)
}

const exponentSlip = replacing({
  rule: 'value-format',
  pattern: /(?<![\w.])(\d+(?:\.\d+)?e\+?(\d{1,2}))(?!\w)/di,
  message: (written) => `"${written}" is how machines shorten a number; it is written out`,
  replacement: (match) => shiftPoint((match[1] ?? '').split(/e/i)[0] ?? '', Number(match[2])),
  tier: 'safe',
})

const endlessSlip: Slip = (text) => {
  if (!/^\s*[+-]?\.?(?:inf|infinity|nan|∞)\s*$/i.test(text)) return undefined
  const message = `"${text.trim()}" is not a number one can reach or count`
  return wholeFault(text, { rule: 'value-yaml-trap', message, fix: fillIn('write the number you mean') })
}

const machineNumberSlip: Slip = (text) => {
  const match = /^\s*[+-]?0([xob])([\da-f]+)\s*$/i.exec(text)
  if (match === null) return undefined
  const message = `"${text.trim()}" is a machine's way to write a number; write it in ordinary digits`
  return wholeFault(text, { rule: 'value-yaml-trap', message, fix: fillIn('write it in ordinary digits') })
}

const leadingZeroSlip = replacing({
  rule: 'value-leading-zero',
  pattern: /(?<![\w.,])(0+(\d+(?:\.\d+)?))(?![\d.,:])/d,
  message: (written) => `"${written}" begins with a zero, and programs disagree on what that means`,
  replacement: (match) => match[2],
  tier: 'review',
})

const barePointSlips: Slip[] = [
  replacing({
    rule: 'value-format',
    pattern: /(?<![\w.,])(\.(\d+))(?![\d.,])/d,
    message: (written) => `"${written}" lacks the zero before the point`,
    replacement: (match) => `0.${match[2]}`,
    tier: 'safe',
  }),
  replacing({
    rule: 'value-format',
    pattern: /(?<![\w.,])(\d{1,15}\.)(?![\d.])/d,
    message: (written) => `"${written}" ends in a point`,
    replacement: (match) => match[1]?.slice(0, -1),
    tier: 'safe',
  }),
]

const clockSlip: Slip = (text) => {
  const match = /^\s*(\d{1,3}:[0-5]\d(?::[0-5]\d)?)\s*$/d.exec(text)
  if (match === null) return undefined
  const message = `"${match[1]}" looks like a time of day, and some programs read it as a number of minutes`
  return wholeFault(text, {
    rule: 'value-yaml-trap',
    message,
    fix: fillIn('write one number, for a duration like 90 min'),
  })
}

const tooLargeSlip: Slip = (text) => {
  const match = /\d+(?:\.\d+)?/.exec(text)
  if (match === null || match[0].replace('.', '').length < 16) return undefined
  const message = `"${match[0]}" has more digits than can be kept exactly; the largest number is 9007199254740991`
  const start = match.index
  return { rule: 'value-format', message, start, end: start + match[0].length, fix: fillIn('write a rounder number') }
}

const approximatelySlip = replacing({
  rule: 'value-format',
  pattern: /^\s*((?:~|≈|ca\.?|c\.|circa|approx\.?|approximately|around|roughly|nearly|almost) ?)(?=[\d$€£.A-Z])/di,
  message: (written) => `"${written}" is written "about"`,
  replacement: () => 'about ',
  tier: 'safe',
})

const numberWordSlip = replacing({
  rule: 'value-format',
  pattern: new RegExp(
    String.raw`^\s*(?:(?:about|at least|at most|more than|less than|top) +)?((?:${numberWord})(?:(?: +and +| +|-)(?:${numberWord}))*)(?= |$)`,
    'di',
  ),
  message: (written) => `"${written}" is written in digits`,
  replacement: (match) => numberInWords(match[1] ?? '')?.toString(),
  tier: 'safe',
})

/** `5.000` is five thousand to half of Europe, and five to the rest. */
export const pointGroupSlip = replacing({
  rule: 'value-number-grouped',
  pattern: /(?<![\w.,])([1-9]\d{0,2}\.\d{3})(?![\w.,])/d,
  message: (written) => `"${written}" can be read as ${Number(written)} or as ${written.replace('.', '')}`,
  replacement: digitsOnly,
  tier: 'review',
  or: (match) => `if you mean the smaller one, write ${Number(match[1])}`,
})

/** What is no ordinary number at all. */
export const strangeNumberSlips: readonly Slip[] = [
  endlessSlip,
  machineNumberSlip,
  clockSlip,
  numberWordSlip,
  approximatelySlip,
]

/** Ways to get the digits themselves wrong, in the order in which they are to be told. */
export const digitSlips: readonly Slip[] = [
  replacing({
    ...grouped,
    pattern: /(?<![\w.,])(\d{1,3}(?:\.\d{3})+,\d+)(?![\d.,])/d,
    message: (written) => `"${written}" has points between its digits and a comma before the decimals`,
    replacement: (match) => (match[1] ?? '').replaceAll('.', '').replace(',', '.'),
  }),
  replacing({ ...grouped, pattern: /(?<![\w.,])(\d{1,3}(?:[,'’ \u00a0\u2009\u202f]\d{3})+)(?!\d|,\d)/d }),
  replacing({ ...grouped, pattern: /(?<![\w.,])(\d{1,2}(?:,\d\d)+,\d{3})(?!\d|,\d)/d }),
  replacing({ ...grouped, pattern: /(?<![\w.,])(\d+(?:_\d+)+)(?![\d_])/d }),
  replacing({ ...grouped, pattern: /(?<![\w.,])(\d{1,3}(?:\.\d{3}){2,})(?![\d.,])/d }),
  replacing({
    rule: 'value-number-grouped',
    pattern: /(?<![\w.,])(\d+,\d+)(?![\d,.])/d,
    message: (written) => `"${written}" has a comma; decimals come after a point`,
    replacement: (match) => match[1]?.replace(',', '.'),
    tier: 'review',
  }),
  magnitudeSlip,
  exponentSlip,
  ...barePointSlips,
  leadingZeroSlip,
  tooLargeSlip,
]

/** Whether a value is one number and a word, as offsets of the word: for slips about what follows the number. */
export function afterNumber(text: string): { number: string; start: number; end: number } | undefined {
  const match = /^\s*(?:about\s+)?([+-]?\d+(?:\.\d+)?)\s*/i.exec(text)
  if (match === null) return undefined
  return { number: match[1] ?? '', start: match[0].length, end: Math.max(trimmed(text).end, match[0].length) }
}

/** A decimal comma in a change: `+25,5%`. */
export const commaInChangeSlip = replacing({
  rule: 'value-number-grouped',
  pattern: /^\s*(?:at +least +)?[+-] ?(\d{1,4},\d{1,2}) ?(?:%|pp)\s*$/di,
  message: (written) => `"${written}" has a comma; decimals come after a point`,
  replacement: (match) => match[1]?.replace(',', '.'),
  tier: 'review',
})
