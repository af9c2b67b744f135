import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

const found = (strategy: string, tactic: string, results = '') =>
  foundBy(['cost-per-result-high'], {
    'strategy.yaml': `mplan: 1\ncurrency: EUR\n${strategy}`,
    'plan.yaml': `mplan: 1\ntactics:\n  - { id: ads, title: Ads, goal: g, ${tactic} }\n`,
    ...(results && { 'results.yaml': `mplan: 1\n${results}` }),
  })

const goal = (metric: string) =>
  `goals:\n  - { id: g, title: More, metric: ${metric}, baseline: 1, target: 99, deadline: 2026-12-31 }\n`

test('a price that is paid again and again counts for as long as a customer stays', async () => {
  const box = (lifetime: string) =>
    `offerings:\n  - { id: box, title: Box, price: 20 EUR/month${lifetime}, margin: 50% }\n`
  expect(await found(box(', lifetime: 10mo') + goal('customers'), 'budget: 1500 EUR, expect: 10')).toEqual([
    'warning cost-per-result-high: "Ads" costs more than it can bring: 1500 EUR / 10 customers = 150 EUR each, and one is worth 20 EUR/month for 10mo (200 EUR) × 50% margin = 100 EUR',
  ])
  expect(await found(box('') + goal('customers'), 'budget: 1500 EUR, expect: 10')).toEqual([])
})

test('what one order costs is not what a customer brings', async () => {
  const bread = 'offerings:\n  - { id: bread, title: Bread, price: 5 EUR }\n'
  expect(await found(bread + goal('customers'), 'budget: 90 EUR, expect: 10')).toEqual([])
  expect(await found(bread + goal('orders'), 'budget: 90 EUR, expect: 10')).toHaveLength(1)
})

test('a range that reaches far up is counted by its mean before anything is said', async () => {
  const deal = 'offerings:\n  - { id: a, title: A, deal-size: 100 EUR }\n'
  expect(await found(deal + goal('customers'), 'budget: 1200 EUR, expect: 9..10..12')).toHaveLength(1)
  expect(await found(deal + goal('customers'), 'budget: 1200 EUR, expect: 9..10..25')).toEqual([])
})

test('a formula of a business goal tells what one is worth', async () => {
  const strategy = `metrics:
  - { id: turnover, unit: EUR, measured-as: total, formula: jobs * average-job }
  - { id: average-job, unit: EUR, assume: 80 EUR }
goals:
  - { id: t, level: business, title: Turnover, metric: turnover, target: 9000 EUR, deadline: 2026-12-31 }
  - { id: g, title: Jobs, metric: jobs, baseline: 1, target: 99, deadline: 2026-12-31 }
`
  expect(await found(strategy, 'budget: 900 EUR, expect: 10')).toEqual([
    'warning cost-per-result-high: "Ads" costs more than it can bring: 900 EUR / 10 jobs = 90 EUR each, and one is worth 80 EUR',
  ])
  expect(await found(strategy, 'budget: 700 EUR, expect: 10')).toEqual([])
})

test('when it is over, what was spent and measured counts', async () => {
  const deal = `offerings:\n  - { id: a, title: A, deal-size: 100 EUR }\nmetrics:\n  - { id: customers, measured-as: total }\n`
  const results = `measurements:
  - { on: 2026-07-31, metric: customers, tactic: ads, value: 5 }
spend:
  - { on: 2026-07-31, tactic: ads, amount: 650 EUR }
`
  expect(
    await found(deal + goal('customers'), 'start: 2026-06-01, end: 2026-07-31, budget: 700 EUR, expect: 10', results),
  ).toEqual([
    'warning cost-per-result-high: "Ads" costs more than it can bring: 650 EUR / 5 customers = 130 EUR each, and one is worth 100 EUR',
  ])
})

test.each([
  ['a formula', '', ', formula: buchungen * preis'],
  ['kind: impact', ', kind: impact', ''],
])('what counts sales is told by %s, in any language', async (_, kind, formula) => {
  const strategy = `offerings:
  - { id: kurs, title: Kurs, deal-size: 100 EUR }
metrics:
  - { id: anfragen, title: Anfragen, measured-as: total }
  - { id: buchungen, title: Buchungen, measured-as: total${kind} }
  - { id: empfehlungen, title: Empfehlungen, measured-as: total, kind: impact }
  - { id: umsatz, title: Umsatz, unit: EUR, measured-as: total${formula} }
  - { id: preis, title: Preis, unit: EUR, assume: 100 EUR }
journey:
  - { id: fragt, title: Fragt an, metric: anfragen, conversion: 10% }
  - { id: bucht, title: Bucht, metric: buchungen, conversion: 20% }
  - { id: empfiehlt, title: Empfiehlt, metric: empfehlungen }
goals:
  - { id: g, title: Mehr, metric: buchungen, baseline: 1, target: 99, deadline: 2026-12-31 }
`
  expect(await found(strategy, 'budget: 900 EUR, expect: { metric: anfragen, amount: 50 }')).toEqual([
    'warning cost-per-result-high: "Ads" costs more than it can bring: 900 EUR / 50 anfragen = 18 EUR each, and one is worth 100 EUR × 10% = 10 EUR',
  ])
})

test('where a result leads to no sale that is known, nothing is said', async () => {
  expect(await found(goal('subscribers'), 'budget: 1500 EUR, expect: 10')).toEqual([])
})
