import { expect, test } from 'vitest'
import { createPlainMap } from '../../src/document/plain-map.ts'
import { withRealNames } from '../../src/document/schema/real-names.ts'
import { kindNames, kindOf } from '../../src/generated/fields.ts'
import { checked, fixed, problemsOf } from './checked.ts'

const objectives = `mplan: 1
objectives:
  - id: list
    name: Grow the list
    dri: sara
    kpi: subscribers
    from: 1200
    target_value: 2000
    dueDate: 2026-12-31
    milestones: { 2026-Q3: 1500 }
metrics:
  - { id: subscribers, type: stock }
`

test('familiar words are read under the names mplan uses', async () => {
  const { data, problems } = await checked('strategy', objectives)
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    mplan: 1,
    goals: [
      {
        id: 'list',
        title: 'Grow the list',
        owner: 'sara',
        metric: 'subscribers',
        baseline: 1200,
        target: 2000,
        deadline: '2026-12-31',
        checkpoints: { '2026-Q3': 1500 },
      },
    ],
    metrics: [{ id: 'subscribers', 'measured-as': 'level' }],
  })
  expect(new Set(problems.map(({ rule, severity }) => `${severity} ${rule}`))).toEqual(new Set(['info alias-key']))
})

test('--fix writes the names mplan uses, and nothing is left to say', async () => {
  const text = await fixed('strategy', objectives)
  expect(text).toBe(`mplan: 1
goals:
  - id: list
    title: Grow the list
    owner: sara
    metric: subscribers
    baseline: 1200
    target: 2000
    deadline: 2026-12-31
    checkpoints: { 2026-Q3: 1500 }
metrics:
  - { id: subscribers, measured-as: level }
`)
  expect(await problemsOf('strategy', text)).toEqual([])
})

test('a word says what it is read as', async () => {
  expect(await problemsOf('plan', 'mplan: 1\ntactics:\n  - { id: a, title: A, assignee: mo }\n')).toEqual([
    `info alias-key at 3 "assignee": "assignee" is read as "owner", which is what mplan calls it in a tactic
label: mplan calls it owner
safe: write owner:`,
  ])
})

test('the questions of a plan are read as its keys', async () => {
  const plan = 'mplan: 1\ntactics:\n  - { id: a, what: Leaflets, where: doors, who: bob }\n'
  expect((await checked('plan', plan)).data).toMatchObject({
    tactics: [{ title: 'Leaflets', channel: 'doors', owner: 'bob' }],
  })
})

test('a word counts only where it is no key itself and its value fits', async () => {
  // `type` is a key of an audience; a list is no deadline
  expect(await problemsOf('strategy', 'mplan: 1\naudiences:\n  - { id: a, type: icp }\n')).toEqual([])
  const [problem] = await problemsOf('strategy', 'mplan: 1\ngoals:\n  - { id: a, title: A, due: [1] }\n')
  expect(problem).toMatch(/^error schema-unknown-key .*a goal has no "due"/)
})

test('older ways of writing are read', async () => {
  const strategy = await checked(
    'strategy',
    `mplan: 1
goals:
  - { id: csat, title: Happy callers, keep: at-least, target: 96% }
sales:
  sla:
    marketing: { deliver: mql, amount: 33, per: P1M }
`,
  )
  expect(JSON.parse(JSON.stringify(strategy.data))).toMatchObject({
    goals: [{ id: 'csat', title: 'Happy callers', keep: 'at least 96%' }],
    sales: { sla: { marketing: { deliver: '33 mql/month' } } },
  })
  const plan = await checked(
    'plan',
    `mplan: 1
tactics:
  - { id: webinar, title: Webinar, detours: [demo-day], raci: { r: [mo, li], a: dana } }
  - { id: demo-day, title: Demo day, status: alternative }
  - { id: upkeep, title: Upkeep, kind: bau }
`,
  )
  expect(JSON.parse(JSON.stringify(plan.data))).toMatchObject({
    tactics: [
      { id: 'webinar', team: ['mo', 'li'], owner: 'dana' },
      { id: 'demo-day', 'instead-of': 'webinar' },
      { id: 'upkeep', goal: 'none' },
    ],
  })
  const results = await checked(
    'results',
    'mplan: 1\nreviews:\n  - on: 2026-09-01\n    decisions: [{ on: articles, decision: stop }]\n',
  )
  expect(JSON.parse(JSON.stringify(results.data))).toMatchObject({ reviews: [{ decisions: [{ about: 'articles' }] }] })
  const severities = [strategy, plan, results].flatMap(({ problems }) => problems.map(({ severity }) => severity))
  expect(severities).toEqual(Array.from({ length: 7 }, () => 'info'))
})

test.each(kindNames)('no key of %s is taken for another word', (name) => {
  const node = Object.assign(
    createPlainMap(),
    Object.fromEntries([...kindOf(name).fields.keys()].map((key) => [key, 'x'])),
  )
  expect(withRealNames(name, node)).toEqual({ node, renamings: [] })
})

test('German words are read as well', async () => {
  const strategy = `mplan: 1
ziele:
  - id: neukunden
    titel: 40 neue Kunden im Monat
    warum: Zwei Plätze sind frei
    kennzahl: neukunden
    ausgangswert: 22
    ziel: 40
    frist: 2027-06-30
    verantwortlich: anna
`
  expect(await fixed('strategy', strategy)).toBe(`mplan: 1
goals:
  - id: neukunden
    title: 40 neue Kunden im Monat
    why: Zwei Plätze sind frei
    metric: neukunden
    baseline: 22
    target: 40
    deadline: 2027-06-30
    owner: anna
`)
  const plan =
    'mplan: 1\nMaßnahmen:\n  - { id: web, titel: Neue Website, ziel: neukunden, kanal: web, kosten: 600 EUR }\n'
  expect(await fixed('plan', plan)).toBe(
    'mplan: 1\ntactics:\n  - { id: web, title: Neue Website, goal: neukunden, channel: web, budget: 600 EUR }\n',
  )
})

test('a familiar word whose value does not fit is told what it stands for, not the key that looks most alike', async () => {
  const [problem] = await problemsOf('strategy', 'mplan: 1\nziele: 40 neue Kunden\n')
  expect(problem).toMatch(/^error schema-unknown-key .*a strategy has no "ziele"\nlabel: did you mean goals\?/)
})
