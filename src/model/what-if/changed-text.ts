import { addDays, addMonths, formatDay } from '../dates.ts'
import { readDay } from '../values/day.ts'

/** What a change asks for: a new text in place of the old one, or the old one moved; `digits` count, where few are known. */
export type Change = { text: string } | { factor: number; digits?: number } | { more: number; unit: string }

const movePattern = /^([+-])\s*(\d{1,15}(?:\.\d{1,6})?)\s*(%|pp|d|w|mo|y)?$/

/** Reads the right side of a change: `+20%`, `-500`, `+2pp` and `+30d` move what is written, all else replaces it (a bare number the number). */
export function readChange(wish: string): Change {
  const [, sign, number = '', unit = ''] = movePattern.exec(wish.trim()) ?? []
  if (sign === undefined) return { text: wish.trim() }
  const amount = Number(number) * (sign === '-' ? -1 : 1)
  return unit === '%' ? { factor: Math.max(0, 1 + amount / 100) } : { more: amount, unit }
}

/** The text after a change; undefined where there is no number, or no day, that could be moved. */
export function changedText(old: string, change: Change): string | undefined {
  if ('text' in change) return withUnitOf(old, change.text)
  if ('factor' in change) {
    const { factor, digits = 12 } = change
    return withNumbers(old, (number) => Number((number * factor).toPrecision(digits)))
  }
  const { more, unit } = change
  if (unit === '' || unit === 'pp') return withNumbers(old, (number) => number + more)
  return movedDay(old, more, unit)
}

/** A bare number in place of an amount means the number alone: `50000` in place of `38000 EUR` is 50000 EUR. */
function withUnitOf(old: string, text: string): string {
  const [, unit] = /^-?\d+(?:\.\d+)?( ?(?:[A-Z]{3}|%)(?:\/[a-z]+| each)?)$/.exec(old) ?? []
  return unit !== undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? text + unit : text
}

function movedDay(old: string, more: number, unit: string): string | undefined {
  const range = readDay(old).value
  if (!range || range.first !== range.last || !Number.isInteger(more)) return undefined
  if (unit === 'd' || unit === 'w') return formatDay(addDays(range.first, unit === 'w' ? more * 7 : more))
  return formatDay(addMonths(range.first, unit === 'y' ? more * 12 : more))
}

/** Every number of a value is changed; those in ids (`30% of list-2`) and after a slash are not. */
function withNumbers(old: string, change: (number: number) => number): string | undefined {
  const [, value = '', rest = ''] = /^(.*?)((?: of |\/).*)?$/s.exec(old) ?? []
  if (readDay(old).value || !/\d/.test(value)) return undefined
  const moved = value.replace(/-?\d+(?:\.\d+)?/g, (number) => String(Number(change(Number(number)).toFixed(4))))
  return moved + rest
}
