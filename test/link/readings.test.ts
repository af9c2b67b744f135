import { expect, test } from 'vitest'
import { validate } from '../../src/engine/validate.ts'
import { dayNumber } from '../../src/model/dates.ts'
import { formatQuantity } from '../../src/model/values/quantity.ts'

/** The project that these files make, and what was said while they were read. */
async function read(files: { strategy?: string; plan?: string; results?: string }) {
  const file = (name: 'strategy' | 'plan' | 'results') => ({
    path: `${name}.yaml`,
    text: `mplan: 1\n${files[name] ?? ''}`,
  })
  const { project, problems } = await validate({
    files: { strategy: file('strategy'), plans: [file('plan')], results: [file('results')], problems: [] },
    rules: [],
    facts: [],
    today: dayNumber(2026, 9, 1),
    only: [],
    skip: [],
  })
  return { project, problems: problems.map(({ rule, message }) => `${rule}: ${message}`) }
}

const goal = (lines: string) =>
  `metrics:\n  - id: men-singing\n    title: Men at a rehearsal\n    measured-as: level\ngoals:\n  - id: tenors\n    title: Four more tenors\n    metric: men-singing\n    baseline: 3\n    deadline: 2027-09-30\n    ${lines}\n`

test('a change from the baseline, in the unit of the metric', async () => {
  const { project, problems } = await read({ strategy: goal('target: 4 more') })
  expect(problems).toEqual([])
  expect(project.goals[0]?.target).toMatchObject({ kind: 'change', atLeast: false, by: { value: 4 } })
})

test.each(['70%', '0.7'])('confidence written %s', async (confidence) => {
  const { problems } = await read({
    strategy: goal(`target: 7\n    attainable: { basis: two asked, confidence: ${confidence} }`),
  })
  expect(problems).toEqual([])
})

test.each([
  ['160 USD', 160, undefined],
  ['120..200 USD', 160, 40],
  ['120..150..200 USD', 150, 50],
  ['{ amount: 160 USD, category: ads }', 160, undefined],
  ['{ amount: 120..200 USD, what: Leaflets, on: 2026-10-01 }', 160, 40],
  ['{ low: 120 USD, high: 200 USD }', 160, 40],
  ['{ plan: 160 USD, committed: 20 USD }', 160, undefined],
])('budget: %s', async (budget, value, tolerance) => {
  const { project, problems } = await read({
    plan: `tactics:\n  - id: leaflets\n    title: Leaflets\n    goal: none\n    why: The market\n    budget: ${budget}\n`,
  })
  expect(problems).toEqual([])
  const [line] = project.tactics[0]?.budget ?? []
  expect(line?.amount?.value).toBe(value)
  expect(line?.amount?.tolerance).toBe(tolerance)
})

test('the one line of a budget keeps its category', async () => {
  const { project } = await read({
    plan: 'tactics:\n  - id: leaflets\n    title: Leaflets\n    budget: { amount: 500 EUR, category: ads }\n',
  })
  expect(project.tactics[0]?.budget).toMatchObject([{ category: 'ads' }])
})

test('a measured number of which only a limit is known', async () => {
  const { project, problems } = await read({
    results: 'measurements:\n  - on: 2026-08-31\n    metric: visits\n    value: at least 500000\n',
  })
  expect(problems).toEqual([])
  const [measurement] = project.measurements
  expect(measurement?.bound).toBe('at-least')
  expect(measurement?.value && formatQuantity(measurement.value)).toBe('500000')
})

test('who is met where: lists of channels, stages and audiences, touchpoints in short and in full', async () => {
  const { project, problems } = await read({
    strategy: [
      'audiences:\n  - id: parents\n    pains: [Too loud, { id: fees, text: The fees }]\n    objections: [My child is shy]',
      '  - grandparents',
      'journey:\n  - id: hear\n    touchpoints: [poster, { channel: [choir-night, web], message: Just sing, answers: fees }]',
      '  - join',
      'channels:\n  - { id: web, stages: [hear, join], audiences: grandparents }',
    ].join('\n'),
    plan: [
      'tactics:\n  - { id: night, title: Open night, channel: [choir-night, web], audience: [parents, grandparents], stage: [hear, join] }',
      '  - { id: morning, title: Open morning, instead-of: night }',
      'content:\n  - { id: clip, channel: web, answers: [fees, too-loud] }',
    ].join('\n'),
  })
  expect(problems).toEqual([])
  const ids = (list: { id: string }[] = []) => list.map(({ id }) => id)
  const [night] = project.tactics
  expect(night?.channels).toEqual(['choir-night', 'web'])
  expect(ids(night?.audiences)).toEqual(['parents', 'grandparents'])
  expect(ids(night?.stages)).toEqual(['hear', 'join'])
  expect(ids(night?.detours)).toEqual(['morning'])
  expect(ids(project.pains)).toEqual(['too-loud', 'fees'])
  expect(project.objections.map(({ text, within }) => `${within.id}: ${text}`)).toEqual(['parents: My child is shy'])
  expect(project.touchpoints.map(({ channels, message }) => [channels, message])).toEqual([
    [['poster'], undefined],
    [['choir-night', 'web'], 'Just sing'],
  ])
  expect(ids(project.channels[0]?.stages)).toEqual(['hear', 'join'])
  expect(project.content[0]?.answers).toEqual(['fees', 'too-loud'])
})

test.each([
  ['target: { a: 5 }', 'schema-unknown-key: a number with its origin has no "a"'],
  ['target: { low: {}, high: 5 }', 'value-format: "..5" is not a target'],
])('a group in which no number is written is no number: %s', async (lines, problem) => {
  const { project, problems } = await read({ strategy: goal(lines) })
  expect(problems.join('\n')).toContain(problem)
  expect(project.goals[0]?.target).toBeUndefined()
})

test('a part of a budget may be called unit', async () => {
  const budget = 'budget:\n  total: 9000 EUR\n  by-category:\n    print: { unit: 100 EUR, posters: 200 EUR }\n'
  const { project } = await read({ strategy: budget })
  const [view] = project.strategy?.budget?.views ?? []
  expect(view?.cells[0]?.byPeriod.map(({ words }) => words)).toEqual(['unit', 'posters'])
})
