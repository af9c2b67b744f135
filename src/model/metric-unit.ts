import type { ReadingContext, TimeUnit, Unit } from './values/types.ts'

const timeUnits: Record<string, TimeUnit> = {
  minutes: 'min',
  hours: 'h',
  days: 'd',
  weeks: 'w',
  months: 'mo',
  years: 'y',
  min: 'min',
  h: 'h',
  d: 'd',
  w: 'w',
  mo: 'mo',
  y: 'y',
}

/** The unit that a metric's `unit:` names: count, percent, EUR, hours, score:0-10 … undefined when it names none. */
export function unitNamed(name: string | undefined, { currencies }: ReadingContext): Unit | undefined {
  if (name === undefined) return undefined
  const word = name.trim()
  if (word === 'percent' || word === '%') return { kind: 'percent' }
  const time = timeUnits[word.toLowerCase()]
  if (time) return { kind: 'time', unit: time }
  if (/^[A-Z]{3}$/.test(word) || currencies?.has(word)) return { kind: 'money', currency: word }
  return { kind: 'count' }
}
