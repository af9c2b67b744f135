import type { Weekday } from '../dates.ts'
import { nearest } from '../nearest.ts'
import { type Grammar, read, write } from './grammar.ts'
import { emptySlip, wholeFault } from './slip.ts'
import type { Reading, ReadingContext } from './types.ts'

const short = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const long = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const numbers: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Reads a day of the week: `sat`. */
export const readWeekday = (text: string, context?: ReadingContext): Reading<Weekday> =>
  read(weekdayGrammar, text, context)

/** `sat` */
export const formatWeekday = (weekday: Weekday): string => short[weekday - 1] ?? ''

/** The weekday that a word in small letters names: `sat`, `saturday`. */
export function weekdayOf(word: string): Weekday | undefined {
  return numbers[short.findIndex((name, index) => word === name || word === long[index])]
}

const weekdayGrammar: Grammar<Weekday> = {
  parse: (text) => weekdayOf(text.trim().toLowerCase()),
  explain: (text, context) => {
    const near = nearest(text.trim(), [...long, ...short])
    const message = `"${text.trim()}" is not a day of the week`
    const fix = near === undefined ? undefined : write(near.slice(0, 3), 'review')
    return emptySlip(text, context) ?? wholeFault(text, { rule: 'value-format', message, ...(fix && { fix }) })
  },
  advice: 'write one of mon, tue, wed, thu, fri, sat, sun',
}
