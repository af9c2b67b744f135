import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber } from '../../src/model/dates.ts'
import {
  costPerResult,
  explainCostPerResult,
  explainPayback,
  explainReturn,
  paybackMonths,
  returnOnMarketing,
  revenuePerOutcome,
  worthOfResult,
} from '../../src/model/sums/efficiency.ts'
import { exchange } from '../../src/model/sums/exchange.ts'
import { leftPerDay, paceVerdict, plannedSpend, spendPace } from '../../src/model/sums/pacing.ts'
import { response, scaledResults } from '../../src/model/sums/response-curve.ts'
import { combineGoals, rollUp } from '../../src/model/sums/roll-up.ts'

const euro = { currency: 'EUR', decimals: 2 }
const term = (name: string, value: number) => ({ name, value, unit: euro })

test('1500.00 over 92 days makes 1500.00', () => {
  const range = { first: dayNumber(2026, 7, 1), last: dayNumber(2026, 9, 30) }
  const parts = Array.from({ length: 92 }, (_, index) => {
    const day = range.first + index
    return plannedSpend({ budget: 150000, range }, day) - plannedSpend({ budget: 150000, range }, day - 1)
  })
  expect(parts.reduce((sum, part) => sum + part)).toBe(150000)
  expect(new Set(parts)).toEqual(new Set([1630, 1631]))
})

test('the parts of any budget make the budget and differ by one cent at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9e15, max: 9e15 }), fc.integer({ min: 1, max: 400 }), (budget, days) => {
      const plan = { budget, range: { first: 1, last: days } }
      const parts = Array.from({ length: days }, (_, day) => plannedSpend(plan, day + 1) - plannedSpend(plan, day))
      expect(parts.reduce((sum, part) => sum + part)).toBe(budget)
      expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1)
    }),
  )
})

const decimal = (units: number, scale = 0) => ({ units, scale })
const rate = (sentence: { from: string; to: string; amount: { units: number; scale: number }; on: number }) => ({
  from: sentence.from,
  fromAmount: decimal(1),
  to: sentence.to,
  toAmount: sentence.amount,
  on: sentence.on,
})
const rates = [
  rate({ from: 'EUR', to: 'USD', amount: decimal(12, 1), on: 200 }),
  rate({ from: 'EUR', to: 'USD', amount: decimal(109, 2), on: 100 }),
  rate({ from: 'USD', to: 'JPY', amount: decimal(150), on: 100 }),
]

test('the latest rate on or before the day counts, both ways', () => {
  const into = (currency: string, day: number, money: { minor: number; currency: string }) =>
    exchange(money, { currency, day }, { rates })
  const euros = { minor: 100000, currency: 'EUR' }
  expect(into('USD', 150, euros)).toEqual({ ok: true, money: { minor: 109000, currency: 'USD' }, rate: rates[1] })
  expect(into('USD', 200, euros)).toMatchObject({ ok: true, money: { minor: 120000 } })
  expect(into('USD', 99, euros)).toEqual({ ok: false, problem: 'no-rate', from: 'EUR', to: 'USD', later: rates[1] })
  expect(into('JPY', 150, euros)).toEqual({ ok: false, problem: 'no-rate', from: 'EUR', to: 'JPY' })
  expect(into('EUR', 150, { minor: 109000, currency: 'USD' })).toMatchObject({ money: euros })
  expect(into('JPY', 150, { minor: 1001, currency: 'USD' })).toMatchObject({ money: { minor: 1502 } })
  expect(into('USD', 150, { minor: 9e15, currency: 'EUR' })).toMatchObject({ ok: false, problem: 'too-large' })
  expect(into('EUR', 1, euros)).toEqual({ ok: true, money: euros })
})

test('pacing', () => {
  const plan = { budget: 9200, range: { first: 1, last: 92 } }
  expect(plannedSpend(plan, 46)).toBe(4600)
  expect(spendPace(5290, 4600)).toBe(1.15)
  expect(spendPace(100, 0)).toBeNull()
  expect([1.15, 1.1, 0.9, 0.89].map((pace) => paceVerdict(pace))).toEqual(['over', 'on', 'on', 'behind'])
  expect(leftPerDay(plan, 4600, 46)).toBe(100)
  expect(leftPerDay(plan, 0, -50)).toBe(100)
  expect(leftPerDay(plan, 4600, 92)).toBeNull()
})

test('what a result costs and what it is worth', () => {
  expect(revenuePerOutcome(100000, [0.27, 0.04, 0.78])).toBeCloseTo(842.4, 9)
  expect(explainCostPerResult(term('cost', 400000), { name: 'leads', value: 40, unit: 'leads' })?.expression).toBe(
    '4000 EUR / 40 leads = 100 EUR',
  )
  expect(explainCostPerResult(term('cost', 1), { name: 'leads', value: 0 })).toBeNull()
  expect(costPerResult(4000, 40)).toBe(100)
  expect(worthOfResult(revenuePerOutcome(7200, [0.25]), 0.7)).toBe(1260)
  expect(returnOnMarketing(300, 100)).toBe(2)
  expect(returnOnMarketing(300, 0)).toBeNull()
  expect(costPerResult(50000, 100)).toBe(500)
  const leads = { name: 'leads', value: 40 }
  expect(explainReturn(term('worth', 30000), leads, term('cost', 400000))?.expression).toBe(
    '(40 × 300 EUR − 4000 EUR) / 4000 EUR = 200%',
  )
  expect(
    explainPayback(term('cost', 300000), term('a month', 60000), { name: 'margin', value: 0.5, unit: '%' })?.expression,
  ).toBe('3000 EUR / (600 EUR × 50%) = 10 months')
  const customer = { monthlyRevenue: 600, margin: 0.5 }
  expect(paybackMonths(3000, customer)).toBe(10)
})

test('more money never brings less, and never more in proportion', () => {
  const kind = fc.constantFrom('hyperbola' as const, 'exponential' as const, 'power' as const)
  const part = fc.double({ min: 0.01, max: 2, noNaN: true })
  fc.assert(
    fc.property(kind, part, fc.double({ min: 1, max: 3, noNaN: true }), (shape, b, more) => {
      const curve = { kind: shape, a: 10, b }
      const scaled = scaledResults(curve, { spend: 2, results: 50 }, 2 * more)
      expect(scaled).toBeGreaterThanOrEqual(50 - 1e-9)
      expect(scaled).toBeLessThanOrEqual(50 * more + 1e-9)
      expect(response(curve, 0)).toBe(0)
    }),
  )
})

test('a total always includes what is under it', () => {
  const totals = rollUp([
    { id: 'strategy', own: 0 },
    { id: 'plan', parent: 'strategy', own: 500 },
    { id: 'campaign', parent: 'plan', own: 0 },
    { id: 'articles', parent: 'campaign', own: 6000 },
    { id: 'webinar', parent: 'campaign', own: 4000 },
    { id: 'lost', parent: 'nowhere', own: 7 },
  ])
  expect(Object.fromEntries(totals)).toEqual({
    strategy: 10500,
    plan: 10500,
    campaign: 10000,
    articles: 6000,
    webinar: 4000,
    lost: 7,
  })
})

test('roots hold the sum of all leaves, and loops end', () => {
  const parents = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(parents, (choices) => {
      const branches = choices.map((choice, index) => ({
        id: `${index}`,
        ...(index > 0 ? { parent: `${choice % index}` } : {}),
        own: choice,
      }))
      expect(rollUp(branches).get('0')).toBe(choices.reduce((a, b) => a + b))
    }),
  )
  const loop = [
    { id: 'a', parent: 'b', own: 1 },
    { id: 'b', parent: 'a', own: 2 },
    { id: 'c', parent: 'b', own: 4 },
  ]
  expect(Object.fromEntries(rollUp(loop))).toEqual({ a: 1, b: 6, c: 4 })
})

test('sub-goals are added, or the largest counts', () => {
  expect(combineGoals('sum', [40, 60])).toBe(100)
  expect(combineGoals('max', [40, 60])).toBe(60)
  expect(combineGoals('none', [40])).toBeNull()
  expect(combineGoals('sum', [])).toBeNull()
})
