import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addMonths,
  calendarDate,
  day,
  daysIn,
  formatDay,
  isoWeek,
  quarterOf,
  weekday,
  weekRange,
  weeksInYear,
} from '../../src/model/dates.ts'
import { readDay } from '../../src/model/values/day.ts'

const dayOf = (text: string): number => readDay(text).value?.first ?? Number.NaN

/** Every date from 1890 to 2309, counted on fingers. */
function* walkedCalendar() {
  for (let year = 1890; year < 2310; year++) {
    const leap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)
    for (const [index, length] of [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
      for (let dayOfMonth = 1; dayOfMonth <= length; dayOfMonth++) yield { year, month: index + 1, day: dayOfMonth }
    }
  }
}

test('agrees with a calendar that is walked day by day', () => {
  let number = dayOf('1890-01-01')
  let name = 3
  const wrong: unknown[] = []
  for (const date of walkedCalendar()) {
    const found = calendarDate(number)
    const agrees = found.year === date.year && found.month === date.month && found.day === date.day
    if (!agrees || day(date.year, date.month, date.day) !== number || weekday(number) !== name) wrong.push(date)
    number += 1
    name = (name % 7) + 1
  }
  expect(wrong).toEqual([])
  expect(formatDay(number)).toBe('2310-01-01')
})

test('agrees with the calendar of JavaScript in UTC', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
      const date = new Date(number * 86_400_000)
      expect(formatDay(number)).toBe(date.toISOString().slice(0, 10))
      expect(weekday(number) % 7).toBe(date.getUTCDay())
    }),
  )
})

test('days that the calendar does not have are refused', () => {
  expect(day(2026, 2, 29)).toBeUndefined()
  expect(day(2024, 2, 29)).toBe(dayOf('2024-02-29'))
  expect(day(1900, 2, 29)).toBeUndefined()
  expect(day(2000, 2, 29)).toBeDefined()
  expect(day(2026, 4, 31)).toBeUndefined()
  expect(day(2026, 0, 1)).toBeUndefined()
  expect(day(2026, 13, 1)).toBeUndefined()
  expect(day(2026, 1, 0)).toBeUndefined()
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -13, '2024-12-15'],
  ['2026-11-30', 3, '2027-02-28'],
])('%s plus %i months is %s', (from, months, to) => {
  expect(formatDay(addMonths(dayOf(from), months))).toBe(to)
})

test.each([
  ['2026-01-01', 2026, 1],
  ['2027-01-01', 2026, 53],
  ['2024-12-30', 2025, 1],
  ['2023-01-01', 2022, 52],
  ['2026-08-31', 2026, 36],
])('%s lies in week %i-W%i', (text, year, week) => {
  expect(isoWeek(dayOf(text))).toEqual({ year, week })
})

test('every day lies in the week that is named after it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 60_000 }), (number) => {
      const { year, week } = isoWeek(number)
      const range = weekRange(year, week)
      expect(range !== undefined && range.first <= number && number <= range.last && daysIn(range) === 7).toBe(true)
      expect(week).toBeLessThanOrEqual(weeksInYear(year))
    }),
  )
})

test('quarters', () => {
  expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map((text) => quarterOf(dayOf(text)))).toEqual([
    1, 1, 2, 4,
  ])
})

test('the parts of a year, calendar or fiscal, follow each other without a gap', () => {
  const fiscalYears = fc.record({
    startsMonth: fc.integer({ min: 1, max: 12 }),
    startsDay: fc.integer({ min: 1, max: 31 }),
    namedBy: fc.constantFrom('start' as const, 'end' as const),
  })
  fc.assert(
    fc.property(
      fiscalYears,
      fc.integer({ min: 1900, max: 2200 }),
      fc.constantFrom('', 'FY'),
      (fiscalYear, year, prefix) => {
        const range = (grain: string) => readDay(`${prefix}${grain}`, { fiscalYear }).value ?? { first: 0, last: 0 }
        const parts = [1, 2, 3, 4].map((quarter) => range(`${year}-Q${quarter}`))
        expect(parts.map((part) => part.first).slice(1)).toEqual(parts.slice(0, 3).map((part) => part.last + 1))
        expect([parts[0]?.first, parts[3]?.last]).toEqual([range(`${year}`).first, range(`${year}`).last])
        expect(range(`${year}-H2`).first).toBe(parts[2]?.first)
        expect(range(`${year + 1}`).first).toBe(range(`${year}`).last + 1)
      },
    ),
  )
})
