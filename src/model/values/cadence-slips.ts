import { fillIn, write } from './grammar.ts'
import { emptySlip, firstSlip, type Slip, wholeFault } from './slip.ts'
import type { ReadingContext, ValueFault, ValueNote } from './types.ts'
import { meantSpan, meantTimeUnit } from './unit-slips.ts'
import { timeUnits } from './units.ts'

const numberWords: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['a', 1],
  ['an', 1],
])

const numberOf = (word: string): number | undefined => (/^\d{1,3}$/.test(word) ? Number(word) : numberWords.get(word))

const ordinals: ReadonlyMap<string, string> = new Map([
  ['1st', 'first'],
  ['2nd', 'second'],
  ['3rd', 'third'],
  ['4th', 'fourth'],
])

const spanOfUnit: ReadonlyMap<string, string> = new Map([
  ['d', 'day'],
  ['w', 'week'],
  ['mo', 'month'],
  ['y', 'year'],
])

const counted = (count: number, span: string): string => (count === 1 ? span : `${count} ${span}s`)

type Wording = readonly [RegExp, (match: RegExpExecArray) => string | undefined]

/** Other ways to say the same, each with the form of the grammar. */
const wordings: readonly Wording[] = [
  [/^(?:daily|weekly|monthly|quarterly|yearly|annually)$/, ([word]) => meantSpan(word)],
  [/^(?:fortnightly|(?:a )?fortnight)$/, () => '2 weeks'],
  [/^(day|week|month|quarter|year)s$/, ([, word]) => word],
  [/^other ([a-z]+)$/, ([, word = '']) => counted(2, meantSpan(word) ?? word)],
  [/^(?:on )?(mon|tue|wed|thu|fri|sat|sun)(?:(?:s|nes|rs|ur)?day)?s?\.?$/, ([, word]) => word],
  [
    /^(?:on )?(?:the )?(first|second|third|fourth|last|1st|2nd|3rd|4th) (mon|tue|wed|thu|fri|sat|sun)(?:(?:s|nes|rs|ur)?day)?s?\.?(?: (?:of|in) (?:the |each |every |a )?month)?$/,
    ([, place = '', word]) => `${ordinals.get(place) ?? place} ${word}`,
  ],
  [/^(?:on )?(?:the )?last day of (?:the |each |every |a )?month$/, () => 'day 31 of month'],
  [
    /^(?:on )?(?:the )?(?:day )?(\d{1,2})(?:st|nd|rd|th)?(?: day)? of (?:the |each |every |a )?month$/,
    ([, number]) => `day ${number} of month`,
  ],
  [
    /^(\d{1,3}|once|twice|thrice|one|two|three|four|five|six) ?(?:x|×|times)? ?(?:a|an|per|each|every|\/) ?([a-z]+)$/,
    ([, number = '', word = '']) => perSpan(numberOf(number), word),
  ],
  [/^(\d{1,3}) ?\/ ?([a-z]+)$/, ([, number = '', word = '']) => perSpan(numberOf(number), word)],
  [/^p(\d{1,3})([dwmy])$/, ([, number = '', unit = '']) => counted(Number(number), meantSpan(unit) ?? '')],
  [
    /^(\d{1,3}|two|three|four|five|six|a|an|one) ?([a-z]+)$/,
    ([, number = '', word = '']) => spansOf(numberOf(number), word),
  ],
]

const perSpan = (number: number | undefined, word: string): string | undefined => {
  const span = meantSpan(word)
  if (span === undefined || number === undefined) return undefined
  return number === 1 ? span : `${number}/${span}`
}

function spansOf(number: number | undefined, word: string): string | undefined {
  if (number === undefined) return undefined
  if (/^quarters?$/.test(word)) return counted(number, 'quarter')
  const span = spanOfUnit.get(timeUnits.get(word) ?? meantTimeUnit(word) ?? '')
  return span === undefined ? undefined : counted(number, span)
}

function inGrammar(text: string): string | undefined {
  const said = text.trim().toLowerCase()
  const words = said.replace(/^(?:every|each):?\s+/, '').replace(/\s+/g, ' ')
  for (const [pattern, write] of wordings) {
    const match = pattern.exec(words)
    const written = match === null ? undefined : write(match)
    if (written !== undefined && written !== said) return written
  }
  return words === said ? undefined : words
}

/** `weekly`, `every mon`, `twice a week`, `P1W`: understood, better written in the one grammar. */
export function rewriteCadence(text: string): ValueNote | undefined {
  const written = inGrammar(text)
  if (written === undefined) return undefined
  const message = `"${text.trim()}" is written ${written}`
  return { ...wholeFault(text, { rule: 'value-format', message, fix: write(written, 'safe') }), severity: 'info' }
}

const twoMeanings: Slip = (text) => {
  const match = /^\s*(?:every )?bi-?(week|month|annual|year)l?y?\s*$/i.exec(text)
  if (match === null) return undefined
  const span = /^(?:annual|year)$/i.test(match[1] ?? '') ? 'year' : (match[1] ?? '').toLowerCase()
  const message = `"${text.trim()}" can be every second ${span} or twice a ${span}`
  const fix = fillIn(`write 2 ${span}s for every second ${span}`)
  return wholeFault(text, { rule: 'value-format', message, fix, or: `write 2/${span} for twice a ${span}` })
}

const severalDays: Slip = (text) => {
  const days =
    text.toLowerCase().match(/(?<![a-z])(?:mon|tue|wed|thu|fri|sat|sun)(?:(?:s|nes|rs|ur)?day)?s?(?![a-z])/g) ?? []
  if (days.length < 2) return undefined
  const message = `"${text.trim()}" names ${days.length} days, and one can be given`
  const fix = write(`${days.length}/week`, 'review')
  return wholeFault(text, { rule: 'value-format', message, fix, or: 'write one entry for each of the days' })
}

const monthDaySlip: Slip = (text) => {
  const match = /^\s*day +(\d+) +of +month\s*$/i.exec(text)
  if (match === null) return undefined
  const message = `no month has a day ${match[1]}`
  return wholeFault(text, {
    rule: 'date-impossible',
    message,
    fix: fillIn('write a day from 1 to 31; in shorter months the last day counts'),
  })
}

const tooOftenSlip: Slip = (text) => {
  const match = /^\s*(\d+) *\/? *(?:day|week|month|quarter|year)s?\s*$/i.exec(text)
  if (match === null) return undefined
  const message =
    Number(match[1]) === 0
      ? `"${text.trim()}" means never`
      : `"${text.trim()}" is hardly what you mean: the number is too large`
  return wholeFault(text, {
    rule: 'value-format',
    message,
    fix: fillIn('write how often, such as week, 2 weeks or 2/week'),
  })
}

const bareNumber: Slip = (text) => {
  const number = /^\s*(\d{1,3})\s*$/.exec(text)?.[1]
  if (number === undefined) return undefined
  const message = `"${number}" does not say how often in what time`
  const fix = fillIn(`write ${number}/week for ${number} a week`)
  return wholeFault(text, {
    rule: 'value-format',
    message,
    fix,
    or: `write ${number} weeks for once in ${number} weeks`,
  })
}

const slips: readonly Slip[] = [emptySlip, twoMeanings, severalDays, monthDaySlip, tooOftenSlip, bareNumber]

/** Why a text does not say how often. */
export const explainCadence = (text: string, context: ReadingContext): ValueFault =>
  firstSlip(slips, text, context) ??
  wholeFault(text, {
    rule: 'value-format',
    message: `"${text.trim()}" does not say how often`,
  })
