import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

const goal = (lines: string) => `  - title: 300 members
    metric: members
    baseline: 84
    target: 300
    deadline: 2026-12-31
${lines}`

const strategy = (...goals: string[]) => `mplan: 1\nstatus: active\ngoals:\n${goals.map(goal).join('')}`

test('work that is over does not hang on a dropped goal, work that also serves an open one is a hint', async () => {
  const files = {
    'strategy.yaml': strategy('    id: one\n    status: dropped\n', '    id: two\n'),
    'plan.yaml': `mplan: 1
tactics:
  - { id: a, title: Done, goal: one, status: done }
  - { id: b, title: Ended, goal: one, end: 2026-08-31 }
  - { id: c, title: Shared, goal: [one, two] }
`,
  }
  expect(await foundBy(['ref-inactive'], files)).toEqual([
    'info ref-inactive: "300 members" is dropped, and 1 tactic hangs on it: "Shared"',
  ])
})

test('of an achieved goal the open steps below are a hint, and a closed strategy is left alone', async () => {
  const below = strategy('    id: one\n    status: achieved\n', '    id: two\n    parent: one\n')
  const message = 'ref-inactive: "300 members" is achieved, and 1 goal below it is still open: "300 members"'
  expect(await foundBy(['ref-inactive'], { 'strategy.yaml': below })).toEqual([`info ${message}`])
  const closed = below.replace('status: active', 'status: closed')
  expect(await foundBy(['ref-inactive'], { 'strategy.yaml': closed })).toEqual([])
})

const missing = 'strategy-without-plan: Who does what, and when? There is no plan for this strategy'

test('a strategy has 30 days after its approval, and the time until its goals begin', async () => {
  const approved = `${strategy('    id: one\n')}approved: { by: ceo, on: 2026-08-01 }\n`
  const found = (text: string, today?: string) => foundBy(['strategy-without-plan'], { 'strategy.yaml': text }, today)
  expect(await found(approved, '2026-08-31')).toEqual([])
  expect(await found(approved, '2026-09-01')).toEqual([`warning ${missing}`])
  expect(await found(strategy('    id: one\n    start: 2026-10-01\n'))).toEqual([])
  expect(await found(strategy('    id: one\n').replace('active', 'draft'))).toEqual([`info ${missing}`])
})

test('between two plans both days are named', async () => {
  const plan = (period: string) => `mplan: 1\nperiod: ${period}\ntactics:\n  - { id: a, title: A, goal: one }\n`
  const files = {
    'strategy.yaml': strategy('    id: one\n'),
    'plans/first.yaml': plan('2026-Q2'),
    'plans/second.yaml': plan('2026-Q4'),
  }
  expect(await foundBy(['strategy-without-plan'], files)).toEqual([
    'warning strategy-without-plan: Who does what today? No plan covers 2026-09-01: the last one ended on 2026-06-30, the next one begins on 2026-10-01',
  ])
  expect(await foundBy(['strategy-without-plan'], files, '2026-10-01')).toEqual([])
})

test('goals of different quarters do not run at the same time', async () => {
  const quarter = (name: string) =>
    [1, 2, 3, 4].map((number) => `    id: ${name.toLowerCase()}-${number}\n    start: ${name}\n`)
  const goals = [...quarter('2026-Q3'), ...quarter('2026-Q4')]
  const text = strategy(...goals)
  const separate = text.replaceAll(/deadline: .*\n( {4}id: .*\n {4}start: )(2026-Q\d)/g, 'deadline: $2\n$1$2')
  expect(await foundBy(['goals-too-many'], { 'strategy.yaml': separate })).toEqual([])
  expect(await foundBy(['goals-too-many'], { 'strategy.yaml': text })).toHaveLength(1)
})

test.each(['tactics:', 'tactics: []', ''])('a plan with "%s" leaves a goal without a tactic', async (line) => {
  const files = { 'strategy.yaml': strategy('    id: one\n'), 'plan.yaml': `mplan: 1\nstatus: active\n${line}\n` }
  expect(await foundBy(['goal-without-tactic'], files)).toEqual([
    expect.stringMatching(/^warning goal-without-tactic: /),
  ])
})
