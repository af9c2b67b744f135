import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

async function found(rule: string, strategy: string, plan = '', more: Record<string, string> = {}): Promise<string[]> {
  const files = {
    'strategy.yaml': `mplan: 1\nstatus: active\nperiod: 2027\n${strategy}`,
    ...(plan && { 'plan.yaml': `mplan: 1\n${plan}` }),
    ...more,
  }
  return (await foundBy([rule], files)).map((finding) => finding.replace(`${rule}: `, ''))
}

const parts = (whole: string, ...targets: string[]) => `goals:
  - { id: whole, title: Whole, metric: sales, target: ${whole}, deadline: 2027-12-31, rollup: sum }
${targets.map((target, at) => `  - { id: p${at}, title: P${at}, parent: whole, metric: sales, deadline: 2027-12-31, ${target} }\n`).join('')}`

test.each([
  ['they add up', parts('90 EUR', 'target: 40 EUR', 'target: 50 EUR'), []],
  [
    'too little',
    parts('100 EUR', 'target: 40 EUR', 'target: 50 EUR'),
    ['warning the 2 goals below "Whole" make 40 EUR + 50 EUR = 90 EUR, and its target is 100 EUR: 10 EUR are missing'],
  ],
  [
    'a margin is a hint',
    parts('80 EUR', 'target: 40 EUR', 'target: 50 EUR'),
    ['info the 2 goals below "Whole" make 40 EUR + 50 EUR = 90 EUR, and its target is 80 EUR: 10 EUR too many'],
  ],
  [
    'more than a limit from above',
    parts('at most 80 EUR', 'target: at most 40 EUR', 'target: at most 50 EUR'),
    ['warning the 2 goals below "Whole" make 40 EUR + 50 EUR = 90 EUR, and its target is 80 EUR: 10 EUR too many'],
  ],
  ['a guard adds nothing', parts('40 EUR', 'target: 40 EUR', 'keep: at least 50 EUR'), []],
  ['a hidden part', parts('100 EUR', 'target: 40 EUR', 'target: confidential'), []],
  ['another unit', parts('100 EUR', 'target: 40 EUR', 'target: 50%'), []],
  ['about is met within its rounding', parts('about 100 EUR', 'target: 40 EUR', 'target: 20 EUR'), []],
])('roll-up: %s', async (_, strategy, findings) => {
  expect(await found('goal-rollup-mismatch', strategy)).toEqual(findings)
})

const chain = (lower: string, upper = 'target: 100', rest = '') => `metrics:
  - { id: leads, title: Leads, measured-as: total }
  - { id: deals, title: Deals, measured-as: total }
  - { id: praise, title: Praise, measured-as: level }
journey:
  - { id: asks, title: Asks, metric: leads, conversion: 20..25..32%, lag: 30d }
  - { id: buys, title: Buys, metric: deals }
goals:
  - { id: deals, title: Deals, metric: deals, baseline: 0, ${upper}, deadline: 2027-12-31 }
  - { id: leads, title: Leads, parent: deals, metric: leads, baseline: 0, ${lower} }
${rest}`

test.each([
  ['enough', chain('target: 400, deadline: 2027-11-30'), []],
  [
    'too low',
    chain('target: 300, deadline: 2027-11-30'),
    ['warning the target of "Leads" is too low for "Deals": 300 × 25% = 75, and 100 are needed'],
  ],
  ['a quarter is not held against a year', chain('target: 100, deadline: 2027-03-31'), []],
  [
    'another goal may bring the rest',
    chain(
      'target: 300, deadline: 2027-11-30',
      undefined,
      '  - { id: fairs, title: Fairs, parent: deals, metric: fairs, target: 3, deadline: 2027-11-30 }\n',
    ),
    [],
  ],
  [
    'a guard brings nothing',
    chain(
      'target: 300, deadline: 2027-11-30',
      undefined,
      '  - { id: calm, title: Calm, parent: deals, metric: praise, keep: at least 4, deadline: 2027-11-30 }\n',
    ),
    ['warning the target of "Leads" is too low for "Deals": 300 × 25% = 75, and 100 are needed'],
  ],
  ['about is met within its rounding', chain('target: 380, deadline: 2027-11-30', 'target: about 100'), []],
])('chain: %s', async (_, strategy, findings) => {
  expect(await found('goal-chain-short', strategy)).toEqual(findings)
})

test('chain: what the upper goal has of its own is added', async () => {
  const plan = 'tactics:\n  - { id: old, title: Call old customers, goal: deals, expect: 20 }\n'
  expect(await found('goal-chain-short', chain('target: 300, deadline: 2027-11-30'), plan)).toEqual([
    'warning the target of "Leads" is too low for "Deals": 300 × 25% + 20 from its own tactics = 95, and 100 are needed',
  ])
})

const tactic = (expect: string, more = 'measure: a code') =>
  `tactics:\n  - { id: t, title: T, goal: deals, ${more}, expect: ${expect} }\n`

test.each([
  ['it leads on', tactic('{ metric: leads, amount: 10 }'), 0],
  ['it leads nowhere', tactic('{ metric: views, amount: 10 }'), 1],
  ['one of two leads on', tactic('[{ metric: views, amount: 10 }, { metric: leads, amount: 1 }]'), 0],
  ['an amount of the goal itself', tactic('10'), 0],
  ['nobody says how it is seen: another finding', tactic('{ metric: views, amount: 10 }', 'owner: x'), 0],
])('conversion: %s', async (_, plan, count) => {
  expect(await found('contribution-not-convertible', chain('target: 400, deadline: 2027-11-30'), plan)).toHaveLength(
    count,
  )
})

test('conversion: without a journey nobody wants sums', async () => {
  const strategy = 'goals:\n  - { id: deals, title: Deals, metric: deals, target: 9, deadline: 2027-12-31 }\n'
  expect(await found('contribution-not-convertible', strategy, tactic('{ metric: views, amount: 10 }'))).toEqual([])
})

const people = `people:
  - { id: mo, name: Mo, hours: 20 }
  - { id: lead, name: Lead, type: role, held-by: mo }
goals:
  - { id: deals, title: Deals, metric: deals, target: 9, deadline: 2027-12-31 }
`
const work = (...lines: string[]) =>
  `tactics:\n${lines.map((line, at) => `  - { id: t${at}, title: T${at}, goal: deals, start: 2027-03-01, end: 2027-03-05, ${line} }\n`).join('')}`

test.each([
  ['it fits', work('owner: mo, effort: 16h'), []],
  [
    'four fifths can be planned',
    work('owner: mo, effort: 18h'),
    ['info "Mo" has 18 h of work in the week of 2027-03-01, and 16 h can be planned (80% of 20 h): 2 h too many'],
  ],
  [
    'a role and its holder are one',
    work('owner: mo, effort: 16h', 'owner: lead, effort: 12h'),
    ['warning "Mo" has 28 h of work in the week of 2027-03-01, and 16 h can be planned (80% of 20 h): 12 h too many'],
  ],
  ['a team divides it somehow', work('owner: mo, team: [mo, lead], effort: 90h'), []],
  ['another one does it', work('owner: mo, team: ann, effort: 90h'), []],
  ['done is done', work('owner: mo, effort: 90h, status: done'), []],
  ['days are of eight hours', work('owner: mo, effort: 2wd'), []],
  ['an event takes its hours', work('owner: mo, every: day, each: { takes: 3h }'), []],
])('capacity: %s', async (_, plan, findings) => {
  expect(await found('capacity-exceeded', people, plan)).toEqual(findings)
})

test('capacity: a plan may say it, with days away', async () => {
  const plan = `${work('owner: mo, effort: 30h')}capacity:\n  - { person: mo, hours: 40, per: week, away: [{ start: 2027-03-04, end: 2027-03-05 }] }\n`
  expect(await found('capacity-exceeded', people, plan)).toEqual([
    'warning "Mo" has 30 h of work in the week of 2027-03-01, and 19 h can be planned (80% of 40 h, less days off): 11 h too many',
  ])
})

const formula = (target: string, pledge = '31 GBP') => `metrics:
  - { id: pledged, title: Pledged, unit: GBP, measured-as: total, formula: backers * pledge }
  - { id: pledge, title: Pledge, unit: GBP, assume: ${pledge} }
goals:
  - { id: money, title: Money, metric: pledged, target: ${target}, deadline: 2027-06-30 }
  - { id: backers, title: Backers, metric: backers, target: 400, deadline: 2027-06-30 }
`

test.each([
  ['it follows', formula('12400 GBP'), []],
  ['within one in a hundred', formula('12500 GBP'), []],
  [
    'it does not follow',
    formula('15000 GBP'),
    ['warning "Money" aims at 15000 GBP, and by its formula it would be 400 × 31 GBP = 12400 GBP'],
  ],
  ['more than a limit from below', formula('at least 9000 GBP'), []],
  ['other money', formula('15000 GBP', '31 EUR'), []],
  ['a number for each month', formula('15000 GBP/month'), []],
])('formula: %s', async (_, strategy, findings) => {
  expect(await found('formula-mismatch', strategy)).toEqual(findings)
})

test.each([
  [
    'a price',
    '31 GBP',
    ['warning "Pledged" was 3450 GBP on 2026-08-31, and by its formula it would be 100 × 31 GBP = 3100 GBP'],
  ],
  ['a guess', '{ value: 31 GBP, from: own-history, basis: the last game }', []],
])('results are held against %s in a formula', async (_, pledge, findings) => {
  const measured = (metric: string, value: string) =>
    `  - { on: 2026-08-31, period: 2026-08, metric: ${metric}, value: ${value} }\n`
  const results = `mplan: 1\nmeasurements:\n${measured('backers', '100')}${measured('pledged', '3450 GBP')}`
  expect(await found('formula-mismatch', formula('12400 GBP', pledge), '', { 'results.yaml': results })).toEqual(
    findings,
  )
})

test('a target that is too low for a formula above it is said once', async () => {
  const rules = ['formula-mismatch', 'goal-chain-short']
  const withParent = (fields: string) => ({
    'strategy.yaml': `mplan: 1\nstatus: active\nperiod: 2027\n${formula('15000 GBP').replace('id: backers,', fields)}`,
    'plan.yaml': 'mplan: 1\n',
  })
  expect(await foundBy(rules, withParent('id: backers, parent: money, baseline: 0,'))).toEqual([
    'warning goal-chain-short: the target of "Backers" is too low for "Money": 400 × 31 GBP = 12400 GBP, and 15000 GBP are needed',
  ])
  // Where nobody says from where to where the lower goal goes, the chain says nothing.
  expect(await foundBy(rules, withParent('id: backers, parent: money,'))).toEqual([
    'warning formula-mismatch: "Money" aims at 15000 GBP, and by its formula it would be 400 × 31 GBP = 12400 GBP',
  ])
})

test('what is sold takes its time, also where the size of a deal makes the money', async () => {
  const strategy = `mplan: 1
status: active
period: 2027
offerings:
  - { id: roof, title: Roof, deal-size: 12000 EUR }
journey:
  - { id: asks, title: Asks, metric: offers, conversion: 25%, lag: 90d }
  - { id: buys, title: Buys, metric: roofs }
goals:
  - { id: money, title: Money, level: business, metric: revenue, offering: roof, target: 9000 EUR, deadline: 2027-12-31 }
  - { id: offers, title: Offers, parent: money, metric: offers, target: 150, deadline: 2027-12-31 }
`
  expect(await foundBy(['deadline-ignores-lag'], { 'strategy.yaml': strategy, 'plan.yaml': 'mplan: 1\n' })).toEqual([
    'warning deadline-ignores-lag: "Offers" is due on 2027-12-31, and it takes 90 days until that shows in "Money": 2027-12-31 + 90 days = 2028-03-30, after that goal is due on 2027-12-31',
  ])
})
