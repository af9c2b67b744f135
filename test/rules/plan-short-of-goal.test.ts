import { expect, test } from 'vitest'
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
    '100, and what is planned brings 50: 50 are missing',
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
    '100, and what is planned brings 60: 40 are missing',
  ],
  [
    'what comes after the deadline does not count',
    leads,
    ['start: 2028-01-01\nend: 2028-01-31\nexpect: 200'],
    '100, and what is planned brings 0: 100 are missing',
  ],
  [
    'a goal that falls',
    'metric: response-time\nbaseline: 30 h\ntarget: at most 4 h',
    ['expect: 10 h', 'expect: -6 h'],
    '26 h, and what is planned brings 10 h + 6 h = 16 h: 10 h are missing',
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

test('a plan for a part of the time needs that part', async () => {
  expect(await found(leads, ['expect: 20'], 'period: 2027-Q1\n')).toBe(
    '25 from 2027-01-01 to 2027-03-31, and what is planned brings 20: 5 are missing',
  )
  expect(await found(`${leads}\ncheckpoints:\n  2027-Q1: 118`, ['expect: 20'], 'period: 2027-Q1\n')).toBe('')
  expect(await found(`${leads}\nprofile: back-loaded`, ['expect: 20'], 'period: 2027-Q1\n')).toBe('')
  expect(await found(`${leads}\nstart: 2027-04-01`, ['expect: 20'], 'period: 2027-Q1\n')).toBe('')
})
