import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

const strategy = `mplan: 1
currency: EUR
rates: [1 GBP = 1.20 EUR on 2026-01-01]
goals:
  - { id: a, title: Guests, metric: guests, baseline: 10, target: 90, deadline: 2026-12-31 }
`

const found = (budget: string, spend: string[], more = '') =>
  foundBy(['spend-over-plan', 'spend-behind'], {
    'strategy.yaml': strategy,
    'plan.yaml': `mplan: 1
tactics:
  - { id: ads, title: Ads, goal: a, start: 2026-07-01, end: 2026-12-31, budget: ${budget}, expect: 5${more} }
`,
    'results.yaml': `mplan: 1\nspend:\n${spend.map((line) => `  - { tactic: ads, ${line} }\n`).join('')}`,
  })

test('an amount that is paid at once is not too fast', async () => {
  expect(await found('900 EUR', ['on: 2026-07-02, amount: 900 EUR'])).toEqual([])
  expect(await found('900 EUR', ['on: 2026-07-02, amount: 900 EUR'], ', channel: search-ads')).toEqual([])
})

test('a bill for the month to come, and one that comes a month late, are on time', async () => {
  const months = [
    'on: 2026-07-01, amount: 100 EUR',
    'on: 2026-08-01, amount: 100 EUR',
    'on: 2026-09-01, amount: 100 EUR',
  ]
  expect(await found('100 EUR/month', months)).toEqual([])
  expect(await found('100 EUR/month', ['on: 2026-08-31, amount: 100 EUR'])).toEqual([])
})

test('corrected and void entries do not count; other currencies are exchanged', async () => {
  const spend = [
    'id: first, on: 2026-07-02, amount: 2000 EUR',
    'corrects: first, on: 2026-07-02, amount: 200 EUR',
    'on: 2026-07-03, amount: 800 EUR, status: void',
    'on: 2026-07-04, amount: 300 GBP',
  ]
  expect(await found('560 EUR', spend)).toEqual([])
  expect(await found('550 EUR', spend)).toEqual([
    'warning spend-over-plan: "Ads" has cost 10 EUR more than planned: 560 EUR were spent, and the plan was 550 EUR',
  ])
})

test('the columns of the plan itself count, and what is about right is right', async () => {
  expect(await found('{ plan: 500 EUR, actual: 300 EUR, committed: 260 EUR }', [])).toEqual([
    'warning spend-over-plan: "Ads" has cost 60 EUR more than planned: 300 EUR spent + 260 EUR ordered = 560 EUR, and the plan was 500 EUR',
  ])
  expect(await found('about 500 EUR', ['on: 2026-07-02, amount: 540 EUR'])).toEqual([])
})

const ofCampaign = (spend: string[], tactics: string[] = [], budget = '9200 EUR, channels: [search-ads]') =>
  foundBy(['spend-over-plan', 'spend-behind'], {
    'strategy.yaml': strategy,
    'plan.yaml': `mplan: 1
campaigns:
  - { id: summer, title: Summer guests, start: 2026-07-01, end: 2026-09-30, budget: ${budget} }
tactics:
${tactics.map((line) => `  - { goal: a, campaign: summer, ${line} }\n`).join('')}  - { id: letter, title: Letter, goal: a, expect: 5 }
`,
    'results.yaml': `mplan: 1\nspend:\n${spend.map((line) => `  - { ${line} }\n`).join('')}`,
  })

const large = [
  'on: 2026-07-15, amount: 5000 EUR, campaign: summer',
  'on: 2026-08-15, amount: 4000 EUR, campaign: summer',
]
const small = ['on: 2026-07-15, amount: 300 EUR, campaign: summer', 'on: 2026-08-31, amount: 300 EUR, campaign: summer']

test('a campaign has a pace of its own: of its tactics as they plan it, and of the rest', async () => {
  const [fast] = await ofCampaign(large)
  expect(fast).toBe(
    'warning spend-over-plan: the money of the campaign "Summer guests" goes too fast: 9000 EUR were spent, and 6300 EUR were planned until today (9000 EUR / 6300 EUR = 143%)',
  )
  const [slow] = await ofCampaign(small)
  expect(slow).toBe(
    'info spend-behind: the money of "Summer guests" goes more slowly than planned: 600 EUR were spent until 2026-08-31, and 6200 EUR were planned by then (600 EUR / 6200 EUR = 10%)',
  )
  const late = ['id: ads, title: Ads, start: 2026-09-01, end: 2026-09-30, budget: 9000 EUR, channel: search-ads']
  expect(await ofCampaign(small, late)).toEqual([])
})

test('nothing is said of the pace of a campaign of which nobody says when its money goes', async () => {
  const once = ['id: fair, title: Fair, start: 2026-07-01, end: 2026-09-30, budget: 9000 EUR, channel: fair']
  expect(await ofCampaign(large, once)).toEqual([])
  expect(await ofCampaign(large, [], '9200 EUR')).toEqual([])
  const dated = '[{ amount: 9000 EUR, on: 2026-07-15 }, { amount: 200 EUR, on: 2026-09-15 }]'
  expect(await ofCampaign(large, [], dated)).toEqual([])
})
