import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/model/dates.ts'
import { progressOfGoal } from '../../src/model/goal-progress.ts'
import { measurementsOf, valueOfGoal } from '../../src/model/goal-value.ts'
import { standingMeasurements } from '../../src/model/standing-measurements.ts'
import { projectOf } from './project-of.ts'

const strategy = (goal: string) => `mplan: 1
period: 2026
audiences:
  - id: clinics
    title: Clinics
metrics:
  - id: readers
    title: Readers
    measured-as: level
  - id: leads
    title: Leads
    measured-as: total
  - id: running
    title: Leads, counted on
    measured-as: total
    aggregate: last
  - id: clicked
    title: Clicked
    unit: percent
    measured-as: ratio
    of: [clicks, impressions]
  - id: income
    title: Income
    unit: EUR
    measured-as: total
goals:
  - id: goal
    title: The goal
    deadline: 2026-12-31
${goal.replace(/^/gm, '    ')}
`

const plan = `mplan: 1
tactics:
  - id: work
    title: Work
    goal: goal
`

const entry = (line: string) => `  - { ${line} }\n`

const projectWith = (goal: string, results: string[], today = '2026-09-01') =>
  projectOf(strategy(goal), plan, today, `mplan: 1\nmeasurements:\n${results.map(entry).join('')}`)

async function valueWith(goal: string, results: string[], today?: string): Promise<unknown> {
  const project = await projectWith(goal, results, today)
  const [first] = project.goals
  const value = first && valueOfGoal(first, project)
  return value && `${value.value} on ${formatDay(value.on)}`
}

const readers = 'metric: readers\nbaseline: 1000\ntarget: 2000'
const leads = 'metric: leads\nbaseline: 0\ntarget: 120'
const clicked = 'metric: clicked\nbaseline: 2%\ntarget: 4%'

describe('where a goal stands', () => {
  test.each([
    [
      'a level is the latest number',
      readers,
      ['on: 2026-03-01, metric: readers, value: 1300', 'on: 2026-02-01, metric: readers, value: 1200'],
      '1300 on 2026-03-01',
    ],
    [
      'two numbers on a day: the last written',
      readers,
      ['on: 2026-03-01, metric: readers, value: 1', 'on: 2026-03-01, metric: readers, value: 2'],
      '2 on 2026-03-01',
    ],
    [
      'what lies ahead does not count',
      readers,
      ['on: 2026-08-01, metric: readers, value: 1300', 'on: 2026-10-01, metric: readers, value: 9'],
      '1300 on 2026-08-01',
    ],
    [
      'a total is added',
      leads,
      [
        'on: 2026-07-31, metric: leads, value: 21, period: 2026-07',
        'on: 2026-08-31, metric: leads, value: 29, period: 2026-08',
      ],
      '50 on 2026-08-31',
    ],
    [
      'a total begins with the goal',
      `${leads}\nstart: 2026-08-01`,
      [
        'on: 2026-07-31, metric: leads, value: 21, period: 2026-07',
        'on: 2026-08-31, metric: leads, value: 29, period: 2026-08',
      ],
      '29 on 2026-08-31',
    ],
    [
      'a period that is partly inside counts by its days',
      `${leads}\nstart: 2026-07-17`,
      ['on: 2026-07-31, metric: leads, value: 31, period: 2026-07'],
      '15 on 2026-07-31',
    ],
    [
      'a total that is written as it grows is its latest number',
      'metric: running\ntarget: 100',
      ['on: 2026-02-01, metric: running, value: 20', 'on: 2026-03-01, metric: running, value: 35'],
      '35 on 2026-03-01',
    ],
    [
      'a rate is that of the last whole month',
      'metric: leads\ntarget: 30/month',
      [
        'on: 2026-07-31, metric: leads, value: 21, period: 2026-07',
        'on: 2026-08-10, metric: leads, value: 8',
        'on: 2026-08-31, metric: leads, value: 12',
      ],
      '20 on 2026-08-31',
    ],
    [
      'a rate may be measured as one',
      'metric: leads\ntarget: 30/month',
      ['on: 2026-07-31, metric: leads, value: 21/month', 'on: 2026-08-31, metric: leads, value: 25/month'],
      '25 on 2026-08-31',
    ],
    [
      'a ratio from what it is made of is no mean of percentages',
      clicked,
      [
        'on: 2026-02-01, metric: clicks, value: 10',
        'on: 2026-02-01, metric: impressions, value: 100',
        'on: 2026-03-01, metric: clicks, value: 10',
        'on: 2026-03-01, metric: impressions, value: 900',
      ],
      '2 on 2026-03-01',
    ],
    [
      'a ratio that was measured',
      clicked,
      ['on: 2026-02-01, metric: clicked, value: 2.5%', 'on: 2026-03-01, metric: clicked, value: 3%'],
      '3 on 2026-03-01',
    ],
    [
      'a correction by id',
      leads,
      ['id: a, on: 2026-02-01, metric: leads, value: 500', 'on: 2026-02-01, metric: leads, value: 50, corrects: a'],
      '50 on 2026-02-01',
    ],
    [
      'a correction by day',
      leads,
      ['on: 2026-02-01, metric: leads, value: 500', 'on: 2026-02-01, metric: leads, value: 50, corrects: 2026-02-01'],
      '50 on 2026-02-01',
    ],
    [
      'taken back',
      leads,
      ['on: 2026-02-01, metric: leads, value: 500, void: true', 'on: 2026-03-01, metric: leads, value: 5'],
      '5 on 2026-03-01',
    ],
    [
      'a part is not the whole',
      leads,
      ['on: 2026-02-01, metric: leads, value: 50', 'on: 2026-02-01, metric: leads, value: 20, channel: search'],
      '50 on 2026-02-01',
    ],
    [
      'parts of one kind make the whole',
      leads,
      [
        'on: 2026-02-01, metric: leads, value: 30, channel: mail',
        'on: 2026-02-01, metric: leads, value: 20, channel: search',
      ],
      '50 on 2026-02-01',
    ],
    [
      'parts of two kinds do not',
      leads,
      [
        'on: 2026-02-01, metric: leads, value: 30, tactic: work',
        'on: 2026-02-01, metric: leads, value: 20, channel: search',
      ],
      undefined,
    ],
    ['a level has no parts', readers, ['on: 2026-02-01, metric: readers, value: 30, channel: mail'], undefined],
    ['a number for the goal itself', leads, ['on: 2026-02-01, goal: goal, value: 7'], '7 on 2026-02-01'],
    ['a number for another goal', leads, ['on: 2026-02-01, goal: other, metric: leads, value: 7'], undefined],
    [
      'the audience of the goal',
      `${leads}\naudience: clinics`,
      ['on: 2026-02-01, metric: leads, value: 9, audience: clinics'],
      '9 on 2026-02-01',
    ],
    [
      'a part of the business',
      `${leads}\nin: { region: latam }`,
      ['on: 2026-02-01, metric: leads, value: 9, in: { region: latam }', 'on: 2026-02-01, metric: leads, value: 90'],
      '9 on 2026-02-01',
    ],
    [
      'other money than the goal asks for',
      'metric: income\ntarget: 900 EUR',
      ['on: 2026-02-01, metric: income, value: 300 USD'],
      undefined,
    ],
    ['nothing measured', leads, ['on: 2026-02-01, metric: readers, value: 9'], undefined],
  ])('%s', async (_, goal, results, value) => {
    expect(await valueWith(goal, results)).toBe(value)
  })
})

describe('how far a goal has come', () => {
  const progressWith = async (goal: string, results: string[]) => {
    const project = await projectWith(goal, results)
    const [first] = project.goals
    const found = first && progressOfGoal(first, project)
    return found && [found.done, found.planned, found.pace].map((each) => each && Number(each.toFixed(3)))
  }

  test.each([
    [
      'a level from its baseline',
      'metric: readers\nbaseline: 1200\ntarget: 2000',
      ['on: 2026-06-30, metric: readers, value: 1100'],
      [-0.125, 1596.712, -0.252],
    ],
    [
      'a level that falls',
      'metric: readers\nbaseline: 30\ntarget: at most 4',
      ['on: 2026-06-30, metric: readers, value: 9'],
      [0.808, 17.107, 1.629],
    ],
    [
      'a total from nothing, whatever was before',
      'metric: leads\nbaseline: 300\ntarget: 400',
      ['on: 2026-07-01, metric: leads, value: 100'],
      [0.25, 199.452, 0.501],
    ],
    [
      'checkpoints',
      `${leads}\ncheckpoints:\n  2026-06-30: 20`,
      ['on: 2026-06-30, metric: leads, value: 15'],
      [0.125, 20, 0.75],
    ],
    [
      'a total under a limit',
      'metric: leads\nbaseline: 300\ntarget: at most 200',
      ['on: 2026-07-01, metric: leads, value: 100'],
      undefined,
    ],
  ])('%s', async (_, goal, results, found) => {
    expect(await progressWith(goal, results)).toEqual(found)
  })
})

test('a correction of a correction leaves the last one', async () => {
  const project = await projectWith(leads, [
    'id: a, on: 2026-02-01, metric: leads, value: 1',
    'id: b, on: 2026-02-01, metric: leads, value: 2, corrects: a',
    'id: c, on: 2026-02-01, metric: leads, value: 3, corrects: b',
    'id: d, on: 2026-03-01, metric: leads, value: 4',
    'on: 2026-03-01, corrects: d, void: true',
  ])
  expect(standingMeasurements(project).all.map(({ id }) => id)).toEqual(['c'])
})

test('what was measured for a goal, without its parts and without what lies ahead', async () => {
  const project = await projectWith(leads, [
    'on: 2026-02-01, metric: leads, value: 1',
    'on: 2026-02-01, metric: leads, value: 2, channel: mail',
    'on: 2026-12-01, metric: leads, value: 3',
    'on: 2026-03-01, goal: goal, value: 4',
  ])
  const values = project.goals.flatMap((goal) => measurementsOf(goal, project)).map(({ value }) => value.value)
  expect(values).toEqual([4, 1])
})
