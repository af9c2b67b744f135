import { expect, test } from 'vitest'
import { mplan } from '../world.ts'

const strategy = (goal: string) => `mplan: 1
title: A year
status: active
period: 2027
metrics:
  - { id: share, title: Share, unit: percent, measured-as: ratio }
  - { id: sales, title: Sales, unit: EUR, measured-as: total, formula: orders * order-size }
  - { id: order-size, title: Size, unit: EUR, assume: 40 EUR }
  - { id: turnover, title: Turnover, unit: EUR, measured-as: total }
audiences:
  - { id: members, title: Members, size: 500 }
offerings:
  - { id: kit, title: Kit, deal-size: 300 EUR }
journey:
  - { id: looks, title: Looks, metric: visits, conversion: 2..5..6%, lag: 10d }
  - { id: asks, title: Asks, metric: leads, conversion: 20%, lag: 20d }
  - { id: buys, title: Buys, metric: orders }
goals:
  - { id: g, title: Goal, deadline: 2027-12-31, ${goal} }
`

/** What the forecast, the report, what-if and plan-short-of-goal say the tactics of a goal bring, before any result. */
async function told(goal: string, baseline: number, tactics: string[]): Promise<(number | string)[]> {
  const lines = tactics.map((fields, at) => `  - { id: t${at}, title: T${at}, goal: g, ${fields} }\n`)
  const files = { 'strategy.yaml': strategy(goal), 'plan.yaml': `mplan: 1\ntactics:\n${lines.join('')}` }
  const run = async (...args: string[]) =>
    JSON.parse((await mplan([...args, '--today', '2027-01-10', '-f', 'json'], files)).stdout)
  const [forecast] = (await run('forecast')).projects[0].goals
  const [reported] = (await run('report')).reports[0].goals
  const [change] = (await run('what-if', 'strategy.title=Another title')).projects[0].goals
  const { findings } = await run('validate', '--only', 'plan-short-of-goal')
  const brought = (sum: number) => Math.round(Math.abs(sum - baseline))
  return [
    brought(forecast.sum.result),
    brought(change.before.sum.result),
    reported.cover.planned,
    Number(/brings (?:.* = )?([\d.]+)/.exec(findings[0].message)?.[1]),
  ]
}

test.each([
  ['its own metric', 'metric: leads, baseline: 100, target: 900', 100, ['expect: 40', 'expect: 20..30..90'], 70],
  [
    'each time',
    'metric: leads, target: 900',
    0,
    ['start: 2027-02-01, end: 2027-12-31, every: month, each: { expect: 4 }'],
    44,
  ],
  ['by the month', 'metric: leads, target: 900', 0, ['start: 2027-03-01, end: 2027-07-31, expect: 20/month'], 100],
  ['a share of people', 'metric: leads, target: 900', 0, ['expect: 10..20..60% of members'], 100],
  ['one step on', 'metric: leads, target: 900', 0, ['expect: { metric: visits, amount: 4000 }'], 200],
  ['two steps on', 'metric: orders, target: 900', 0, ['expect: { metric: visits, amount: 4000 }'], 40],
  ['a formula', 'metric: sales, target: 90000 EUR', 0, ['expect: { metric: visits, amount: 4000 }'], 1600],
  [
    'the size of a deal',
    'metric: turnover, offering: kit, target: 90000 EUR',
    0,
    ['expect: { metric: leads, amount: 50 }'],
    3000,
  ],
  [
    'two amounts on one way',
    'metric: leads, target: 900',
    0,
    ['expect: [{ metric: visits, amount: 4000 }, { metric: leads, amount: 90 }]'],
    90,
  ],
  [
    'what is late',
    'metric: leads, target: 900',
    0,
    ['start: 2027-12-12, end: 2027-12-31, expect: { metric: visits, amount: 4000 }'],
    100,
  ],
  ['points', 'metric: share, baseline: 30%, target: 45%', 0.3 * 100, ['expect: 5pp'], 5],
  ['a number that falls', 'metric: leads, baseline: 900, target: 100', 900, ['expect: 40', 'expect: -20'], 60],
  [
    'a number for each month',
    'metric: leads, baseline: 20/month, target: 90/month',
    20,
    [
      'expect: 8/month',
      'start: 2027-01-01, end: 2027-06-30, expect: 7/month',
      'start: 2027-01-01, end: 2027-12-31, every: month, each: { expect: 12 }',
    ],
    20,
  ],
])('all say the same: %s', async (_, goal, baseline, tactics, number) => {
  const [forecast, whatIf, report, finding] = await told(goal, baseline, tactics)
  expect({ forecast, whatIf, report, finding }).toEqual({
    forecast: number,
    whatIf: number,
    report: number,
    finding: number,
  })
})
