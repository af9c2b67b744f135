import { nearest } from '../nearest.ts'
import { fillIn, groupStretch, replaced, write } from './grammar.ts'
import { idPattern } from './id.ts'
import { afterNumber, shiftPoint } from './number-slips.ts'
import { type ReplacingSlip, replacing, type Slip } from './slip.ts'
import type { ReadingContext, SpanWord, ValueFault, ValueFix } from './types.ts'
import { spanWords, timeUnits, unitOf } from './units.ts'

const spelling: Pick<ReplacingSlip, 'rule' | 'tier'> = { rule: 'value-format', tier: 'safe' }

const percentSlips: Slip[] = [
  replacing({
    ...spelling,
    pattern:
      /\d(\s*(?:percentage[ -]points?|%[ -]?points?|per ?cent[ -]points?|p\.p\.|ppts?|pps|points?|pts))(?![a-z])/di,
    message: (written) => `"${written}" is written "pp"`,
    replacement: () => 'pp',
  }),
  replacing({
    ...spelling,
    pattern: /\d(\s*(?:per ?cent|percent|pct|prozent|％|%%))(?![a-z])/di,
    message: (written) => `"${written}" is written "%"`,
    replacement: () => '%',
  }),
]

const timeSpellings: Record<string, string> = {
  'hrs hr std stunden hour(s)': 'h',
  'mins. min. minuten': 'min',
  'wks wk week(s)': 'w',
  'days. day(s) tage': 'd',
  'mths mth mos mon month(s) monate': 'mo',
  'yrs yr year(s) a jahre': 'y',
  'bd bds workday workdays work-day work-days business-day business-days weekdays': 'wd',
}

const timeSpelling: ReadonlyMap<string, string> = new Map(
  Object.entries(timeSpellings).flatMap(([words, unit]) =>
    words.split(' ').map((word): [string, string] => [word, unit]),
  ),
)

/** Ways to write a unit of time, with the right one. */
export const meantTimeUnit = (word: string): string | undefined =>
  timeSpelling.get(word.toLowerCase().replace(/ +/g, '-'))

const spanSpellings: Record<SpanWord, string> = {
  day: 'd daily day',
  week: 'w wk weekly week',
  month: 'm mo mth mon monthly month pcm',
  quarter: 'q qtr quarterly quarter',
  year: 'y yr a annum yearly annually year pa',
}

const spanSpelling: ReadonlyMap<string, SpanWord> = new Map(
  spanWords.flatMap((span) => spanSpellings[span].split(' ').map((word): [string, SpanWord] => [word, span])),
)

/** The span an everyday word stands for: `monthly`, `mo`, `annum`. */
export const meantSpan = (word: string): SpanWord | undefined => spanSpelling.get(word.toLowerCase())

const quarterSlip = replacing({
  ...spelling,
  pattern: /^\s*(?:about +)?((\d{1,3})\s*quarters?)\s*$/di,
  message: (written) => `"${written}" is written in months`,
  replacement: (match) => `${Number(match[2]) * 3} mo`,
})

const perSlips: Slip[] = [
  replacing({
    ...spelling,
    pattern: /[\w%](\s+(?:per|a|an|every|each|p\.)\s?([a-z]+))\s*$/di,
    message: (written) => `"${written}" is written with a slash`,
    replacement: (match) => `/${meantSpan(match[2] ?? '') ?? match[2]}`,
  }),
  replacing({
    ...spelling,
    pattern: /[\w%](\s+(daily|weekly|monthly|quarterly|yearly|annually|pcm))\s*$/di,
    message: (written) => `"${written}" is written with a slash`,
    replacement: (match) => `/${meantSpan(match[2] ?? '')}`,
  }),
  (text, context) => {
    const match = /\/\s*([a-z.]+)\s*$/i.exec(text)
    const word = match?.[1] ?? ''
    const span = meantSpan(word)
    if (match === null || span === undefined || span === word || context.metrics?.has(word)) return undefined
    const start = match.index + match[0].indexOf(word)
    const end = start + word.length
    const fix = write(replaced(text, { start, end }, span).trim(), word === 'm' ? 'review' : 'safe')
    return { rule: 'value-format', message: `"${word}" is written "${span}" after the slash`, start, end, fix }
  },
  (text, context) => {
    const match = /\/\s*(\S.*?)\s*$/.exec(text)
    if (match === null) return undefined
    const word = match[1] ?? ''
    const near = nearest(word, [...spanWords, ...(context.metrics?.keys() ?? [])])
    if (near === word) return undefined
    const start = match.index + match[0].indexOf(word)
    const end = start + word.length
    const message = `"${word}" after the slash is neither day, week, month, quarter or year nor a metric`
    if (near !== undefined) {
      const fix = write(replaced(text, { start, end }, near).trim(), 'review')
      return { rule: 'value-format', message, start, end, fix }
    }
    const monthly = `${replaced(text, { start, end }, 'month').trim()} (or day, week, quarter, year)`
    if (!idPattern.test(word) || /^\d/.test(word))
      return { rule: 'value-format', message, start, end, fix: fillIn(`write ${monthly}`) }
    const fix = fillIn(
      `to count each ${word}, describe it in the strategy:\nmetrics:\n- id: ${word}\n  title: …\n  unit: count`,
    )
    return { rule: 'value-format', message, start, end, fix, or: `if it comes back: write ${monthly}` }
  },
]

/** `25` or `0.25` where percent is meant. */
const percentMissingSlip: Slip = (text, context) => {
  const kind = context.unit?.kind
  if (kind !== 'percent' && kind !== 'points') return undefined
  const match = /^\s*(?:about\s+)?([+-]?(\d+(?:\.\d+)?))\s*(?:$|\/|each)/d.exec(text)
  if (match === null) return undefined
  const stretch = groupStretch(match, 1)
  const number = match[1] ?? ''
  const withSign = (amount: string): string =>
    replaced(text, stretch, amount + (kind === 'percent' ? '%' : 'pp')).trim()
  const found = { rule: 'value-percent-fraction', ...stretch }
  if (kind === 'points')
    return { ...found, message: `"${number}" lacks its "pp"`, fix: write(withSign(number), 'review') }
  const size = Number(match[2])
  if (size < 1) return { ...found, ...fractionFault(number, withSign) }
  const or = size === 1 ? `if you mean all of it, write ${withSign('100')}` : undefined
  return { ...found, message: `"${number}" lacks its percent sign`, fix: write(withSign(number), 'review'), or }
}

function fractionFault(
  number: string,
  withSign: (amount: string) => string,
): Pick<ValueFault, 'message' | 'fix' | 'or'> {
  const sign = /^[+-]?/.exec(number)?.[0] ?? ''
  const hundredfold = sign + shiftPoint(number.slice(sign.length), 2)
  return {
    message: `"${number}" is a fraction where a percentage is meant`,
    fix: write(withSign(hundredfold), 'review'),
    or: `if you mean less than one percent, write ${withSign(number)}`,
  }
}

/** A word after the number that is no unit: an everyday spelling of one, a misspelt metric, or something else. */
const unknownUnitSlip: Slip = (text, context) => {
  const found = unitPhrase(text)
  if (found === undefined || unitOf(found.word, context) !== undefined) return undefined
  const time = timeUnitFor(found.word)
  const fixed = (word: string, tier: ValueFix['tier']): ValueFix =>
    write(
      replaced(text, found, word)
        .replace(/ +(?=\/|$)/, '')
        .trim(),
      tier,
    )
  const fault = { rule: 'value-format', start: found.start, end: found.end }
  if (time !== undefined) return { ...fault, message: `"${found.word}" is written "${time}"`, fix: fixed(time, 'safe') }
  const [first = '', ...rest] = found.word.split(/\s+/)
  if (rest.length > 0 && unitOf(first, context) !== undefined) {
    const junk = rest.join(' ')
    const message = `nothing is understood after "${first}"`
    return { ...fault, start: found.end - junk.length, message, fix: fixed(first, 'review') }
  }
  const near = context.metricName === undefined ? metricNear(found.word, context) : undefined
  const message = `"${found.word}" after the number is not a unit that mplan knows`
  return {
    ...fault,
    message,
    fix: fixed(near ?? '', 'review'),
    or: near === undefined ? unitAdvice(context) : undefined,
  }
}

/** The metric whose id a word probably is; `bikes` is no misspelt `likes`: people get the first letter right. */
function metricNear(word: string, { metrics }: ReadingContext): string | undefined {
  const first = word.charAt(0).toLowerCase()
  return nearest(
    word,
    [...(metrics?.keys() ?? [])].filter((id) => id.startsWith(first)),
  )
}

/** The words between the number and the slash or `each`. */
function unitPhrase(text: string): { word: string; start: number; end: number } | undefined {
  const after = afterNumber(text)
  if (after === undefined) return undefined
  const match = /^\p{L}[^/]*?(?=\s*(?:\/|\beach\s*$|$))/u.exec(text.slice(after.start, after.end))
  return match === null ? undefined : { word: match[0], start: after.start, end: after.start + match[0].length }
}

function timeUnitFor(word: string): string | undefined {
  const lower = word.toLowerCase()
  return meantTimeUnit(lower) ?? (timeUnits.has(lower) ? lower : undefined)
}

const unitAdvice = (context: ReadingContext): string =>
  context.metricName === undefined
    ? 'if it is a unit, write %, pp, a currency such as EUR, a time such as h, d or w, or the id of a metric'
    : 'if it is a unit, write %, pp, a currency such as EUR, or a time such as h, d or w'

/** Ways to get wrong what follows the number, in the order in which they are to be told. */
export const unitSlips: readonly Slip[] = [
  ...percentSlips,
  percentMissingSlip,
  quarterSlip,
  ...perSlips,
  unknownUnitSlip,
]
