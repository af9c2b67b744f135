import { expect, test } from 'vitest'
import { mplan } from '../world.ts'

// Two rules that ask for the same thing are one finding: the one whose answer settles the other speaks.

interface Finding {
  rule: string
  severity: string
  entity?: { id: string }
  consequences: string[]
}

/** `error goal-is-tactic podcast <- goal-not-measurable` for each finding of these rules. */
async function findings(rules: string[], files: Record<string, string>, args: string[] = []): Promise<string[]> {
  const only = rules.flatMap((rule) => ['--only', rule])
  const { stdout } = await mplan(['validate', '-f', 'json', ...only, ...args], files)
  const found: Finding[] = JSON.parse(stdout).findings
  return found.map(({ rule, severity, entity, consequences }) =>
    [`${severity} ${rule} ${entity?.id ?? ''}`.trim(), ...consequences].join(' <- '),
  )
}

const strategy = (rest: string, status = 'active') => ({
  'strategy.yaml': `mplan: 1\nstatus: ${status}\n${rest}`,
})

const vague = strategy('goals:\n  - id: known\n    title: Better awareness\n    deadline: 2026-12-31\n')

test('a goal without a number is not asked once more what exactly it means', async () => {
  expect(await findings(['goal-not-measurable', 'goal-not-specific', 'goal-vague-term'], vague)).toEqual([
    'error goal-not-measurable known <- goal-not-specific',
  ])
})

test('a rule that is left out, or silenced, settles nothing', async () => {
  expect(await findings(['goal-not-specific'], vague)).toEqual(['warning goal-not-specific known'])
  const silenced = vague['strategy.yaml'].replace(
    '  - id',
    '  # mplan-ignore goal-not-measurable: the survey starts in May\n  - id',
  )
  const files = { 'strategy.yaml': silenced }
  expect(await findings(['goal-not-measurable', 'goal-not-specific'], files)).toEqual([
    'warning goal-not-specific known',
  ])
})

test('a finding that weighs less settles nothing', async () => {
  const files = { ...vague, 'mplan.config.yaml': 'mplan: 1\nrules:\n  goal-not-measurable: info\n' }
  expect(await findings(['goal-not-measurable', 'goal-not-specific'], files)).toEqual([
    'info goal-not-measurable known',
    'warning goal-not-specific known',
  ])
})

const journey = (planned: string) => ({
  ...strategy(`journey:
  - id: aware
    title: Hears of us
    touchpoints:
      - channel: radio
  - id: visit
    title: Comes by
goals:
  - id: visits
    title: More visits
    metric: visits
    target: 200
    deadline: 2026-12-31
`),
  'plan.yaml': `mplan: 1
status: active
tactics:
  - id: spots
    title: Radio spots
    goal: visits
    stage: ${planned}
`,
})

test('where nothing is done for a stage, nobody is met there', async () => {
  const rules = ['journey-stage-uncovered', 'stage-no-touchpoint']
  expect(await findings(rules, journey('aware'))).toEqual([
    'warning journey-stage-uncovered visit <- stage-no-touchpoint',
  ])
  expect(await findings(rules, journey('[aware, visit]'))).toEqual(['warning stage-no-touchpoint visit'])
})

const underBusiness = `goals:
  - id: revenue
    title: More revenue
    level: business
    metric: revenue
    target: 20000 EUR
    deadline: 2026-12-31
  - id: readers
    title: More readers
    metric: readers
    target: 900
    deadline: 2026-12-31
`

test('the goal above is the reason; in a draft, where it is a hint, the reason is asked for', async () => {
  const rules = ['goal-without-business-goal', 'goal-not-relevant']
  expect(await findings(rules, strategy(underBusiness))).toEqual([
    'warning goal-without-business-goal readers <- goal-not-relevant',
  ])
  expect(await findings(rules, strategy(underBusiness, 'draft'))).toEqual([
    'warning goal-not-relevant readers',
    'info goal-without-business-goal readers',
  ])
})

const ofWork = [
  'goal-is-tactic',
  'goal-not-measurable',
  'goal-not-specific',
  'goal-not-time-bound',
  'goal-not-relevant',
  'goal-without-tactic',
]

test('work among the goals is one finding, until it is a goal', async () => {
  const plan = { 'plan.yaml': 'mplan: 1\nstatus: active\ntactics: []\n' }
  const files = { ...strategy('goals:\n  - id: podcast\n    title: Launch a podcast\n'), ...plan }
  const [only, ...others] = await findings(ofWork, files)
  expect(others).toEqual([])
  expect(only?.split(' <- ').toSorted()).toEqual([
    'error goal-is-tactic podcast',
    'goal-not-measurable',
    'goal-not-relevant',
    'goal-not-time-bound',
    'goal-without-tactic',
  ])
})

test('work with a number to reach keeps the other questions', async () => {
  const goal = 'goals:\n  - id: site\n    title: Redesign the website\n    metric: visits\n    target: 3000\n'
  expect(await findings(ofWork, strategy(goal))).toEqual([
    'warning goal-not-relevant site',
    'error goal-not-time-bound site',
    'warning goal-is-tactic site',
  ])
})

test('nobody is asked how a goal will be reached whose day has passed', async () => {
  const goals = underBusiness.replace('deadline: 2026-12-31', 'deadline: 2026-03-31')
  const files = { ...strategy(goals), 'plan.yaml': 'mplan: 1\nstatus: active\ntactics: []\n' }
  expect(await findings(['deadline-passed', 'goal-without-tactic'], files)).toEqual([
    'warning deadline-passed revenue <- goal-without-tactic',
    'warning goal-without-tactic readers',
  ])
})

test('what a tactic leaves open is one list', async () => {
  const plan = 'mplan: 1\nstatus: active\ntactics:\n  - id: guide\n    title: A guide\n    goal: readers\n'
  const files = { ...strategy(underBusiness), 'plan.yaml': plan }
  expect(
    await findings(['tactic-incomplete', 'tactic-no-owner', 'tactic-unmeasured'], files, ['--preset', 'strict']),
  ).toEqual(['warning tactic-incomplete guide <- tactic-no-owner <- tactic-unmeasured'])
})

test('mplan score hears each rule by itself', async () => {
  const plan = 'mplan: 1\nstatus: active\ntactics:\n  - id: guide\n    title: A guide\n    goal: readers\n'
  const { stdout } = await mplan(['score'], { ...strategy(underBusiness), 'plan.yaml': plan })
  expect(stdout).toContain('nobody answers for "A guide"')
})
