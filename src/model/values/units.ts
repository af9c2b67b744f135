import { isoCurrencies } from './currencies.ts'
import type { Per, ReadingContext, SpanWord, TimeUnit, Unit } from './types.ts'

const count: Unit = { kind: 'count' }
export const percent: Unit = { kind: 'percent' }
const points: Unit = { kind: 'points' }

const timeWords: Record<TimeUnit, string> = {
  min: 'min mins minute minutes',
  h: 'h hour hours',
  d: 'd day days',
  wd: 'wd working_day working_days',
  w: 'w week weeks',
  mo: 'mo month months',
  y: 'y year years',
}

const timeUnitList: readonly TimeUnit[] = ['min', 'h', 'd', 'wd', 'w', 'mo', 'y']

/** Time units by every word that may stand for them. */
export const timeUnits: ReadonlyMap<string, TimeUnit> = new Map(
  timeUnitList.flatMap((unit) =>
    timeWords[unit].split(' ').map((word): [string, TimeUnit] => [word.replace('_', ' '), unit]),
  ),
)

export const spanWords: readonly SpanWord[] = ['day', 'week', 'month', 'quarter', 'year']

/** Spans by every word that may stand for them: the word itself and its plural. */
export const spans: ReadonlyMap<string, SpanWord> = new Map(
  spanWords.flatMap((span): [string, SpanWord][] => [
    [span, span],
    [`${span}s`, span],
  ]),
)

const fixedUnits: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['%', percent],
  ['pp', points],
  ...Array.from(timeUnits, ([word, unit]): [string, Unit] => [word, { kind: 'time', unit }]),
])

/** The unit a word stands for, or undefined. The empty word takes the field's own unit. */
export function unitOf(word: string, context: ReadingContext): Unit | undefined {
  if (word === '') return context.unit ?? count
  const fixed = fixedUnits.get(word)
  if (fixed !== undefined) return fixed
  if (isoCurrencies.has(word) || context.currencies?.has(word)) return { kind: 'money', currency: word }
  if (context.metricName === undefined && context.metrics?.has(word)) return { kind: 'metric', id: word }
  return undefined
}

/** What stands after the slash: a span, or a metric. */
export function perOf(word: string, context: ReadingContext): Per | undefined {
  const span = spans.get(word)
  if (span !== undefined) return span
  return context.metrics?.has(word) ? { metric: word } : undefined
}

/** Number of decimals of a currency, or undefined when it is neither of ISO 4217 nor declared. */
export const decimalsOf = (currency: string, declared?: ReadonlyMap<string, number>): number | undefined =>
  declared?.get(currency) ?? isoCurrencies.get(currency)

/** The text after a number: `%`, `pp`, ` EUR`, ` h`, ` mql`, nothing. */
export function formatUnit(unit: Unit): string {
  switch (unit.kind) {
    case 'count':
      return ''
    case 'percent':
      return '%'
    case 'points':
      return 'pp'
    case 'money':
      return ` ${unit.currency}`
    case 'time':
      return ` ${unit.unit}`
    case 'metric':
      return ` ${unit.id}`
  }
}

export function formatPer(per: Per | undefined): string {
  if (per === undefined) return ''
  if (per === 'each') return ' each'
  return `/${typeof per === 'string' ? per : per.metric}`
}

/** What distinguishes one unit from another, for comparing. */
export const sameUnit = (left: Unit, right: Unit): boolean =>
  left === right || (left.kind === right.kind && formatUnit(left) === formatUnit(right))
