import { dayNumber, weekday } from '../model/dates.ts'
import type { Day } from '../model/values/types.ts'

const FIXED: [RegExp, number, number][] = [
  [/^(?:christmas|xmas|yuletide) eve/, 12, 24],
  [/^(?:christmas|xmas|yuletide)/, 12, 25],
  [/^boxing/, 12, 26],
  [/^new year.*eve/, 12, 31],
  [/^new year/, 1, 1],
  [/^halloween/, 10, 31],
  [/^valentine/, 2, 14],
]

/** The day of a named occasion in a year; undefined for those no fixed rule tells. */
export function holidayIn(text: string, year: number): Day | undefined {
  const fixed = FIXED.find(([pattern]) => pattern.test(text))
  if (fixed !== undefined) return dayNumber(year, fixed[1], fixed[2])
  if (text.startsWith('easter')) return easterSunday(year)
  const november = dayNumber(year, 11, 1)
  const thanksgiving = november + ((4 - weekday(november) + 7) % 7) + 21
  if (text.startsWith('thanksgiving')) return thanksgiving
  if (text.startsWith('black friday')) return thanksgiving + 1
  return text.startsWith('cyber monday') ? thanksgiving + 4 : undefined
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1)
}
