import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mplan } from '../world.ts'
import { project } from './projects.ts'

/** The forecast of the goal `g` as data, and as the lines that are printed. */
async function forecast(files: Record<string, string>, today = '2026-10-01') {
  const { stdout, code, stderr } = await mplan(['forecast', '--today', today, '-f', 'json'], files)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const [{ goals, notForecast }] = JSON.parse(stdout).projects
  const text = (await mplan(['forecast', '--today', today], files)).stdout
  return { goal: goals[0], not: notForecast[0], text: text.replace(/\s+/g, ' ') }
}

const year = 'period: 2026-07-01/2027-04-30\n'
const leads = 'metric: leads, baseline: 0, target: 400, deadline: 2027-04-30'

test('400 leads in 304 days: 80 after 92 days lead to 302', async () => {
  const { goal, text } = await forecast(
    project(leads, { more: year, results: ['on: 2026-09-30, metric: leads, value: 80, period: 2026-Q3'] }),
  )
  expect(Math.round(goal.lands.expected)).toBe(302)
  expect(goal.lands.p10).toBeLessThan(302)
  expect(goal.lands.p90).toBeGreaterThan(302)
  expect(text).toContain('lands at about 302 by 30 Apr 2027; the goal is 400: 98 short')
  expect(text).toContain('sum 80 + 1.046 a day × 212 days = 302')
})

test('nothing measured: the plan alone is gone by, and it says so', async () => {
  const { goal, text } = await forecast(
    project(leads, { more: year, tactics: ['expect: 100..150..250', 'expect: 40'] }),
  )
  expect(goal).toMatchObject({ basis: 'plan', reached: false })
  expect(goal.sum.expression).toBe('150 + 40 = 190')
  expect(text).toContain('going by the plan alone: nothing is measured yet')
  expect(goal.sum.inputs[0]).toMatchObject({ value: '100..150..250', place: 'plan.yaml:3' })
})

test('the example of the sums: the visits and the webinar', async () => {
  const more = `${year}journey:\n  - { id: a, title: A, metric: visits, conversion: 2.5..3..4% }\n  - { id: b, title: B, metric: leads }\n`
  const tactics = ['expect: { metric: visits, amount: 2500..4000..6000 }', 'expect: 25..40..60']
  const { goal } = await forecast(
    project('metric: leads, baseline: 0, target: 150, deadline: 2027-04-30', { more, tactics }),
  )
  expect(goal.sum.result).toBe(160)
  expect(goal.lands.p10).toBeCloseTo(136, -0.5)
  expect(goal.lands.expected).toBeCloseTo(165.4, -0.5)
  expect(goal.lands.p90).toBeCloseTo(199.2, -0.5)
  expect(goal.lands.chance).toBeCloseTo(0.737, 1)
  expect(goal.matters).toHaveLength(3)
})

test('no forecast of money depends on its unit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 50, max: 500 }), async (sold, target) => {
      const inUnit = (factor: number) =>
        project(`metric: revenue, target: ${target * factor} XEU, deadline: 2026-12-31`, {
          more: `period: 2026\ncurrencies: { XEU: { decimals: 0 } }\nofferings:\n  - { id: o, title: O, deal-size: ${5 * factor} XEU }\n`,
          results: [`on: 2026-06-30, metric: revenue, value: ${sold * factor} XEU, period: 2026-H1`],
        })
      const [one, other] = [await forecast(inUnit(1)), await forecast(inUnit(1000))]
      expect(other.goal.lands.expected / one.goal.lands.expected).toBeCloseTo(1000, 6)
      expect(other.goal.lands.p10 / one.goal.lands.p10).toBeCloseTo(1000, 6)
      expect(other.goal.lands.chance).toBeCloseTo(one.goal.lands.chance, 9)
    }),
    { numRuns: 3 },
  )
})

test('a ratio is forecast from what it is made of', async () => {
  const more =
    'period: 2026\nmetrics:\n  - { id: fit, title: Fit, unit: percent, measured-as: ratio, of: [mql, leads] }\n'
  const results = [
    'on: 2026-06-30, metric: leads, value: 300, period: 2026-H1',
    'on: 2026-06-30, metric: mql, value: 77, period: 2026-H1',
  ]
  const { goal } = await forecast(
    project('metric: fit, baseline: 20%, target: 30%, deadline: 2026-12-31', { more, results }),
  )
  expect(goal.soFar.value).toBeCloseTo(25.67, 2)
  expect(goal.sum.expression).toBe('(77 + 305 still to come × 26.3%) / (300 + 305) = 26%')
  expect(goal.lands.chance).toBeLessThan(0.05)
})

test.each([
  [
    'a level',
    'metric: subscribers, baseline: 100, target: 400',
    [
      'on: 2026-07-31, metric: subscribers, value: 160',
      'on: 2026-08-31, metric: subscribers, value: 220',
      'on: 2026-09-30, metric: subscribers, value: 280',
    ],
    /lands at about \d+ by/,
  ],
  [
    'a place',
    'metric: chart, target: top 5',
    [
      'on: 2026-07-31, metric: chart, value: 30',
      'on: 2026-08-31, metric: chart, value: 20',
      'on: 2026-09-30, metric: chart, value: 12',
    ],
    /the goal is top 5: on course/,
  ],
  [
    'a rate',
    'metric: leads, target: at least 40/month',
    ['on: 2026-08-31, metric: leads, value: 30, period: 2026-08', 'on: 2026-09-30, metric: leads, value: 34/month'],
    /lands at about 3\d\/month by 31 Dec 2026; the goal is at least 40\/month: \d\/month short/,
  ],
  [
    'a number to keep',
    'metric: churn, baseline: 3%, keep: at most 3.5%',
    ['on: 2026-08-31, metric: churn, value: 3.1%', 'on: 2026-09-30, metric: churn, value: 3.2%'],
    /the goal is to keep at most 3.5%: on course/,
  ],
  [
    'a band',
    'metric: leads, baseline: 0, target: between 50 and 100',
    ['on: 2026-09-30, metric: leads, value: 40, period: 2026-Q3'],
    /the goal is between 50 and 100: on course, inside it/,
  ],
  [
    'one that falls',
    'metric: churn, baseline: 9%, target: 3%',
    ['on: 2026-08-31, metric: churn, value: 8%', 'on: 2026-09-30, metric: churn, value: 7.5%'],
    /the goal is 3%: [\d.]+pp too much/,
  ],
])('%s', async (_, goal, results, words) => {
  const { text } = await forecast(
    project(`${goal}, deadline: 2026-12-31`, { more: 'period: 2026-07-01/2026-12-31\n', results }),
  )
  expect(text).toMatch(words)
})

test.each([
  ['no deadline', 'metric: leads, target: 10', 'it has no deadline', 'deadline: …'],
  ['open on purpose', 'metric: leads, target: 10, deadline: open', 'it has no deadline on purpose', 'check-by: …'],
  ['no number', 'metric: leads, deadline: 2026-12-31', 'it names no number to reach', 'target: …'],
  ['tests', 'done-when: It is public, deadline: 2026-12-31', 'it is done or not done', undefined],
  [
    'confidential',
    'metric: leads, target: confidential, deadline: 2026-12-31',
    'its target is confidential',
    undefined,
  ],
  [
    'a change from nowhere',
    'metric: leads, target: +20%, deadline: 2026-12-31',
    'where it starts is not written',
    'baseline: …',
  ],
  [
    'past',
    'metric: leads, target: 10, deadline: 2026-03-31',
    'its deadline is past and nothing was measured',
    '- { on: 2026-03-31, metric: leads, value: … }',
  ],
  [
    'backwards',
    'metric: leads, target: 10, start: 2027-06-01, deadline: 2026-12-31',
    'it starts on 2027-06-01, after its deadline',
    'start: …',
  ],
  [
    'no work',
    'metric: leads, target: 10, deadline: 2026-12-31',
    'no tactic works for it',
    '- { on: 2026-10-01, metric: leads, value: … }',
  ],
  ['achieved', 'metric: leads, target: 10, deadline: 2026-12-31, status: achieved', undefined, undefined],
])('not forecast: %s', async (_, goal, reason, type) => {
  if (reason === undefined) {
    const ran = await mplan(['forecast', 'g'], project(goal))
    expect(ran.stdout).toContain('it is achieved: nothing is left to forecast')
    return
  }
  const { not } = await forecast(project(goal))
  expect(not.reason).toContain(reason)
  expect(not.type).toBe(type)
})

test('the deadline is past: what came of it, where the results reach it', async () => {
  const results = [
    'on: 2026-03-31, metric: leads, value: 40, period: 2026-Q1',
    'on: 2026-06-30, metric: leads, value: 80, period: 2026-Q2',
  ]
  const ended = await forecast(
    project('metric: leads, target: 100, start: 2026-01-01, deadline: 2026-06-30', { results }),
  )
  expect(ended.text).toContain('ended at 120 on 30 Jun 2026; the goal was 100: reached, with 20 to spare')
  const open = await forecast(
    project('metric: leads, target: 100, start: 2026-01-01, deadline: 2026-06-30', { results: results.slice(0, 1) }),
  )
  expect(open.text).toContain('the deadline is past, and the results end on 2026-03-31')
})

test('results and tactics that tell different stories are both told, with the reason', async () => {
  const { text } = await forecast(
    project(leads, {
      more: year,
      results: ['on: 2026-09-30, metric: leads, value: 80, period: 2026-Q3'],
      tactics: ['start: 2026-07-01, end: 2026-10-31, expect: 80..100..130'],
    }),
  )
  expect(text).toContain('lands at about 302 by 30 Apr 2027 if it goes on as so far, at about 106 going by its tactics')
  expect(text).toContain('why so far apart: no tactic that says what it brings runs after 2026-10-31')
})

test('the pace of a tactic so far is gone on with', async () => {
  const { goal } = await forecast(
    project(leads, {
      more: year,
      results: [
        'on: 2026-09-30, metric: leads, value: 80, period: 2026-Q3',
        'on: 2026-09-30, metric: leads, value: 5, period: 2026-Q3, tactic: t1',
      ],
      tactics: ['start: 2026-07-01, end: 2027-04-30, expect: 300'],
    }),
  )
  expect(goal.soFar.value).toBe(80)
  expect(goal.fromTactics.sum.expression).toMatch(/^80 \+ 300 × 69.7% in time × pace 0\.4\d = /)
})

test.each(['0', '-5', '0.0001', '999999999999', '123456789012345'])(
  'any number is taken: a target of %s',
  async (target) => {
    for (const metric of ['leads', 'subscribers', 'revenue', 'nps', 'churn']) {
      const unit = metric === 'revenue' ? ' EUR' : metric === 'churn' ? '%' : ''
      const files = project(`metric: ${metric}, baseline: 0${unit}, target: ${target}${unit}, deadline: 2026-12-31`, {
        more: 'period: 2026\n',
        results: ['2026-07', '2026-08', '2026-09'].map(
          (month, index) => `on: ${month}-28, metric: ${metric}, value: ${index * 3}${unit}, period: ${month}`,
        ),
        tactics: [`expect: 0..0..${target.replace('-', '')}${unit}`],
      })
      const { text } = await forecast(files)
      expect(text, metric).not.toMatch(/NaN|Infinity|undefined/)
    }
  },
)

test('when the tactics are over, they are said to bring no more', async () => {
  const list = 'metric: email-subscribers, baseline: 900, target: 1500, deadline: 2026-12-31'
  const results = [
    'on: 2026-08-31, metric: email-subscribers, value: 1200',
    'on: 2026-09-30, metric: email-subscribers, value: 1210',
  ]
  const tactics = ['start: 2026-07-01, end: 2026-08-31, expect: 300']
  const { text } = await forecast(project(list, { more: year, results, tactics }))
  expect(text).toContain('tactics no tactic is to bring any more: by them it stays at 1210')
})

test('a goal in one sentence says what makes fields of it', async () => {
  const files = { 'strategy.yaml': 'mplan: 1\ngoals:\n  - Win 300 members by 31 December 2026\n' }
  const { stdout } = await mplan(['forecast', '--today', '2026-10-01'], files)
  expect(stdout.replace(/\s+/g, ' ')).toContain('this makes fields of it: mplan smart --expand win-300-members')
})

test('of a number that is to fall, tactics that take more of it away bring more', async () => {
  const hours = 'metric: hours, baseline: 60 h, target: at most 24 h, deadline: 2026-12-31'
  const more = `period: 2026-01-01/2026-12-31\nmetrics:\n  - { id: hours, unit: hours, measured-as: level, better: lower }\n`
  const results = ['on: 2026-06-30, metric: hours, value: 52 h', 'on: 2026-09-30, metric: hours, value: 40 h']
  const { text } = await forecast(project(hours, { more, results, tactics: ['expect: -50 h'] }))
  expect(text).toContain('why so far apart: the tactics are to bring more from now on than the results so far suggest')
  expect(text).toContain('(40 h − 50 h × ')
})
