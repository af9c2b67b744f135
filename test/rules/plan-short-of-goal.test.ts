import { expect, test } from 'vitest'
import { mplan } from '../world.ts'
import { foundBy } from './found-by.ts'

const goal = (lines: string) => `mplan: 1
period: 2027
audiences:
  - id: members
    title: Members
    size: 500
metrics:
  - id: money
    title: Money from donors
    unit: EUR
    measured-as: total
goals:
  - id: goal
    title: The goal
    deadline: 2027-12-31
${lines.replace(/^/gm, '    ')}
  - id: second
    title: Second
    metric: orders
    baseline: 0
    target: 1
    deadline: 2027-12-31
`

const tactics = (lines: string[], head = '') =>
  `mplan: 1\n${head}tactics:\n${lines
    .map(
      (text, at) =>
        `  - id: t${at}\n    title: T${at}\n${(text.includes('goal:') ? text : `goal: goal\n${text}`).replace(/^/gm, '    ')}\n`,
    )
    .join('')}`

async function found(fields: string, work: string[], head?: string): Promise<string> {
  const files = { 'strategy.yaml': goal(fields), 'plan.yaml': tactics(work, head) }
  const [finding = ''] = await foundBy(['plan-short-of-goal'], files)
  return finding.replace('warning plan-short-of-goal: "The goal" needs ', '')
}

const leads = 'metric: leads\nbaseline: 100\ntarget: 200'

test.each([
  [
    'amounts are added',
    leads,
    ['expect: 40', 'expect: 20..30..35'],
    '100, and what is planned brings 40 + 30 = 70: 30 are missing',
  ],
  ['enough is enough', leads, ['expect: 40', 'expect: 60'], ''],
  [
    'two goals: a bare amount is for the first',
    leads,
    ['goal: [goal, second]\nexpect: 40'],
    '100, and what is planned brings 40: 60 are missing',
  ],
  ['two goals: an amount for the second is another one', leads, ['goal: [second, goal]\nexpect: 40'], ''],
  ['another metric cannot be added', leads, ['expect: 40', 'expect:\n  metric: visits\n  amount: 900'], ''],
  [
    'the own metric may be named',
    leads,
    ['expect:\n  metric: leads\n  amount: 90'],
    '100, and what is planned brings 90: 10 are missing',
  ],
  [
    'a share of people that are counted',
    leads,
    ['expect: 10% of members'],
    '100, and what is planned brings 10% × 500 = 50: 50 are missing',
  ],
  ['a share of people nobody counted', leads, ['expect: 10% of strangers'], ''],
  ['nothing is said, nothing is judged', leads, ['status: planned'], ''],
  [
    'ideas do not count',
    leads,
    ['expect: 90', 'expect: 90\nstatus: idea'],
    '100, and what is planned brings 90: 10 are missing',
  ],
  [
    'each time counts',
    leads,
    ['start: 2027-01-01\nend: 2027-06-30\nevery: month\neach:\n  expect: 10'],
    '100, and what is planned brings 10 × 6 = 60: 40 are missing',
  ],
  [
    'what comes after the deadline does not count',
    leads,
    ['start: 2028-01-01\nend: 2028-01-31\nexpect: 200'],
    '100, and what is planned brings 200 × 0% in time = 0: 100 are missing',
  ],
  [
    'a goal that falls',
    'metric: response-time\nbaseline: 30 h\ntarget: at most 4 h',
    ['expect: 10 h', 'expect: -6 h'],
    'warning plan-short-of-goal: "The goal" has to fall by 26 h, and what is planned brings 10 h + 6 h = 16 h: 10 h are missing',
  ],
  [
    'money',
    'metric: money\ntarget: 1500 EUR',
    ['expect: 1200.50 EUR'],
    '1500 EUR, and what is planned brings 1200.50 EUR: 299.50 EUR are missing',
  ],
  [
    'a change',
    'metric: leads\nbaseline: 100\ntarget: +25%',
    ['expect: 20'],
    '25, and what is planned brings 20: 5 are missing',
  ],
  ['a rounded target', 'metric: leads\nbaseline: 100\ntarget: about 200', ['expect: 60'], ''],
  ['a target that is hidden', 'metric: leads\nbaseline: 100\ntarget: confidential', ['expect: 60'], ''],
])('%s', async (_, fields, work, message) => {
  expect(await found(fields, work)).toBe(message)
})

test('a range that reaches far up is counted by its mean before anything is said', async () => {
  expect(await found(leads, ['expect: 80..90..150'])).toBe('100, and what is planned brings 90: 10 are missing')
  expect(await found(leads, ['expect: 80..90..160'])).toBe('')
  expect(await found(leads, ['expect: 80..90'])).toBe('100, and what is planned brings 85: 15 are missing')
})

test('a plan for a part of the time needs that part', async () => {
  expect(await found(leads, ['expect: 20'], 'period: 2027-Q1\n')).toBe(
    '25 from 2027-01-01 to 2027-03-31, and what is planned brings 20: 5 are missing',
  )
  expect(await found(`${leads}\ncheckpoints:\n  2027-Q1: 118`, ['expect: 20'], 'period: 2027-Q1\n')).toBe('')
  expect(await found(`${leads}\nprofile: back-loaded`, ['expect: 20'], 'period: 2027-Q1\n')).toBe('')
  expect(await found(`${leads}\nstart: 2027-04-01`, ['expect: 20'], 'period: 2027-Q1\n')).toBe('')
})

const journey = `mplan: 1
period: 2027
metrics:
  - id: deals
    title: Deals
    measured-as: total
  - id: sales
    title: Sales
    unit: EUR
    measured-as: total
    formula: deals * deal-size
  - id: deal-size
    title: Deal size
    unit: EUR
    assume: 500 EUR
journey:
  - id: looks
    title: Looks
    metric: visits
    conversion: 10%
    lag: 10d
  - id: talks
    title: Talks
    conversion: 50%
  - id: buys
    title: Buys
    metric: deals
goals:
  - id: goal
    title: The goal
    start: 2027-01-01
    deadline: 2027-12-31
`

async function carried(fields: string, work: string[], files: Record<string, string> = {}): Promise<string> {
  const strategy = journey + fields.replace(/^/gm, '    ')
  const all = { 'strategy.yaml': strategy, 'plan.yaml': tactics(work), ...files }
  const [finding = ''] = await foundBy(['plan-short-of-goal'], all, '2027-03-01')
  return finding.replace('warning plan-short-of-goal: "The goal" needs ', '')
}

const visits = (more = '') => `expect:\n  metric: visits\n  amount: 1000${more}`

test.each([
  [
    'along the journey',
    'metric: deals\ntarget: 60',
    [visits()],
    '60, and what is planned brings 1000 × 10% × 50% = 50: 10 are missing',
  ],
  [
    'into money',
    'metric: sales\ntarget: 30000 EUR',
    [visits()],
    '30000 EUR, and what is planned brings 1000 × 10% × 50% × 500 EUR = 25000 EUR: 5000 EUR are missing',
  ],
  ['into money of another kind', 'metric: sales\ntarget: 30000 USD', [visits()], ''],
  ['enough', 'metric: deals\ntarget: 50', [visits()], ''],
  [
    'the nearest amount counts, not what leads to it',
    'metric: deals\ntarget: 60',
    ['expect:\n  - metric: visits\n    amount: 1000\n  - metric: deals\n    amount: 40'],
    '60, and what is planned brings 40: 20 are missing',
  ],
  [
    'what comes after the deadline does not count, with the time on the way',
    'metric: deals\ntarget: 60',
    [`start: 2027-12-12\nend: 2027-12-31\n${visits()}`],
    '60, and what is planned brings 1000 × 10% × 50% × 50% in time = 25: 35 are missing',
  ],
  [
    'a slow start brings less in time',
    'metric: deals\ntarget: 60',
    [`start: 2027-12-12\nend: 2027-12-31\n${visits('\n  ramp: 20d')}`],
    '60, and what is planned brings 1000 × 10% × 50% × 25% in time = 13: 47 are missing',
  ],
  ['nothing leads back', 'metric: visits\ntarget: 5000', ['expect:\n  metric: deals\n  amount: 10'], ''],
])('carried: %s', async (_, fields, work, message) => {
  expect(await carried(fields, work)).toBe(message)
})

test('tactics that reach the same people', async () => {
  const work = ['expect:\n  amount: 30\n  overlap: list', 'expect:\n  amount: 20\n  overlap: list']
  const config = 'mplan: 1\nthresholds:\n  overlap: 25%\n'
  expect(await carried('metric: deals\ntarget: 50', work)).toBe('')
  expect(await carried('metric: deals\ntarget: 50', work, { 'mplan.config.yaml': config })).toBe(
    '50, and what is planned brings 30 + 20 − 5 counted twice = 45: 5 are missing',
  )
})

test('results take the place of what was planned until their day', async () => {
  const measured = (value: string) => ({
    'results.yaml': `mplan: 1\nmeasurements:\n  - { on: 2027-02-28, ${value} }\n`,
  })
  const work = ['start: 2027-01-01\nend: 2027-02-28\nexpect: 50', 'start: 2027-05-01\nend: 2027-05-31\nexpect: 50']
  const deals = 'metric: deals\ntarget: 120'
  expect(await carried(deals, work)).toBe('120, and what is planned brings 50 + 50 = 100: 20 are missing')
  expect(await carried(deals, work, measured('metric: deals, value: 70'))).toBe('')
  expect(await carried(deals, work, measured('metric: deals, value: 30'))).toMatch(
    '"The goal" stands at 30 on 2027-02-28 and needs 90 more, and what is still planned brings 50: 40 are missing',
  )
  // A plan that was enough is not to blame for results.
  expect(await carried('metric: deals\ntarget: 100', work, measured('metric: deals, value: 30'))).toBe('')
})

const share = (results: string, work: string) => ({
  'strategy.yaml': `mplan: 1
period: 2027
metrics:
  - { id: carts, title: Carts left behind, unit: percent, measured-as: level, better: lower }
goals:
  - { id: goal, title: The goal, metric: carts, baseline: 74%, target: 68%, deadline: 2027-12-31 }
`,
  'plan.yaml': `mplan: 1\ntactics:\n  - { id: mails, title: Mails, goal: goal, ${work} }\n`,
  'results.yaml': `mplan: 1\nmeasurements:\n  - { ${results} }\n`,
})

test('a share that is to fall: what it has to fall by, and when nothing more is planned', async () => {
  const at = 'on: 2027-06-30, metric: carts, value: 72%'
  const running = share(at, 'start: 2027-01-01, end: 2027-12-31, expect: -3pp')
  expect(await foundBy(['plan-short-of-goal'], running, '2027-07-01')).toEqual([
    'warning plan-short-of-goal: "The goal" stands at 72% on 2027-06-30 and has to fall by 4pp more, and what is still planned brings 3pp × 50.4% in time = 1.5pp: 2.5pp are missing',
  ])
  const over = share(at, 'start: 2027-01-01, end: 2027-05-31, expect: -3pp')
  expect(await foundBy(['plan-short-of-goal'], over, '2027-07-01')).toEqual([
    'warning plan-short-of-goal: "The goal" stands at 72% on 2027-06-30 and has to fall by 4pp more, and none of its tactics is to bring any more: 4pp are missing',
  ])
})

test('the sum behind it names a share as a share', async () => {
  const files = share('on: 2027-06-30, metric: carts, value: 72%', 'start: 2027-01-01, end: 2027-12-31, expect: -3pp')
  const { stdout } = await mplan(
    ['validate', '--only', 'plan-short-of-goal', '-f', 'json', '--today', '2027-07-01'],
    files,
  )
  const [{ fingerprint }] = JSON.parse(stdout).findings
  const explained = await mplan(['explain', '--finding', fingerprint, '--today', '2027-07-01'], files)
  expect(explained.stdout).toContain('the goal: 68% (strategy.yaml:6)')
})

test('of a number for each month, what was measured counts, and of the plan what it does not hold yet', async () => {
  const month = (value: number) => ({
    'strategy.yaml': goal('metric: orders\nbaseline: 100/month\ntarget: 200/month'),
    'plan.yaml': tactics(
      ['expect: 40/month\nstart: 2027-01-01\nend: 2027-12-31', 'expect: 30/month\nstart: 2027-11-01\nend: 2027-12-31'],
      'period: 2027\n',
    ),
    'results.yaml': `mplan: 1\nmeasurements:\n  - { on: 2027-10-31, period: 2027-10, metric: orders, value: ${value}, goal: goal }\n`,
  })
  const [finding] = await foundBy(['plan-short-of-goal'], month(160), '2027-11-05')
  expect(finding).toBe(
    'warning plan-short-of-goal: "The goal" stands at 160/month on 2027-10-31 and needs 40/month more, and what is still planned brings 40/month + 30/month − 40/month that count already = 30/month: 10/month are missing',
  )
  expect(await foundBy(['plan-short-of-goal'], month(175), '2027-11-05')).toEqual([])
})
