import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

const strategy = (budget: string, more = '') =>
  `mplan: 1\nperiod: 2026\n${more}goals:\n  - id: leads\n    title: More leads\nbudget:\n${budget.replace(/^/gm, '  ')}\n`

const plan = (lines: string, head = '') =>
  `mplan: 1\n${head}tactics:\n  - id: ads\n    title: Ads\n    goal: leads\n${lines.replace(/^/gm, '    ')}\n`

const found = async (budget: string, plan: string, more?: string) => {
  const findings = await foundBy(['budget-exceeded'], { 'strategy.yaml': strategy(budget, more), 'plan.yaml': plan })
  return findings.map((line) => line.replace('error budget-exceeded: the plans cost ', ''))
}

test.each([
  ['total: 1000 EUR', 'budget: 1000 EUR', []],
  ['total: 1000 EUR', 'budget: 1000.01 EUR', ['0.01 EUR more than there is: 1000.01 EUR, and the budget is 1000 EUR']],
  ['total: 1000', 'budget: 1001', ['1 EUR more than there is: 1001 EUR, and the budget is 1000 EUR']],
  ['total: 1000 EUR', 'budget: about 1040 EUR', ['40 EUR more than there is: 1040 EUR, and the budget is 1000 EUR']],
  ['total: 1000 EUR', 'budget: about 1100 EUR', ['100 EUR more than there is: 1100 EUR, and the budget is 1000 EUR']],
  ['total: about 1000 EUR', 'budget: 1400 EUR', []],
  ['total: 1000 EUR', 'budget: 1400 EUR\nstatus: idea', []],
  ['total: 100 EUR/month', 'budget: 1201 EUR', ['1 EUR more than there is: 1201 EUR, and the budget is 1200 EUR']],
  [
    'total: 1000 EUR\nreserve: 200 EUR',
    'budget: 900 EUR',
    ['100 EUR more than there is: 900 EUR, and the budget is 1000 EUR less a reserve of 200 EUR = 800 EUR'],
  ],
])('of %j, %j', async (budget, tactic, expected) => {
  expect(await found(budget, plan(tactic), 'currency: EUR\n')).toEqual(expected)
})

test('plans of another year and archived plans are left out', async () => {
  expect(await found('total: 1000 EUR', plan('budget: 1001 EUR', 'period: 2025-Q4\n'))).toEqual([])
  expect(await found('total: 1000 EUR', plan('budget: 1001 EUR', 'status: archived\n'))).toEqual([])
})

test('foreign money counts at its rate', async () => {
  const rate = 'rates:\n  - 1 EUR = 1.25 USD on 2026-01-01\n'
  expect(await found('total: 1000 EUR', plan('budget: 1250 USD'), rate)).toEqual([])
  expect(await found('total: 1000 EUR', plan('budget: 1300 USD'), rate)).toEqual([
    '40 EUR more than there is: 1040 EUR, and the budget is 1000 EUR',
  ])
})

test('what cannot be counted makes it no less', async () => {
  const list = 'budget:\n  - 1100 EUR\n  - amount: 3 EUR/visits\n'
  expect(await found('total: 1000 EUR', plan(list), 'metrics:\n  - id: visits\n')).toEqual([
    '100 EUR more than there is: at least 1100 EUR, and the budget is 1000 EUR',
  ])
})

test('a campaign counts once, and of many parts the largest are named', async () => {
  const campaign = 'campaigns:\n  - id: spring\n    title: Spring\n    budget: 500 EUR\n'
  expect(await found('total: 500 EUR', plan('campaign: spring\nbudget: 400 EUR', campaign))).toEqual([])
  const many = [1, 2, 3, 4, 5, 6].map((n) => `  - id: t${n}\n    title: T\n    goal: leads\n    budget: ${n}00 EUR\n`)
  expect(await found('total: 500 EUR', `mplan: 1\ntactics:\n${many.join('')}`)).toEqual([
    '1600 EUR more than there is: 600 + 500 + 400 + 300 + 300 for 2 others = 2100 EUR, and the budget is 500 EUR',
  ])
})
