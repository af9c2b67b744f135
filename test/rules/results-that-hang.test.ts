import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

const strategy = `mplan: 1
currency: EUR
goals:
  - { id: orders, title: 900 orders, metric: orders, baseline: 0, target: 900, deadline: 2026-12-31 }
`

test('payments that were taken back or corrected are not counted, and sums stand for each currency', async () => {
  const results = `mplan: 1
spend:
  - { id: one, on: 2026-08-01, amount: 100 EUR }
  - { on: 2026-08-02, amount: 120 EUR, corrects: one }
  - { on: 2026-08-03, amount: 70 EUR, status: void }
  - { on: 2026-08-04, amount: 30 USD }
`
  expect(await foundBy(['spend-unattributed'], { 'strategy.yaml': strategy, 'results.yaml': results })).toEqual([
    'warning spend-unattributed: What was it paid for? all 2 payments name no tactic, campaign or goal (120 EUR + 30 USD in all)',
  ])
})

test('tables are looked at like files', async () => {
  const found = await foundBy(['result-orphan', 'spend-unattributed'], {
    'strategy.yaml': strategy,
    'results/orders.csv': 'on,metric,goal,value\n2026-08-31,ordres,,40\n2026-08-31,,order,40\n',
    'results/paid.csv': 'on,amount,what\n2026-08-31,40 EUR,Stamps\n',
  })
  expect(found).toEqual([
    'error result-orphan: a measurement is about a metric "ordres" that is not described',
    'error result-orphan: a measurement is about a goal "order" that does not exist',
    'warning spend-unattributed: What was it paid for? the only payment names no tactic, campaign or goal (40 EUR)',
  ])
})

test('an id of another kind is named with its own key', async () => {
  const results = 'mplan: 1\nmeasurements:\n  - { on: 2026-08-31, metric: orders-goal, value: 3 }\n'
  const files = { 'strategy.yaml': strategy.replace('id: orders', 'id: orders-goal'), 'results.yaml': results }
  expect(await foundBy(['result-orphan'], files)).toEqual([
    'error result-orphan: a measurement is about the metric "orders-goal", and "orders-goal" is a goal',
  ])
})

test('a metric that a goal names without its being described is reported at the goal alone', async () => {
  const files = {
    'strategy.yaml': strategy.replace('metric: orders', 'metric: gift-boxes'),
    'results.yaml': 'mplan: 1\nmeasurements:\n  - { on: 2026-08-31, metric: gift-boxes, value: 3 }\n',
  }
  const found = await foundBy(['result-orphan', 'metric-undeclared'], files)
  expect(found.map((line) => line.split(':')[0])).toEqual(['info metric-undeclared'])
})

test('a decision is about something that exists, of whatever kind', async () => {
  const plan = 'mplan: 1\ntactics:\n  - { id: flyers, title: Flyers on Saturdays, goal: orders }\n'
  const results = (about: string) =>
    `mplan: 1\nreviews:\n  - on: 2026-08-01\n    decisions:\n      - { about: ${about}, decision: stop }\n`
  const about = (id: string) =>
    foundBy(['result-orphan'], { 'strategy.yaml': strategy, 'plan.yaml': plan, 'results.yaml': results(id) })
  expect(await about('flyers')).toEqual([])
  expect(await about('orders')).toEqual([])
  expect(await about('flyer')).toEqual(['error result-orphan: a decision is about "flyer", and nothing has this id'])
  expect(await about('radio')).toEqual(['warning result-orphan: a decision is about "radio", and nothing has this id'])
})
