import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

const strategy = (goal: string, metric = '') => `mplan: 1
status: active
period: 2026
metrics:
  - id: leads
    title: Leads
    measured-as: total
${metric.replace(/^(?=.)/gm, '    ')}
  - id: open-rate
    title: Letters opened
    unit: percent
    measured-as: ratio
  - id: net-members
    title: Members won less members lost
goals:
  - id: goal
    title: The goal
    deadline: 2026-12-31
${goal.replace(/^/gm, '    ')}
`

const results = (lines: string[]) => `mplan: 1\nmeasurements:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`

async function found(rule: string, goal: string, lines: string[], more: { metric?: string; plan?: string } = {}) {
  const files = {
    'strategy.yaml': strategy(goal, more.metric),
    'results.yaml': results(lines),
    ...(more.plan && { 'plan.yaml': more.plan }),
  }
  return (await foundBy([rule], files)).map((finding) => finding.replace(`${rule}: `, ''))
}

const leads = 'metric: leads\nbaseline: 0\ntarget: 120'

test.each([
  ['no number for the whole time', ['on: 2026-06-30, metric: leads, value: 5, period: 2026-06'], []],
  [
    'half of the way planned',
    ['on: 2026-06-30, metric: leads, value: 30, period: 2026-01/2026-06'],
    [
      'warning "The goal" stands at 30 on 2026-06-30, and 60 were planned by then: 50% of the way planned; 3.4 a week are needed from now on, and 1.2 a week came so far',
    ],
  ],
  [
    'nearly as planned is a hint',
    ['on: 2026-06-30, metric: leads, value: 48, period: 2026-01/2026-06'],
    [
      'info "The goal" stands at 48 on 2026-06-30, and 60 were planned by then: 81% of the way planned; 2.7 a week are needed from now on, and 1.9 a week came so far',
    ],
  ],
  ['as planned', ['on: 2026-06-30, metric: leads, value: 60, period: 2026-01/2026-06'], []],
  ['only a limit is known', ['on: 2026-06-30, metric: leads, value: at least 10, period: 2026-01/2026-06'], []],
  ['too early to tell', ['on: 2026-01-20, metric: leads, value: 1, period: 2026-01-01/2026-01-20'], []],
])('pace: %s', async (_, lines, findings) => {
  expect(await found('goal-off-pace', leads, lines)).toEqual(findings)
})

test('pace: a plan may keep its best for the end', async () => {
  const plan = `mplan: 1
tactics:
  - { id: spring, title: Spring, goal: goal, start: 2026-01-01, end: 2026-06-30, expect: 30 }
  - { id: autumn, title: Autumn, goal: goal, start: 2026-10-01, end: 2026-11-30, expect: 90 }
`
  const lines = ['on: 2026-06-30, metric: leads, value: 30, period: 2026-01/2026-06']
  expect(await found('goal-off-pace', leads, lines, { plan })).toEqual([])
})

const kept = 'metric: open-rate\nbaseline: 30%\nkeep: at least baseline'

test.each([
  ['inside', ['on: 2026-03-01, metric: open-rate, value: 31%'], []],
  [
    'below',
    ['on: 2026-03-01, metric: open-rate, value: 28%'],
    ['warning "The goal" is to be kept at least baseline (30%), and it was 28% on 2026-03-01'],
  ],
  [
    'below, and inside again',
    ['on: 2026-03-01, metric: open-rate, value: 28%', 'on: 2026-04-01, metric: open-rate, value: 33%'],
    ['info "The goal" is kept at least baseline (30%) again, but it was 28% on 2026-03-01'],
  ],
  ['one channel is not the whole', ['on: 2026-03-01, metric: open-rate, value: 20%, channel: mail'], []],
  ['a limit on the right side', ['on: 2026-03-01, metric: open-rate, value: at least 20%'], []],
])('guardrail: %s', async (_, lines, findings) => {
  expect(await found('goal-guardrail-broken', kept, lines)).toEqual(findings)
})

test('guardrail: a total under a limit, month by month', async () => {
  const limit = 'metric: leads\nkeep: at most 10/month'
  expect(
    await found('goal-guardrail-broken', limit, ['on: 2026-07-31, metric: leads, value: 9, period: 2026-07']),
  ).toEqual([])
  expect(
    await found('goal-guardrail-broken', limit, ['on: 2026-07-31, metric: leads, value: 12, period: 2026-07']),
  ).toEqual(['warning "The goal" is to be kept at most 10/month, and it was 12/month on 2026-07-31'])
})

test.each([
  [
    'two months',
    [
      'on: 2026-07-31, metric: leads, value: 9, period: 2026-07',
      'on: 2026-08-31, metric: leads, value: 9, period: 2026-08',
    ],
    0,
  ],
  [
    'twice the same',
    [
      'on: 2026-07-31, metric: leads, value: 9, period: 2026-07',
      'on: 2026-08-02, metric: leads, value: 9, period: 2026-07',
    ],
    1,
  ],
  [
    'corrected',
    ['id: a, on: 2026-07-31, metric: leads, value: 9', 'on: 2026-07-31, metric: leads, value: 8, corrects: a'],
    0,
  ],
  [
    'two channels',
    [
      'on: 2026-07-31, metric: leads, value: 9, channel: mail',
      'on: 2026-07-31, metric: leads, value: 9, channel: search',
    ],
    0,
  ],
  [
    'a month in its quarter',
    [
      'on: 2026-06-30, metric: leads, value: 9, period: 2026-Q2',
      'on: 2026-04-30, metric: leads, value: 3, period: 2026-04',
    ],
    1,
  ],
  [
    'ratios may overlap',
    [
      'on: 2026-06-30, metric: open-rate, value: 30%, period: 2026-Q2',
      'on: 2026-04-30, metric: open-rate, value: 31%, period: 2026-04',
    ],
    0,
  ],
])('duplicates: %s', async (_, lines, count) => {
  expect(await found('measurement-duplicate', leads, lines)).toHaveLength(count)
})

test('duplicates: a total written down as it grows has one number for each day', async () => {
  const lines = [
    'on: 2026-02-28, metric: leads, value: 9, period: 2026-01/2026-02',
    'on: 2026-03-31, metric: leads, value: 14, period: 2026-01/2026-03',
  ]
  expect(await found('measurement-duplicate', leads, lines)).toHaveLength(1)
  expect(await found('measurement-duplicate', leads, lines, { metric: 'aggregate: last' })).toEqual([])
})

test.each([
  ['fewer than none', 'on: 2026-07-31, metric: leads, value: -4', 1],
  ['a difference may be negative', 'on: 2026-07-31, metric: net-members, value: -4', 0],
  ['more than all letters', 'on: 2026-07-31, metric: open-rate, value: 130%', 1],
  ['all letters', 'on: 2026-07-31, metric: open-rate, value: 100%', 0],
  ['nobody knows what it is', 'on: 2026-07-31, metric: something, value: -4', 0],
])('range: %s', async (_, line, count) => {
  expect(await found('measurement-out-of-range', leads, [line])).toHaveLength(count)
})

test.each([
  ['fresh', 'cadence: month', '2026-07-31', 0],
  ['old', 'cadence: week', '2026-07-31', 1],
  ['old, but known late', 'cadence: week\nlag: 30d', '2026-07-31', 0],
  ['twice a week', 'cadence: 2/week', '2026-08-24', 1],
  ['nobody says how often', '', '2026-01-31', 0],
])('stale: %s', async (_, metric, on, count) => {
  expect(await found('measurement-stale', leads, [`on: ${on}, metric: leads, value: 9`], { metric })).toHaveLength(
    count,
  )
})

test.each([
  ['a month that has begun', 'on: 2026-09, metric: leads, value: 9', 0],
  ['tomorrow', 'on: 2026-09-02, metric: leads, value: 9', 1],
  ['taken back', 'on: 2026-12-01, metric: leads, value: 9, void: true', 0],
])('future: %s', async (_, line, count) => {
  expect(await found('measurement-future', leads, [line])).toHaveLength(count)
})

test('pace: what was measured before the baseline is no step back', async () => {
  const goal = 'metric: readers\nbaseline: { value: 500, on: 2026-06-30 }\ntarget: 900'
  expect(await found('goal-off-pace', goal, ['on: 2026-03-31, metric: readers, value: 400'])).toEqual([])
  expect(await found('goal-off-pace', goal, ['on: 2026-08-31, metric: readers, value: 520'])).toHaveLength(1)
})

test('shares are told to a tenth, so that the part of the way comes out by hand', async () => {
  const goal = 'metric: open-rate\nbaseline: 24%\ntarget: 18%'
  expect(await found('goal-off-pace', goal, ['on: 2026-07-31, metric: open-rate, value: 22%'])).toEqual([
    'warning "The goal" stands at 22% on 2026-07-31, and 20.5% were planned by then: 57% of the way planned',
  ])
})

test('a number counts whole for the days of its period, on whatever day it was written down', async () => {
  const limit = 'metric: leads\nkeep: at most 99'
  const about = (day: string) =>
    found('goal-guardrail-broken', limit, [`on: ${day}, metric: leads, value: 120, period: 2026-08`])
  for (const day of ['2026-08-01', '2026-08-12', '2026-08-31', '2026-09-01'])
    expect(await about(day)).toEqual([expect.stringContaining('and it was 120 on')])
})

test('a share that is worked out from its two numbers is held against its limit', async () => {
  const files = (opened: number) => ({
    'strategy.yaml': strategy('metric: open-rate\nkeep: at least 30%').replace(
      'measured-as: ratio',
      'measured-as: ratio\n    of: [opened, sent]',
    ),
    'results.yaml': results([
      `on: 2026-07-31, metric: opened, value: ${opened}, period: 2026-07`,
      'on: 2026-07-31, metric: sent, value: 1000, period: 2026-07',
    ]),
  })
  expect(await foundBy(['goal-guardrail-broken'], files(284))).toEqual([
    'warning goal-guardrail-broken: "The goal" is to be kept at least 30%, and it was 28.4% on 2026-07-31',
  ])
  expect(await foundBy(['goal-guardrail-broken'], files(310))).toEqual([])
})
