import { explainCadence, rewriteCadence } from './cadence-slips.ts'
import { type Grammar, read } from './grammar.ts'
import type { Cadence, Reading, ReadingContext, SpanWord } from './types.ts'
import { spans } from './units.ts'
import { formatWeekday, weekdayOf } from './weekday.ts'

/** Reads how often: `week`, `2 weeks`, `2/week`, `mon`, `first tue`, `day 5 of month`. */
export const readCadence = (text: string, context?: ReadingContext): Reading<Cadence> =>
  read(cadenceGrammar, text, context)

const places = { first: 1, second: 2, third: 3, fourth: 4, last: 'last' } as const

/** More than one an hour is a slip of the keyboard. */
const mostTimes: Record<SpanWord, number> = { day: 24, week: 168, month: 720, quarter: 2160, year: 8760 }
const mostSpans = 1000

/** The form that mplan writes. */
export function formatCadence(cadence: Cadence): string {
  switch (cadence.kind) {
    case 'interval':
      return cadence.count === 1 ? cadence.span : `${cadence.count} ${cadence.span}s`
    case 'rate':
      return `${cadence.times}/${cadence.span}`
    case 'weekday':
      return formatWeekday(cadence.weekday)
    case 'nth-weekday':
      return `${placeWord(cadence.nth)} ${formatWeekday(cadence.weekday)}`
    case 'month-day':
      return `day ${cadence.day} of month`
  }
}

const placeWord = (nth: 1 | 2 | 3 | 4 | 'last'): string =>
  nth === 'last' ? 'last' : (['first', 'second', 'third', 'fourth'][nth - 1] ?? '')

function parseCadence(text: string): Cadence | undefined {
  const words = text.trim().toLowerCase()
  const span = spans.get(words)
  if (span !== undefined && !words.endsWith('s')) return { kind: 'interval', count: 1, span }
  const weekday = weekdayOf(words)
  if (weekday !== undefined) return { kind: 'weekday', weekday }
  return parseCounted(words) ?? parseOfMonth(words)
}

/** `2 weeks`, `2/week`. */
function parseCounted(words: string): Cadence | undefined {
  const match = /^([1-9]\d{0,4})(?: *(\/) *| +)([a-z]+)$/.exec(words)
  const span = spans.get(match?.[3] ?? '')
  if (match === null || span === undefined) return undefined
  const count = Number(match[1])
  if (match[2] === undefined) return count <= mostSpans ? { kind: 'interval', count, span } : undefined
  return count <= mostTimes[span] ? { kind: 'rate', times: count, span } : undefined
}

/** `first tue`, `day 5 of month`. */
function parseOfMonth(words: string): Cadence | undefined {
  const monthDay = /^day +([1-9]\d?) +of +month$/.exec(words)
  if (monthDay !== null) return Number(monthDay[1]) <= 31 ? { kind: 'month-day', day: Number(monthDay[1]) } : undefined
  const match = /^(first|second|third|fourth|last) +([a-z]+)$/.exec(words)
  const weekday = weekdayOf(match?.[2] ?? '')
  const place = match?.[1]
  if (weekday === undefined || !isPlace(place)) return undefined
  return { kind: 'nth-weekday', nth: places[place], weekday }
}

const isPlace = (word: string | undefined): word is keyof typeof places =>
  word !== undefined && Object.hasOwn(places, word)

const cadenceGrammar: Grammar<Cadence> = {
  parse: parseCadence,
  rewrite: rewriteCadence,
  explain: explainCadence,
  advice: 'write how often, such as week, 2 weeks, 2/week, mon, first tue or day 5 of month',
}
