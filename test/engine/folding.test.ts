import { expect, test } from 'vitest'
import { mplan } from '../world.ts'

// One slip of the keyboard is one finding. What only follows from it is named in the last line of that finding.

const goal = `
  - id: readers
    title: More readers of the Friday letter
    metric: subscribers
    baseline: 1200
    target: 2000
    deadline: 2026-12-31`

const strategy = (goals: string) => `mplan: 1\nstatus: active\ngoals:${goals}\n`

const plan = `mplan: 1
status: active
tactics:
  - id: letters
    title: A letter every Friday
    goal: readers
`

interface Finding {
  rule: string
  file: string
  range: { start: { line: number } }
  consequences: string[]
}

/** `strategy.yaml:9 schema-unknown-key <- goal-not-time-bound` for each finding of these rules. */
async function findings(rules: string[], files: Record<string, string>): Promise<string[]> {
  const only = rules.flatMap((rule) => ['--only', rule])
  const { stdout } = await mplan(['validate', '-f', 'json', ...only], files)
  const found: Finding[] = JSON.parse(stdout).findings
  return found.map(({ rule, file, range, consequences }) =>
    [`${file}:${range.start.line} ${rule}`, ...consequences].join(' <- '),
  )
}

test('a sound project, for comparison', async () => {
  const rules = [
    'schema-unknown-key',
    'goal-not-time-bound',
    'goal-not-measurable',
    'goal-without-tactic',
    'ref-unknown',
  ]
  expect(await findings(rules, { 'strategy.yaml': strategy(goal), 'plan.yaml': plan })).toEqual([])
})

test('a misspelt key hides the one that was meant', async () => {
  const files = { 'strategy.yaml': strategy(goal.replace('deadline', 'deadlin')) }
  expect(await findings(['goal-not-time-bound'], files)).toEqual([])
  expect(await findings(['schema-unknown-key', 'goal-not-time-bound'], files)).toEqual([
    'strategy.yaml:9 schema-unknown-key <- goal-not-time-bound',
  ])
})

test('a value of the wrong kind is not missing', async () => {
  const files = { 'strategy.yaml': strategy(goal.replace('2000', '[2000, 3000]')) }
  expect(await findings(['schema-type', 'goal-not-measurable'], files)).toEqual([
    'strategy.yaml:8 schema-type <- goal-not-measurable',
  ])
})

test('a key with nothing behind it is said once', async () => {
  const files = { 'strategy.yaml': strategy(goal.replace('deadline: 2026-12-31', 'deadline:')) }
  expect(await findings(['schema-type', 'goal-not-time-bound'], files)).toEqual([
    'strategy.yaml:9 schema-type <- goal-not-time-bound',
  ])
})

test('a value that cannot be read is not missing', async () => {
  const files = { 'strategy.yaml': strategy(goal.replace('2026-12-31', 'next summer')) }
  expect(await findings(['value-date-format', 'goal-not-time-bound'], files)).toEqual([
    'strategy.yaml:9 value-date-format',
  ])
})

test('a value that was taken for a remark is said once', async () => {
  const files = { 'strategy.yaml': strategy(goal.replace('2000', '#1 in the list')) }
  expect(await findings(['value-yaml-trap', 'schema-type', 'goal-not-measurable'], files)).toEqual([
    'strategy.yaml:8 value-yaml-trap <- goal-not-measurable',
  ])
})

test('a misspelt id takes the tactic away from its goal', async () => {
  const files = { 'strategy.yaml': strategy(goal), 'plan.yaml': plan.replace('goal: readers', 'goal: reader') }
  expect(await findings(['goal-without-tactic'], files)).toEqual(['strategy.yaml:4 goal-without-tactic'])
  expect(await findings(['ref-unknown', 'goal-without-tactic'], files)).toEqual([
    'plan.yaml:6 ref-unknown <- goal-without-tactic',
  ])
})

test('a tactic that could not be read may be the one that a goal misses', async () => {
  const files = { 'strategy.yaml': strategy(goal), 'plan.yaml': plan.replace('A letter', '"A letter') }
  expect(await findings(['yaml-syntax', 'goal-without-tactic'], files)).toEqual([
    'plan.yaml:5 yaml-syntax <- goal-without-tactic',
  ])
})

test('a shifted line is one finding: what was lost with it is not asked for', async () => {
  const rules = ['yaml-syntax', 'yaml-duplicate-key', 'schema-version-unknown', 'ref-unknown']
  const campaign = `mplan: 1
campaigns:
  - id: autumn
    title: Autumn
   goals: readers
tactics:
  - { id: letters, title: A letter every Friday, goal: readers, campaign: autumn }
`
  expect(await findings(rules, { 'strategy.yaml': strategy(goal), 'plan.yaml': campaign })).toEqual([
    'plan.yaml:5 yaml-syntax <- ref-unknown',
  ])
  expect(await findings(rules, { 'strategy.yaml': ` ${strategy(goal)}`, 'plan.yaml': plan })).toEqual([
    'strategy.yaml:1 yaml-syntax',
  ])
})

test('a goal that could not be read is not unknown to the tactic that serves it', async () => {
  const files = { 'strategy.yaml': strategy(goal.replace('More', '"More')), 'plan.yaml': plan }
  expect(await findings(['yaml-syntax', 'ref-unknown'], files)).toEqual(['strategy.yaml:5 yaml-syntax <- ref-unknown'])
})

test('a tactic without id and title is reported, and not as a goal without tactics', async () => {
  const files = { 'strategy.yaml': strategy(goal), 'plan.yaml': plan.replace('id: letters', 'note: weekly') }
  expect(await findings(['schema-required', 'goal-without-tactic'], files)).toEqual([
    'plan.yaml:4 schema-required <- goal-without-tactic',
  ])
})

test('two slips in one goal are two findings, each with what follows from it', async () => {
  const files = { 'strategy.yaml': strategy(goal.replace('target', 'taget').replace('deadline', 'deadlin')) }
  expect(await findings(['schema-unknown-key', 'goal-not-time-bound', 'goal-not-measurable'], files)).toEqual([
    'strategy.yaml:8 schema-unknown-key <- goal-not-measurable',
    'strategy.yaml:9 schema-unknown-key <- goal-not-time-bound',
  ])
})

test('another name for a key, with nothing behind it, hides that key', async () => {
  const files = { 'strategy.yaml': strategy(goal.replace('deadline: 2026-12-31', 'due:')) }
  expect(await findings(['schema-unknown-key', 'goal-not-time-bound'], files)).toEqual([
    'strategy.yaml:9 schema-unknown-key <- goal-not-time-bound',
  ])
})

test('a character that cannot be seen hides nothing', async () => {
  const files = {
    'strategy.yaml': strategy(goal.replace('Friday', 'Fri\u200bday')),
    'plan.yaml': plan.replace('readers', 'reader'),
  }
  expect(await findings(['text-hidden-character', 'ref-unknown'], files)).toEqual([
    'plan.yaml:6 ref-unknown',
    'strategy.yaml:5 text-hidden-character',
  ])
})

test('a tactic that is lost serves the goal it names, and no other', async () => {
  const orders = goal.replace('readers', 'orders')
  const broken = plan.replace('id: letters', 'note: weekly')
  const rules = ['schema-required', 'goal-without-tactic']
  expect(await findings(rules, { 'strategy.yaml': strategy(goal + orders), 'plan.yaml': broken })).toEqual([
    'plan.yaml:4 schema-required <- goal-without-tactic',
    'strategy.yaml:10 goal-without-tactic',
  ])
  const nameless = { 'strategy.yaml': strategy(goal + orders), 'plan.yaml': broken.replace('    goal: readers\n', '') }
  expect(await findings(rules, nameless)).toEqual(['plan.yaml:4 schema-required <- goal-without-tactic'])
})

test('a slip in one goal does not hide what is wrong with the whole list', async () => {
  const files = { 'strategy.yaml': strategy(goal.replace('baseline: 1200', 'baseline: a lot')) }
  expect(await findings(['value-format', 'strategy-is-goal-list'], files)).toEqual([
    'strategy.yaml:3 strategy-is-goal-list',
    'strategy.yaml:7 value-format',
  ])
})

test('a rate that cannot be read may be the one that an amount misses', async () => {
  const files = {
    'strategy.yaml': 'mplan: 1\ncurrency: EUR\nrates:\n  - { from: USD, to: EUR, rate: 0.9 }\n',
    'plan.yaml': 'mplan: 1\ntactics:\n  - { id: fair, title: Fair, goal: none, why: Old friends, budget: 900 USD }\n',
  }
  expect(await findings(['schema-type', 'currency-mixed'], files)).toEqual([
    'strategy.yaml:4 schema-type <- currency-mixed',
  ])
})

test.each([
  ['', 'yaml-syntax'],
  ['More readers by June\n', 'schema-type'],
  ['- more readers\n', 'schema-type'],
])('what a plan refers to is not missed where nothing of the strategy could be read: %j', async (text, rule) => {
  const files = { 'strategy.yaml': text, 'plan.yaml': plan }
  expect(await findings([rule, 'ref-unknown', 'plan-without-strategy'], files)).toEqual([
    `strategy.yaml:1 ${rule} <- ref-unknown`,
  ])
})

const metrics = (lines: string) => `mplan: 1
status: active
metrics:
${lines}
goals:${goal.replace('subscribers', 'seats')}
`
const metricRules = ['yaml-syntax', 'yaml-duplicate-key', 'schema-unknown-key', 'id-format', 'metric-undeclared']

test.each([
  ['a metric that cannot be read', '  - id: seats\n    title: Seats\n   kind: outcome', '6 yaml-syntax'],
  [
    'a metric without its dash',
    '  - id: rows\n    title: Rows\n    id: seats\n    title: Seats',
    '6 yaml-duplicate-key',
  ],
  ['an id with a capital', '  - id: Seats\n    title: Seats', '4 id-format'],
])('%s is the one thing to put right where it is used', async (_, lines, cause) => {
  expect(await findings(metricRules, { 'strategy.yaml': metrics(lines) })).toEqual([
    `strategy.yaml:${cause} <- metric-undeclared`,
  ])
})

test('what stands in a list whose name is misspelt is not missed as well', async () => {
  const text = metrics('  - id: seats\n    title: Seats').replace('metrics:', 'emtrics:')
  expect(await findings(metricRules, { 'strategy.yaml': text })).toEqual([
    'strategy.yaml:3 schema-unknown-key <- metric-undeclared',
  ])
})

test('a misspelt first line is one finding', async () => {
  const rules = ['schema-unknown-key', 'schema-version-unknown']
  const text = strategy(goal).replace('mplan', 'pmlan')
  expect(await findings(rules, { 'strategy.yaml': text })).toEqual(['strategy.yaml:1 schema-unknown-key'])
})
