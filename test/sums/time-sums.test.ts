import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, formatDay } from '../../src/model/dates.ts'
import { backPlan } from '../../src/model/sums/back-plan.ts'
import { weekLoads, weeklyHours, worstWeek } from '../../src/model/sums/capacity.ts'
import { chainFrom, criticalPath, type Work } from '../../src/model/sums/critical-path.ts'
import {
  type WorkingCalendar,
  workingCalendar,
  workingDaysIn,
  workingDayUpTo,
} from '../../src/model/sums/working-calendar.ts'
import type { Weekday } from '../../src/model/values/types.ts'

const christmas = [dayNumber(2026, 12, 25), dayNumber(2026, 12, 26), dayNumber(2027, 1, 1)]
const office = workingCalendar({ weekend: [6, 7], holidays: christmas })
const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  return dayNumber(year, month, date)
}

/** So many working days later; from a closed day the count begins at the next one worked on. */
const addWorkingDays = ({ dayOf, numberOf }: WorkingCalendar, from: number, days: number) =>
  dayOf(numberOf(from) + days)

const anyCalendar = fc
  .record({
    weekend: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { maxLength: 6 }),
    holidays: fc.array(fc.integer({ min: -30, max: 400 }), { maxLength: 40 }),
  })
  .map((closed) => ({ closed, calendar: workingCalendar(closed) }))
const anyDay = fc.integer({ min: -200, max: 600 })

test('working days pass over weekends and holidays', () => {
  expect(formatDay(addWorkingDays(office, day('2026-12-24'), 1))).toBe('2026-12-28')
  expect(formatDay(addWorkingDays(office, day('2026-12-31'), 1))).toBe('2027-01-04')
  expect(formatDay(addWorkingDays(office, day('2027-01-04'), -2))).toBe('2026-12-30')
  expect(formatDay(addWorkingDays(office, day('2026-12-25'), 0))).toBe('2026-12-28')
  expect(formatDay(workingDayUpTo(office, day('2026-12-27')))).toBe('2026-12-24')
  expect(workingDaysIn(office, { first: day('2026-12-21'), last: day('2027-01-03') })).toBe(8)
  expect(workingDaysIn(office, { first: 5, last: 1 })).toBe(0)
})

test('a week without working days is refused', () => {
  expect(() => workingCalendar({ weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [] })).toThrow(RangeError)
})

test('working-day sums never land on a closed day and count like a finger does', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, fc.nat(60), ({ closed, calendar }, from, count) => {
      const open = (at: number) =>
        !closed.weekend.some((off) => off === ((at + 3 + 7000) % 7) + 1) && !closed.holidays.includes(at)
      let finger = from
      while (!open(finger)) finger++
      expect(addWorkingDays(calendar, from, 0)).toBe(finger)
      for (let left = count; left > 0; left--)
        do finger++
        while (!open(finger))
      const landed = addWorkingDays(calendar, from, count)
      expect(landed).toBe(finger)
      expect(calendar.isWorking(landed)).toBe(true)
      expect(calendar.isWorking(workingDayUpTo(calendar, from))).toBe(true)
    }),
  )
})

test('working-day sums are monotone and can be undone', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, anyDay, fc.integer({ min: -60, max: 60 }), ({ calendar }, a, b, count) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)]
      expect(addWorkingDays(calendar, early, count)).toBeLessThanOrEqual(addWorkingDays(calendar, late, count))
      expect(addWorkingDays(calendar, early, count)).toBeLessThan(addWorkingDays(calendar, early, count + 1))
      expect(addWorkingDays(calendar, addWorkingDays(calendar, a, count), -count)).toBe(addWorkingDays(calendar, a, 0))
    }),
  )
})

/** Work whose links only point back, so that it has no loop; listed in any order. */
const anyWork = fc
  .array(fc.record({ duration: fc.nat(9), earliest: fc.nat(5), links: fc.array(fc.nat(20), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .chain((items) => {
    const work: Work[] = items.map(({ duration, earliest, links }, at) => ({
      id: `t${at}`,
      duration,
      earliest,
      after: at === 0 ? [] : links.map((link) => `t${link % at}`),
    }))
    return fc.shuffledSubarray(work, { minLength: work.length })
  })

/** All chains of work that follow one another, by trying them all. */
function allChains(work: readonly Work[]): Work[][] {
  const grow = (chain: Work[]): Work[][] => [
    chain,
    ...work.filter((next) => next.after?.includes(chain.at(-1)?.id ?? '')).flatMap((next) => grow([...chain, next])),
  ]
  return work.flatMap((first) => grow([first]))
}

test('the critical path equals trying every chain', () => {
  fc.assert(
    fc.property(anyWork, fc.integer({ min: -5, max: 40 }), (work, deadline) => {
      const schedule = criticalPath(work, deadline)
      if (!schedule.ok) throw new Error('no loop was made')
      const chains = allChains(work)
      const length = (chain: readonly Work[]) => chain.reduce((sum, { duration }) => sum + duration, 0)
      for (const { id } of work) {
        const into = chains.filter((chain) => chain.at(-1)?.id === id)
        const outOf = chains.filter((chain) => chain[0]?.id === id)
        const times = schedule.times.get(id)
        expect(times?.earliestFinish).toBe(Math.max(...into.map((chain) => (chain[0]?.earliest ?? 0) + length(chain))))
        expect(times?.latestStart).toBe(deadline - Math.max(...outOf.map(length)))
      }
    }),
  )
})

test('without a deadline something is critical, and nothing is late', () => {
  fc.assert(
    fc.property(anyWork, (work) => {
      const schedule = criticalPath(work)
      if (!schedule.ok) throw new Error('no loop was made')
      const floats = [...schedule.times.values()].map(({ float }) => float)
      expect(Math.min(...floats)).toBe(0)
    }),
  )
})

test('longer work never ends earlier', () => {
  fc.assert(
    fc.property(anyWork, fc.nat(9), (work, more) => {
      const longer = work.map((each, at) => (at === 0 ? { ...each, duration: each.duration + more } : each))
      const [short, long] = [criticalPath(work), criticalPath(longer)]
      expect(long.ok && short.ok && long.end >= short.end).toBe(true)
    }),
  )
})

test('a loop is named in its order', () => {
  const work = [
    { id: 'launch', duration: 1, after: ['film'] },
    { id: 'script', duration: 1, after: ['budget', 'launch'] },
    { id: 'film', duration: 1, after: ['script'] },
    { id: 'budget', duration: 1 },
    { id: 'party', duration: 1, after: ['launch'] },
  ]
  const schedule = criticalPath(work)
  expect(schedule.ok ? [] : schedule.loop).toEqual(['script', 'film', 'launch'])
})

test('unknown links and work that appears nowhere do no harm', () => {
  expect(criticalPath([{ id: 'a', duration: 2, after: ['lost'] }])).toMatchObject({ ok: true, end: 2 })
  expect(criticalPath([])).toMatchObject({ ok: true, end: 0 })
})

const tasks = [
  { id: 'list', workingDays: 2 },
  { id: 'writer', workingDays: 3, after: ['list'] },
  { id: 'article', workingDays: 5, after: ['writer'] },
  { id: 'banner', workingDays: 1 },
  { id: 'publish', workingDays: 0, after: ['article', 'banner'] },
]

test('worked back from the deadline, each task has a last day to start', () => {
  const plan = backPlan({ tasks, deadline: day('2026-07-31'), today: day('2026-07-13') }, office)
  if (!plan.ok) throw new Error('no loop')
  const starts = [...plan.tasks].map(([id, { latestStart, lateBy }]) => `${id} ${formatDay(latestStart)} ${lateBy}`)
  expect(starts).toEqual([
    'list 2026-07-20 0',
    'writer 2026-07-22 0',
    'article 2026-07-27 0',
    'banner 2026-07-31 0',
    'publish 2026-07-31 0',
  ])
  expect(plan.worst).toBeUndefined()
})

test('too late is counted in working days, with the chain that makes it so', () => {
  const plan = backPlan({ tasks, deadline: day('2026-07-31'), today: day('2026-07-23') }, office)
  expect(plan).toMatchObject({
    ok: true,
    worst: { id: 'list', lateBy: 3, chain: ['list', 'writer', 'article', 'publish'] },
  })
})

test('a date of its own binds a task', () => {
  const dated = [{ id: 'a', workingDays: 1, start: day('2026-07-18'), due: day('2026-07-24') }]
  const plan = backPlan({ tasks: dated, deadline: day('2026-07-31'), today: day('2026-07-01') }, office)
  expect(plan.ok && plan.tasks.get('a')).toMatchObject({
    earliestStart: day('2026-07-20'),
    latestStart: day('2026-07-24'),
    float: 4,
    critical: false,
  })
})

test('the chain follows the links that leave no gap', () => {
  const work = [
    { id: 'a', duration: 1 },
    { id: 'b', duration: 5, after: ['a'] },
    { id: 'c', duration: 1, after: ['a'] },
  ]
  const schedule = criticalPath(work)
  expect(schedule.ok && chainFrom(work, schedule.times, 'a')).toEqual(['a', 'b'])
})

test('the worst week of a person is named', () => {
  const efforts = [
    { hours: 30, range: { first: day('2026-07-06'), last: day('2026-07-10') } },
    { hours: 40, range: { first: day('2026-07-06'), last: day('2026-07-31') } },
    { hours: 8, range: { first: day('2026-07-18'), last: day('2026-07-19') } },
  ]
  const away = [{ first: day('2026-07-20'), last: day('2026-07-23') }]
  const loads = weekLoads(efforts, { hoursPerWeek: 40, away }, office)
  expect(loads.map(({ monday, load, limit }) => `${formatDay(monday)} ${load} of ${limit.toFixed(1)}`)).toEqual([
    '2026-07-06 40 of 32.0',
    '2026-07-13 10 of 32.0',
    '2026-07-20 10 of 6.4',
    '2026-07-27 10 of 32.0',
  ])
  const worst = worstWeek(loads)
  expect(worst && formatDay(worst.monday)).toBe('2026-07-06')
  expect(worstWeek(loads.slice(1, 2))).toBeUndefined()
})

test('spreading work over weeks loses no hour', () => {
  const range = fc.tuple(anyDay, fc.nat(100)).map(([first, days]) => ({ first, last: first + days }))
  const effort = fc.record({ hours: fc.integer({ min: 1, max: 200 }), range })
  fc.assert(
    fc.property(anyCalendar, fc.array(effort, { minLength: 1, maxLength: 6 }), ({ calendar }, efforts) => {
      const possible = efforts.filter(({ range }) => workingDaysIn(calendar, range) > 0)
      const spread = [...weeklyHours(efforts, calendar).values()].reduce((a, b) => a + b, 0)
      expect(spread).toBeCloseTo(
        possible.reduce((sum, { hours }) => sum + hours, 0),
        6,
      )
    }),
  )
})
