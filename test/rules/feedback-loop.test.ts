import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

const goals = (...lines: string[]) =>
  ['mplan: 1', 'status: active', 'goals:', '  - id: a', '    title: Thirty pupils', ...lines].join('\n')

const plan = (...lines: string[]) =>
  ['mplan: 1', 'status: active', 'tactics:', '  - id: radio', '    title: Radio spots', '    goal: a', ...lines].join(
    '\n',
  )

const decisions = (...items: [on: string, decision: string][]) =>
  [
    'mplan: 1',
    'reviews:',
    ...items.flatMap(([on, decision]) => [
      `  - on: ${on}`,
      `    decisions: [{ about: radio, decision: ${decision}, because: We said so }]`,
    ]),
  ].join('\n')

test('of several decisions about one thing the last one counts, whatever their order in the file', async () => {
  const files = { 'strategy.yaml': goals(), 'plan.yaml': plan('    status: in-progress') }
  const stopped = decisions(['2026-08-20', 'stop'], ['2026-05-04', 'keep'])
  const resumed = decisions(['2026-08-20', 'keep'], ['2026-05-04', 'stop'])
  expect(await foundBy(['decision-not-applied'], { ...files, 'results.yaml': stopped })).toEqual([
    'warning decision-not-applied: it was decided to stop "Radio spots" on 2026-08-20, and in the plan it goes on',
  ])
  expect(await foundBy(['decision-not-applied'], { ...files, 'results.yaml': resumed })).toEqual([])
})

test('a decision for a day to come, and a tactic that has ended, are left alone', async () => {
  const files = { 'strategy.yaml': goals(), 'plan.yaml': plan('    end: 2026-08-31') }
  const open = { 'strategy.yaml': goals(), 'plan.yaml': plan() }
  expect(
    await foundBy(['decision-not-applied'], { ...files, 'results.yaml': decisions(['2026-08-01', 'stop']) }),
  ).toEqual([])
  expect(
    await foundBy(['decision-not-applied'], { ...open, 'results.yaml': decisions(['2026-09-02', 'stop']) }),
  ).toEqual([])
})

test('two weeks are left to count what came in; paused goals and those without a day are not asked about', async () => {
  const cases = [['deadline: 2026-08-18'], ['deadline: 2026-06-30', 'status: paused'], ['deadline: open'], []]
  const results = 'mplan: 1\nmeasurements: [{ on: 2026-08-18, goal: a, done: no }]'
  for (const lines of cases) {
    const strategy = goals(...lines.map((line) => `    ${line}`))
    expect(await foundBy(['goal-not-closed'], { 'strategy.yaml': strategy, 'results.yaml': results })).toEqual([])
  }
  const files = { 'strategy.yaml': goals('    deadline: 2026-08-17'), 'results.yaml': results }
  expect(await foundBy(['goal-not-closed'], files)).toEqual([
    'warning goal-not-closed: How did it end? "Thirty pupils" was due on 2026-08-17, 15 days ago',
  ])
})

test('of a goal that nobody has looked at, deadline-passed speaks', async () => {
  const files = { 'strategy.yaml': goals('    deadline: 2026-08-10') }
  expect(await foundBy(['goal-not-closed', 'deadline-passed'], files)).toEqual([
    'warning deadline-passed: "Thirty pupils" was due on 2026-08-10, 22 days ago, and nothing says how it ended',
  ])
})

test('a case for another way is told by a level, never by the sum of an unknown time', async () => {
  const metric = (measuredAs: string) =>
    `metrics: [{ id: seats, unit: percent, measured-as: ${measuredAs} }]\n${goals()}`.replace(
      /^(metrics.*\n)(mplan: 1\n)/,
      '$2$1',
    )
  const detour = plan(
    '  - id: posters',
    '    title: Posters',
    '    goal: a',
    '    instead-of: radio',
    '    when: { metric: seats, below: 40% }',
  )
  const results = 'mplan: 1\nmeasurements:\n  - { on: 2026-08-10, metric: seats, value: 31% }'
  const rules = ['detour-trigger-met']
  const found = (measuredAs: string) =>
    foundBy(rules, { 'strategy.yaml': metric(measuredAs), 'plan.yaml': detour, 'results.yaml': results })
  expect(await found('level')).toEqual([
    'warning detour-trigger-met: the case has come for which "Posters" was planned: seats was 31% on 2026-08-10, below 40%; "Radio spots" still goes on',
  ])
  expect(await found('total')).toEqual([])
})

test('a rhythm is told from the last review on, with a week to spare', async () => {
  const strategy = `${goals()}\nreview: month`
  const held = (on: string) => ({ 'strategy.yaml': strategy, 'results.yaml': decisions([on, 'keep']) })
  expect(await foundBy(['review-overdue'], held('2026-07-27'))).toEqual([])
  expect(await foundBy(['review-overdue'], held('2026-07-24'))).toEqual([
    'warning review-overdue: a review was due on 2026-08-24, 8 days ago, and the last one that is written down is of 2026-07-24',
  ])
})

test('a yes-or-no goal that is done by a result has ended, however early; one that is not done has not', async () => {
  const strategy = goals('    done-when: The hall is open', '    deadline: 2026-07-31')
  const about = async (...done: string[]) => {
    const results = ['mplan: 1', 'measurements:', ...done.map((each) => `  - { goal: a, ${each} }`)].join('\n')
    return foundBy(['goal-not-closed', 'deadline-passed'], { 'strategy.yaml': strategy, 'results.yaml': results })
  }
  expect(await about('on: 2026-05-04, done: true')).toEqual([])
  expect(await about('on: 2026-08-03, done: true')).toEqual([])
  expect(await about('on: 2026-05-04, done: true', 'on: 2026-08-03, done: false')).toEqual([
    'warning goal-not-closed: How did it end? "Thirty pupils" was due on 2026-07-31, 32 days ago',
  ])
  expect(await about('on: 2026-05-04, done: 1 of 2')).toEqual([
    'warning deadline-passed: "Thirty pupils" was due on 2026-07-31, 32 days ago, and nothing says how it ended',
  ])
})

test('results have no status of their own: what is wrong in them weighs as in their strategy', async () => {
  const missed = 'mplan: 1\nreviews: [{ on: 2026-08-31, goals: [{ goal: g, outcome: short }] }]\n'
  const judged = (status: string) =>
    foundBy(['miss-without-cause'], {
      'strategy.yaml': `mplan: 1\nstatus: ${status}\ngoals: [{ id: g, title: G, metric: leads, target: 9, deadline: 2026-08-31 }]\n`,
      'results.yaml': missed,
    })
  expect(await judged('active')).toEqual([expect.stringMatching(/^warning miss-without-cause/)])
  expect(await judged('draft')).toEqual([expect.stringMatching(/^info miss-without-cause/)])
})
