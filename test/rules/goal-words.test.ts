import { expect, test } from 'vitest'
import { mplan } from '../world.ts'

/** What is found in a strategy, as "severity rule message", the messages cut off where "cut" says. */
async function found(files: Record<string, string>, ...rules: string[]): Promise<string[]> {
  const only = rules.flatMap((rule) => ['--only', rule])
  const { stdout } = await mplan(['validate', ...only, '-f', 'json'], files)
  const { findings } = JSON.parse(stdout) as { findings: { severity: string; rule: string; message: string }[] }
  return findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`)
}

const goal = (fields: Record<string, string>, top = '') => ({
  'strategy.yaml': `mplan: 1\n${top}goals:\n  - id: goal\n${Object.entries(fields)
    .map(([key, value]) => `    ${key}: ${value}\n`)
    .join('')}`,
})

const share = { metric: 'open-rate', baseline: '20%', deadline: '2026-Q3' }
const leads = { metric: 'leads', baseline: '100', target: '130', deadline: '2026-Q3' }

test.each([
  [{ ...leads, title: 'Grow leads by 25%' }, ['the title says "25%", the target 130: "Grow leads by 25%"']],
  [
    { ...leads, title: 'Grow leads by 25%', target: '+30%' },
    ['the title says "25%", the target +30%: "Grow leads by 25%"'],
  ],
  [
    { ...leads, title: 'Win 50 leads at the fairs', target: '40 more' },
    ['the title says "50", the target 40 more: "Win 50 leads at the fairs"'],
  ],
  [{ ...leads, title: 'Reach 140 leads', target: '40 more' }, []],
  [
    { ...leads, title: '10 leads a month', baseline: '2/month', target: '12/month' },
    ['the title says "10", the target 12/month: "10 leads a month"'],
  ],
  [{ ...leads, title: '12 leads a month', baseline: '2/month', target: '12/month' }, []],
  [
    { ...leads, title: 'Reach five hundred leads', target: '600' },
    ['the title says "five hundred", the target 600: "Reach five hundred leads"'],
  ],
  [
    { ...share, title: 'Raise the open rate by 5 percentage points', target: '+5%' },
    ['the title says "5 percentage points", the target +5%: "Raise the open rate by 5 percentage points"'],
  ],
  [
    { ...share, title: 'Raise the open rate from 20% to 25%', target: '+5%' },
    ['the title says "25%", the target +5%: "Raise the open rate from 20% to 25%"'],
  ],
  [{ ...share, title: 'Raise the open rate from 20% to 25%', target: '+5pp' }, []],
  [{ ...share, title: 'Raise the open rate from 20% to 21%', target: '+5%' }, []],
  [{ ...leads, title: 'Grow leads by 30%' }, []],
  [{ ...leads, title: 'Grow leads by 30' }, []],
  [{ ...leads, title: '130 leads from the fairs' }, []],
  [
    { ...leads, title: '400 leads from the fairs' },
    ['the title says "400", the target 130: "400 leads from the fairs"'],
  ],
  [{ ...leads, title: 'Leads from 90 to 130' }, ['the title says "90", the baseline 100: "Leads from 90 to 130"']],
  [
    { ...leads, title: '130 leads by June 2026' },
    ['the title says "by June 2026", the deadline 2026-Q3: "130 leads by June 2026"'],
  ],
  [{ ...leads, title: '130 leads by the end of September' }, []],
  [{ ...leads, title: '130 leads in Q3' }, []],
  [{ ...leads, title: '130 leads in six weeks' }, []],
  [{ ...leads, title: 'Ten times the leads of 2019', target: '10x' }, []],
  [{ ...leads, title: 'Leads worth 1.2 million', metric: 'pipeline', baseline: '500000', target: '1180000' }, []],
  [{ ...leads, title: 'Leads beside the two of us', target: '103' }, []],
  [{ ...leads, title: 'Leads of 3 fairs', target: '3600' }, []],
  [{ ...leads, title: '20 leads a week', target: '80/month' }, []],
  [{ ...leads, title: 'Double the leads', target: '200' }, []],
  [
    { ...leads, title: 'Double the leads', target: '300' },
    ['the title says "Double", the target 300: "Double the leads"'],
  ],
] as const)('title and fields: %j', async (fields, messages) => {
  const expected = messages.map((message) => `warning goal-direction-mismatch: ${message}`)
  expect(await found(goal(fields), 'goal-direction-mismatch')).toEqual(expected)
})

test.each([
  ['Reduce churn', { metric: 'churn', baseline: '3%', target: '5%' }, 1],
  ['Reduce churn', { metric: 'churn', baseline: '5%', target: '3%' }, 0],
  ['Reduce churn', { metric: 'churn', baseline: '5%', target: '-2pp' }, 0],
  ['Improve the response time', { metric: 'response-time', baseline: '30 h', target: 'at most 4 h' }, 0],
  ['Faster answers', { metric: 'response-time', baseline: '4 h', target: '30 h' }, 1],
  ['Cut prices to win 20% of the market', { metric: 'market-share', baseline: '10%', target: '20%' }, 0],
  ['Raising a franc gets cheaper', { metric: 'cost-per-lead', baseline: '24 EUR', target: 'at most 18 EUR' }, 0],
  ['Cut the list down to people who read', { metric: 'email-subscribers', baseline: '2000', target: '1200' }, 0],
] as const)('which way: %s %j', async (title, fields, count) => {
  expect(await found(goal({ title, ...fields }), 'goal-direction-mismatch')).toHaveLength(count)
})

test('a language other than English is not read', async () => {
  const files = goal({ title: 'Launch the podcast', target: '5' }, 'status: active\n')
  const rules = ['goal-is-tactic', 'goal-not-specific', 'goal-vague-term']
  expect(await found(files, ...rules)).toHaveLength(1)
  expect(await found({ ...files, 'mplan.config.yaml': 'mplan: 1\nlanguage: de\n' }, ...rules)).toEqual([])
})

test('a sentence in another language is not judged', async () => {
  const files = { 'strategy.yaml': 'mplan: 1\ngoals:\n  - Mehr Leser gewinnen\n' }
  const rules = ['goal-not-measurable', 'goal-not-time-bound', 'goal-not-specific']
  expect(await found(files, ...rules)).toHaveLength(2)
  expect(await found({ ...files, 'mplan.config.yaml': 'mplan: 1\nlanguage: de\n' }, ...rules)).toEqual([])
})

test.each<[title: string, expected: string[]]>([
  ['Launch the podcast', ['error goal-is-tactic']],
  ['Run Google ads', ['info goal-is-tactic']],
  ['Publish 12 blog posts', ['warning goal-is-output']],
  ['Launch party guests', []],
  ['Launch the party', ['error goal-is-tactic']],
  ['Coach trips sold', []],
  ['Test rides', ['info goal-is-tactic']],
  ['Test 12 headlines', ['warning goal-is-output']],
  ['Training hours', ['info goal-is-tactic']],
  ['Train the sales team', ['error goal-is-tactic']],
  ...['Design awards', 'Call bookings', 'Print orders', 'Run club members', 'Post views', 'Book sales'].map(
    (title): [string, string[]] => [title, []],
  ),
  ['300 paying members by June 2027', []],
  ['Publish two guides and win 20 accounts', []],
])('work or result: %s', async (title, expected) => {
  const all = await found(goal({ title }), 'goal-is-tactic', 'goal-is-output')
  expect(all.map((line) => line.split(':')[0])).toEqual(expected)
})

test.each([
  ['Increase traffic by 20%', true],
  ['Reach 500 subscribers', true],
  ['More visitors', true],
  ['Raise prices by 5%', false],
  ['Increase the ad budget by 20%', false],
  ['Boost posts on Facebook', false],
  ['Grow the email list with a lead magnet', false],
  ['Increase conversion rate by redesigning the checkout', false],
  ['Improve the landing page', false],
  ['Publish and promote a free guide', false],
])('a wish or a tactic: %s', async (title, wish) => {
  const plan = `mplan: 1\ntactics:\n  - id: tactic\n    title: ${title}\n    goal: none\n    why: a test\n`
  expect(await found({ 'plan.yaml': plan }, 'tactic-is-goal')).toHaveLength(wish ? 1 : 0)
})
