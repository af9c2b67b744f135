import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, formatDay } from '../../src/model/dates.ts'
import { contributionBy, coverage, landedShare } from '../../src/model/sums/contribution.ts'
import { conversionPath } from '../../src/model/sums/conversion.ts'
import { combinedRate, explainBackward, funnelBackward, latestLeadDay } from '../../src/model/sums/funnel.ts'

const journey = [
  { from: 'visits', to: 'mql', rate: 0.03, lag: 14 },
  { from: 'mql', to: 'customers', rate: (0.2 + 4 * 0.25 + 0.32) / 6, lag: 60 },
  { from: 'customers', to: 'revenue', rate: 7200 },
]
const articles = {
  amount: 4000,
  rate: 0.03,
  run: { first: dayNumber(2026, 7, 6), last: dayNumber(2026, 9, 30) },
  lag: 14,
}
const webinar = {
  amount: 40,
  rate: 1,
  run: { first: dayNumber(2026, 8, 17), last: dayNumber(2026, 9, 17) },
  lag: 7,
}
const demoDay = { amount: 30, rate: 1, live: false }
const deadline = dayNumber(2027, 4, 30)

test('400 leads make 101 customers, and 100 customers need 395 leads', () => {
  const rate = { name: 'close rate', value: journey[1]?.rate ?? 0, unit: '%' }
  expect(Math.round(400 * combinedRate([rate.value]))).toBe(101)
  expect(explainBackward({ name: 'goal', value: 100, unit: 'customers' }, [rate], 'leads')?.expression).toBe(
    '100 customers / 25.3% = 395 leads',
  )
})

test('a rate of 0 lets nobody through', () => {
  expect(combinedRate([0.5, 0])).toBe(0)
  expect(funnelBackward(1, [0.5, 0])).toBeNull()
})

test('rounding errors cost no lead', () => {
  expect(funnelBackward(3, [0.1, 0.1])).toBe(300)
  expect(funnelBackward(12, [0.3])).toBe(40)
})

test('backward undoes forward: enough, and not one more than needed', () => {
  const rate = fc.double({ min: 0.05, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e5 }), fc.array(rate, { maxLength: 4 }), (wanted, rates) => {
      const needed = funnelBackward(wanted, rates) ?? 0
      expect(needed * combinedRate(rates)).toBeGreaterThanOrEqual(wanted * (1 - 1e-8))
      expect((needed - 1) * combinedRate(rates)).toBeLessThan(wanted)
    }),
  )
})

test('leads due 2027-04-30 beat the last possible day by one day', () => {
  expect(formatDay(latestLeadDay(dayNumber(2027, 6, 30), [60]))).toBe('2027-05-01')
})

test('a metric is carried along the journey', () => {
  expect(conversionPath(journey, 'visits', 'customers')).toMatchObject({ lag: 74, steps: journey.slice(0, 2) })
  expect(conversionPath(journey, 'mql', 'mql')).toEqual({ rate: 1, lag: 0, steps: [] })
  expect(conversionPath(journey, 'customers', 'visits')).toBeNull()
  const loop = [...journey, { from: 'customers', to: 'visits', rate: 2 }]
  expect(conversionPath(loop, 'mql', 'nps')).toBeNull()
})

test('4000 visits and a webinar bring 160 leads, the alternative none', () => {
  expect(coverage([articles, webinar, demoDay], deadline)).toEqual({ added: 160, doubled: 0, covered: 160 })
})

test('what lands after the deadline does not count', () => {
  expect(contributionBy(webinar, dayNumber(2026, 8, 23))).toBe(0)
  expect(contributionBy(webinar, dayNumber(2026, 9, 8))).toBe(20)
  expect(contributionBy(webinar, dayNumber(2026, 9, 24))).toBe(40)
})

test('a ramp delays, a tactic without dates is in time', () => {
  const run = { first: 1, last: 20 }
  expect(landedShare({ run }, 10)).toBe(0.5)
  expect(landedShare({ run, ramp: 10 }, 10)).toBeCloseTo(1 / 3, 12)
  expect(landedShare({ run, ramp: 40 }, 10)).toBe(0.25)
  expect(landedShare({}, -1000)).toBe(1)
})

test('in an overlap group the largest counts whole', () => {
  const paid = [100, 60, 40].map((amount) => ({ amount, rate: 1, overlap: 'paid' }))
  expect(coverage([...paid, { amount: 10, rate: 1 }], 0, 0.25)).toEqual({ added: 210, doubled: 25, covered: 185 })
  expect(coverage(paid, 0).covered).toBe(200)
})

test('the share that has landed only grows', () => {
  const days = fc.integer({ min: 0, max: 400 })
  fc.assert(
    fc.property(days, days, days, days, (length, lag, ramp, day) => {
      const timing = { run: { first: 0, last: length }, lag, ramp }
      expect(landedShare(timing, day + 1)).toBeGreaterThanOrEqual(landedShare(timing, day))
      expect(landedShare(timing, length + lag)).toBe(1)
    }),
  )
})
