import { expect, test } from 'vitest'
import { mplan } from '../world.ts'

const smart = ['measurable', 'time-bound', 'specific', 'relevant'].map((letter) => `goal-not-${letter}`)
const others = ['no-baseline', 'no-owner', 'relative-without-baseline', 'too-big', 'without-tactic']
const rules = [...smart, ...others.map((name) => `goal-${name}`), 'goal-without-business-goal', 'metric-undeclared']

/** Rules that speak, each with its severity, hints included. */
async function found(files: Record<string, string>, only = rules): Promise<string[]> {
  const { stdout } = await mplan(['validate', ...only.flatMap((rule) => ['--only', rule]), '-f', 'json'], files)
  const { findings } = JSON.parse(stdout) as { findings: { severity: string; rule: string }[] }
  return findings.map(({ severity, rule }) => `${severity} ${rule}`)
}

const strategy = (goals: string, top = '') => ({ 'strategy.yaml': `mplan: 1\n${top}goals:\n${goals}` })

/** A goal that lacks nothing, with some lines replaced or (empty) left out. */
function goal(changes: Record<string, string> = {}): string {
  const fields = {
    id: 'list',
    title: 'Grow the newsletter list',
    why: 'Readers buy.',
    metric: 'email-subscribers',
    baseline: '1200',
    target: '2000',
    deadline: '2026-12-31',
    owner: 'Dana',
    ...changes,
  }
  const lines = Object.entries(fields).filter(([, value]) => value !== '')
  return lines.map(([key, value], index) => `  ${index === 0 ? '-' : ' '} ${key}: ${value}\n`).join('')
}

const none = { metric: '', baseline: '', target: '' }

test('the smallest sensible pair of files shows nothing but hints', async () => {
  const files = {
    ...strategy(goal()),
    'plan.yaml':
      'mplan: 1\ntactics:\n  - id: guide\n    title: Publish a free guide\n    goal: list\n    owner: Dana\n',
  }
  expect(await found(files)).toEqual(['info goal-without-business-goal'])
})

test.each([
  ['a hidden target', { target: 'confidential', baseline: '' }, []],
  ['a bound to keep', { target: '', baseline: '', keep: 'at least 1000' }, []],
  [
    'a bound to keep for good',
    { target: '', baseline: '', keep: 'at least 1000', deadline: '' },
    ['warning goal-not-time-bound'],
  ],
  ['a test', { ...none, 'done-when': 'The list is public' }, []],
  [
    'a test without a date',
    { ...none, 'done-when': 'The list is public', deadline: '' },
    ['error goal-not-time-bound'],
  ],
  ['no date on purpose', { deadline: 'open', 'check-by': '2026-12-01' }, []],
  ['no date on purpose and no look', { deadline: 'open' }, ['warning goal-not-time-bound']],
  [
    'checkpoints with a last date',
    { deadline: '', checkpoints: '{ 2026-Q4: 1500, 2027-Q1: 2000 }' },
    ['info goal-not-time-bound'],
  ],
  ['a share that names what is counted', { metric: '', target: '40% of cardholders' }, []],
  ['a change without a start', { baseline: '', target: '+25%' }, ['error goal-relative-without-baseline']],
  [
    'everything missing',
    { ...none, deadline: '', owner: '', why: '' },
    ['error goal-not-measurable', 'warning goal-no-owner', 'warning goal-not-relevant', 'error goal-not-time-bound'],
  ],
  [
    'everything in the title',
    { ...none, deadline: '', title: 'Grow the list from 1200 to 2000 readers by 30 June 2027' },
    ['info goal-not-measurable', 'info goal-not-time-bound'],
  ],
  ['a dropped goal', { ...none, deadline: '', owner: '', why: '', status: 'dropped' }, []],
  ['an achieved goal', { ...none, deadline: '', status: 'achieved' }, []],
])('%s', async (_, changes, expected) => {
  const all = await found(strategy(goal(changes as Record<string, string>)))
  expect(all.filter((line) => !line.includes('business-goal')).toSorted()).toEqual(expected.toSorted())
})

test('a date that cannot be read is one finding, not two', async () => {
  const all = await found(strategy(goal({ deadline: 'soon' })), [])
  expect(all.filter((line) => line.startsWith('error'))).toEqual(['error value-date-format'])
})

test('a misspelt key is one finding, not two', async () => {
  const all = await found(strategy(goal().replace('target:', 'traget:')), [])
  expect(all.filter((line) => line.startsWith('error'))).toHaveLength(1)
})

test('what is below a dropped goal is dropped with it, and nothing of a closed strategy is asked', async () => {
  const below = '    goals:\n      - id: part\n        title: Awareness\n'
  const dropped = `${goal({ status: 'dropped' })}${below}`
  expect(await found(strategy(dropped))).toEqual([])
  expect(await found(strategy(goal(none), 'status: closed\n'))).toEqual([])
})

test('sentences lack the letters their words do not supply; a period supplies the date', async () => {
  const sentences = '  - Sell 400 stollen by 24 December 2026\n  - Sell 400 stollen\n  - Be better by December 2026\n'
  const letters = await found(strategy(sentences), smart)
  expect(letters).toEqual(['error goal-not-time-bound', 'error goal-not-measurable'])
  expect(await found(strategy(sentences), ['goal-not-specific'])).toEqual(['warning goal-not-specific'])
  expect(await found(strategy('  - Sell 400 stollen\n', 'period: 2026-H2\n'), smart)).toEqual([
    'info goal-not-time-bound',
  ])
})

const plan = (goalId: string, more = '') => ({
  'plan.yaml': `mplan: 1\ntactics:\n  - id: guide\n    title: Publish a free guide\n    goal: ${goalId}\n${more}`,
})
const active = 'status: active\n'

test.each([
  ['no plan yet', {}, {}, []],
  ['a plan without work for it', {}, { 'plan.yaml': 'mplan: 1\ntactics: []\n' }, ['warning goal-without-tactic']],
  ['work for it', {}, plan('list'), []],
  ['an idea is no work', {}, plan('list', '    status: idea\n'), ['warning goal-without-tactic']],
  ['it starts later', { start: '2026-11-01' }, { 'plan.yaml': 'mplan: 1\ntactics: []\n' }, []],
  ['it rests', { status: 'paused' }, { 'plan.yaml': 'mplan: 1\ntactics: []\n' }, []],
] as const)('goal without tactic: %s', async (_, changes, files, expected) => {
  expect(await found({ ...strategy(goal(changes), active), ...files }, ['goal-without-tactic'])).toEqual(expected)
})

test('a misspelt goal in a tactic is the cause; the goal without tactic comes from it', async () => {
  const all = await found({ ...strategy(goal(), active), ...plan('lists') }, ['goal-without-tactic', 'ref-unknown'])
  expect(all).toEqual(['error ref-unknown'])
})

test('chains of goals: one finding where a chain ends, none where it leads to the business', async () => {
  const business = goal({ id: 'revenue', level: 'business', metric: 'revenue', baseline: '1 EUR', target: '2 EUR' })
  const chain = `${business}${goal({ parent: 'leads' })}${goal({ id: 'leads', metric: 'leads' })}`
  expect(await found(strategy(chain, active), ['goal-without-business-goal'])).toEqual([
    'warning goal-without-business-goal',
  ])
  const linked = chain.replace('id: leads\n', 'id: leads\n    parent: revenue\n')
  expect(await found(strategy(linked, active), ['goal-without-business-goal'])).toEqual([])
  const outside = goal({ parent: 'company/revenue' })
  expect(await found(strategy(outside, active), ['goal-without-business-goal'])).toEqual([])
})

test('an unknown metric is one finding, however often it is used', async () => {
  const goals = goal({ metric: 'stollen' }) + goal({ id: 'more', metric: 'stollen' })
  expect(await found(strategy(goals, active), ['metric-undeclared'])).toEqual(['warning metric-undeclared'])
  expect(await found(strategy(goals), ['metric-undeclared'])).toEqual(['info metric-undeclared'])
})
