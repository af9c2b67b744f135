import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCosts, budgetOfCampaign, type Cost, costOfTactic, inCurrency, monthsIn } from '../../src/model/cost.ts'
import { addMonths, dayNumber, daysIn } from '../../src/model/dates.ts'
import { formatMoney } from '../../src/model/money.ts'
import { projectOf } from './project-of.ts'

const strategy = `mplan: 1
currency: EUR
metrics:
  - id: leads
    title: Leads
goals:
  - id: more-leads
    title: More leads
    metric: leads
rates:
  - 1 EUR = 1.10 USD on 2026-06-01
  - 1 EUR = 1.20 USD on 2026-08-01
  - 1 EUR = 0.80 USD on 2026-12-01
`

/** What one tactic costs in a plan for the last quarter of 2026. */
async function costOf(lines: string, head = 'period: 2026-Q4'): Promise<string> {
  const indented = lines.replace(/^/gm, '    ')
  const plan = `mplan: 1\n${head}\ntactics:\n  - id: ads\n    title: Ads\n    goal: more-leads\n${indented}\n`
  const project = await projectOf(strategy, plan)
  const [tactic] = project.tactics
  return tactic ? inWords(costOfTactic(tactic, project)) : 'no tactic'
}

const inWords = ({ money, complete }: Cost) =>
  [
    ...money.map((amount) => formatMoney(amount) + (amount.tolerance ? ` give or take ${amount.tolerance}` : '')),
    ...(complete ? [] : ['and more']),
  ].join(' + ') || 'nothing'

test.each([
  ['budget: 1500 EUR', '1500 EUR'],
  ['budget: 1500', '1500 EUR'],
  ['budget: about 1500 EUR', '1500 EUR give or take 5000'],
  ['budget: 500 EUR/month', '1500 EUR'],
  ['budget: 500 EUR/month\nstart: 2026-11-01', '1000 EUR'],
  ['budget: 500 EUR/month\nend: 2026-11-15', '750 EUR'],
  ['budget: 300 EUR/quarter', '300 EUR'],
  ['budget: 1200 EUR/year', '300 EUR'],
  ['budget: 70 EUR/week\nperiod: 2026-10-05/2026-10-18', '140 EUR'],
  ['budget: 10 EUR/day\nperiod: 2026-10', '310 EUR'],
  ['budget: 600 EUR each\nevery: month', '1800 EUR'],
  ['every: month\neach:\n  budget: 600 EUR', '1800 EUR'],
  ['every: month\ntimes: 2\neach:\n  budget: 600 EUR', '1200 EUR'],
  ['every:\n  every: month\n  start: 2026-11-02\neach:\n  budget: 600 EUR', '1200 EUR'],
  ['every: mon\nexcept: [2026-12-21, 2026-12-28]\neach:\n  budget: 1 EUR', '11 EUR'],
  ['budget: 4.50 EUR/leads\nexpect: 10..20..40', '90 EUR'],
  ['budget: 0.005 EUR/leads\nexpect: 1000', '5 EUR'],
  ['budget: 4 EUR/leads\nevery: month\neach:\n  expect: 10..20', '180 EUR'],
  ['budget: 4 EUR/leads', 'and more'],
  ['budget: 40 h', 'nothing'],
  ['budget:\n  - amount:\n      confidential: true', 'and more'],
  ['budget:\n  - 200 EUR\n  - amount: 99.99 USD\n  - amount: 0.01 USD', '200 EUR + 100 USD'],
  ['budget:\n  - 200 EUR\n  - amount: -50 EUR', '150 EUR'],
  ['budget:\n  plan: 900 EUR\n  committed: 200 EUR', '900 EUR'],
  ['budget:\n  - amount: 100 EUR/month\n    start: 2026-10-01\n    end: 2026-11-30', '200 EUR'],
])('%j costs %s', async (lines, cost) => {
  expect(await costOf(lines)).toBe(cost)
})

test('a price for each month needs to know how many months', async () => {
  expect(await costOf('budget: 500 EUR/month', 'status: draft')).toBe('and more')
  expect(await costOf('every: month\neach:\n  budget: 600 EUR', 'status: draft')).toBe('and more')
})

test('the cents of a campaign add up', async () => {
  const plan = 'mplan: 1\ncampaigns:\n  - id: spring\n    title: Spring\n    budget: [0.10 EUR, 0.20 EUR]\n'
  const project = await projectOf(strategy, plan)
  expect(project.campaigns.map((campaign) => inWords(budgetOfCampaign(campaign, project)))).toEqual(['0.30 EUR'])
})

test('a budget without a currency is in that of the total', async () => {
  const own = 'mplan: 1\nbudget:\n  total: 900 CHF\n'
  const plan = 'mplan: 1\ntactics:\n  - id: ads\n    title: Ads\n    budget: 120\n'
  const project = await projectOf(own, plan)
  expect(project.tactics.map((tactic) => inWords(costOfTactic(tactic, project)))).toEqual(['120 CHF'])
})

const usd: Cost = { money: [{ minor: 12000, currency: 'USD' }], complete: true }

test.each([
  ['2026-09-01', '2026-Q3', '100 EUR'],
  ['2026-07-31', '2026-Q2', '109.09 EUR'],
  // A plan that has not begun is counted at the rate of its first day.
  ['2026-07-31', '2026-Q4', '100 EUR'],
  ['2026-05-31', '2026-Q2', undefined],
])('on %s, for %s, the latest rate on or before counts', async (today, period, euros) => {
  const project = await projectOf(strategy, `mplan: 1\nperiod: ${period}\n`, today)
  const money = inCurrency(usd, 'EUR', project)
  expect(money && formatMoney(money)).toBe(euros)
  expect(inCurrency({ ...usd, complete: false }, 'EUR', project)).toBeUndefined()
  expect(inCurrency(usd, 'CHF', project)).toBeUndefined()
})

const money = fc.record({
  minor: fc.integer({ min: -1e9, max: 1e9 }),
  currency: fc.constantFrom('EUR', 'USD', 'JPY'),
  tolerance: fc.integer({ min: 0, max: 1e6 }),
})

test('sums are exact, whatever is added first', () => {
  fc.assert(
    fc.property(fc.array(money), fc.nat(), (amounts, at) => {
      const cost = (part: typeof amounts): Cost => ({ money: part, complete: true })
      const split = addCosts([cost(amounts.slice(0, at)), cost(amounts.slice(at))])
      for (const currency of ['EUR', 'USD', 'JPY']) {
        const own = amounts.filter((amount) => amount.currency === currency)
        const sum = split.money.find((amount) => amount.currency === currency)
        expect(sum?.minor ?? 0).toBe(own.reduce((total, { minor }) => total + minor, 0))
        expect(sum?.tolerance ?? 0).toBe(own.reduce((total, { tolerance }) => total + tolerance, 0))
      }
    }),
  )
})

const month = fc.record({ year: fc.integer({ min: 1990, max: 2090 }), month: fc.integer({ min: 1, max: 12 }) })

test('whole months are counted whole', () => {
  fc.assert(
    fc.property(month, fc.integer({ min: 1, max: 60 }), (start, count) => {
      const first = dayNumber(start.year, start.month, 1)
      expect(monthsIn({ first, last: addMonths(first, count) - 1 })).toBe(count)
    }),
  )
})

test('months of two parts make the months of the whole', () => {
  fc.assert(
    fc.property(month, fc.integer({ min: 2, max: 800 }), fc.nat(), (start, days, at) => {
      const first = dayNumber(start.year, start.month, 1) + (at % 28)
      const whole = { first, last: first + days - 1 }
      const middle = first + (at % (days - 1))
      const parts = monthsIn({ first, last: middle }) + monthsIn({ first: middle + 1, last: whole.last })
      expect(parts).toBeCloseTo(monthsIn(whole), 9)
      expect(monthsIn(whole)).toBeGreaterThan(0)
      expect(daysIn(whole) / monthsIn(whole)).toBeGreaterThan(27.999)
    }),
  )
})
