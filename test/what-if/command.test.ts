import { expect, test } from 'vitest'
import { filesOf } from '../forecast/projects.ts'
import { mplan } from '../world.ts'

// `npx vitest run test/what-if -u` writes the expected files anew; then read what changed.

const day = ['--today', '2026-08-10']

test.each([
  ['budget.txt', ['set tactics.articles.budget=+20%']],
  ['response.txt', ['tactics.articles.budget=+50%', '--response', 'articles=0.6']],
  [
    'several.txt',
    ['journey.consider.conversion=30%', 'goals.leads-27.deadline=+30d', 'tactics.webinar-q3.expect=50..60..70'],
  ],
  ['several.md', ['journey.consider.conversion=30%', 'tactics.articles.expect=-10%', '-f', 'md']],
])('%s', async (expected, args) => {
  const files = filesOf('demo')
  const ran = await mplan(['what-if', ...args, ...day], files)
  expect(ran).toMatchObject({ code: 0, stderr: '' })
  await expect(withoutFindings(ran.stdout)).toMatchFileSnapshot(expected)
  for (const [name, text] of Object.entries(files)) expect(ran.files.read(name)).toMatchObject({ text })
})

/** Which findings come and go depends on all rules. */
function withoutFindings(text: string): string {
  return text
    .replace(/\n(## Findings|FINDINGS)\n[\s\S]*?(?=\n\n[^\s-])/, '')
    .replace('mplan validate would find what it finds today.\n', '')
}

async function changeOf(change: string, files = filesOf('demo')) {
  const ran = await mplan(['what-if', change, ...day, '-f', 'json'], files)
  expect(ran).toMatchObject({ code: 0, stderr: '' })
  return JSON.parse(ran.stdout).projects[0]
}

test.each([
  ['goals.leads-27.target=+10%', '400', '440'],
  ['goals.leads-27.target=-100', '400', '300'],
  ['goal.leads-27.deadline=-1mo', '2027-04-30', '2027-03-30'],
  ['tactics.articles.expect=x-sum', undefined, undefined],
  ['tactics.webinar-q3.expect=+50%', '25..40..60', '37.5..60..90'],
  ['strategy.budget.total=-50%', '120000 EUR', '60000 EUR'],
  ['strategy.budget.total=90000', '120000 EUR', '90000 EUR'],
  ['strategy.budget.total=90000 USD', '120000 EUR', '90000 USD'],
  ['offerings.records.deal-size=9000 EUR', '7200 EUR', '9000 EUR'],
  [
    'tactics.webinar-q3.measure=Heads: counted at the door',
    "Registrations with the campaign's tag",
    'Heads: counted at the door',
  ],
])('%s', async (change, old, then) => {
  if (old === undefined) {
    expect((await mplan(['what-if', change], filesOf('demo'))).code).toBe(2)
    return
  }
  const { changes } = await changeOf(change)
  expect(changes).toEqual([
    { path: change.split('=')[0], old, new: then, place: expect.stringMatching(/^(strategy|plan)\.yaml:\d+$/) },
  ])
})

test('a field that is not written yet is added, in block and in line', async () => {
  const files = {
    'strategy.yaml': 'mplan: 1\ngoals:\n  - { id: g, title: G, metric: leads, target: 100, deadline: 2026-12-31 }\n',
    'plan.yaml': 'mplan: 1\ntactics:\n  - id: a\n    title: A\n    goal: g\n  - { id: b, title: B, goal: g }\n',
  }
  const block = await changeOf('tactics.a.expect=40..60..80', files)
  expect(block.goals[0]).toMatchObject({ before: { notForecast: expect.any(String) }, after: { sum: { result: 60 } } })
  const line = await changeOf('tactics.b.expect=10', files)
  expect(line.goals[0].after.sum.result).toBe(10)
})

test('a budget alone changes no result, and it is said; a response makes it one', async () => {
  const alone = await changeOf('tactics.articles.budget=+100%')
  expect(alone.budgetAlone).toBe(true)
  for (const { before, after } of alone.goals) expect(after).toEqual(before)
  const ran = await mplan(
    ['what-if', 'tactics.articles.budget=+100%', '--response', 'articles=0.5', ...day, '-f', 'json'],
    filesOf('demo'),
  )
  const [{ changes, budgetAlone }] = JSON.parse(ran.stdout).projects
  expect(budgetAlone).toBe(false)
  expect(changes[1]).toMatchObject({ path: 'tactics.articles.expect', new: '3536..5657..8485' })
})

test('findings that would come and go are named', async () => {
  const { findings } = await changeOf('tactics.articles.budget=200000 EUR')
  expect(findings.come.map(({ rule }: { rule: string }) => rule)).toContain('campaign-budget-exceeded')
})

test.each([
  ['tactics.artcles.budget=+5%', 'there is no tactic "artcles"; did you mean articles?'],
  ['tactics.articles.bugdet=+5%', 'tactic articles has no "bugdet"; did you mean budget?'],
  ['tactics.articles.budget=lots', '"lots" is not an amount; write an amount such as 1500 EUR'],
  ['tactcs.articles.budget=3', 'did you mean tactics?'],
  ['tactics.articles=3', 'say which field of tactic articles to change'],
  ['tactics.articles.title=+5%', 'is nothing that could be moved; write what it shall be'],
  ['tactics.articles.goal=nope', 'refers to a goal "nope" that does not exist'],
  ['nonsense', '"nonsense" is neither a change nor a folder'],
  ['=5', 'is no change: write it as'],
  ['tactics..=5', 'there is no tactic ""'],
  ['tactics.__proto__.budget=5', 'there is no tactic "__proto__"'],
  ['tactics.articles.constructor=5', 'constructor'],
])('exit 2: %s', async (change, message) => {
  const ran = await mplan(['what-if', change], filesOf('demo'))
  expect(ran).toMatchObject({ code: 2, stdout: '' })
  expect(ran.stderr).toContain(message)
})

test.each([
  [['what-if'], 2],
  [['what-if', 'set'], 2],
  [['what-if', 'tactics.articles.budget=+20%', 'tactics.articles.budget=+30%'], 2],
  [['what-if', 'tactics.articles.budget=+20%', '--response', 'articles=3'], 2],
  [['what-if', 'tactics.articles.budget=+20%', '--response', 'artcles=0.5'], 2],
])('%j: exit %i', async (args, code) => {
  expect((await mplan([...args], filesOf('demo'))).code).toBe(code)
})

test('what all tactics cost is told in one currency where the rates are known', async () => {
  const files = {
    'strategy.yaml': 'mplan: 1\ncurrency: GBP\nrates:\n  - 1 GBP = 1.25 EUR on 2026-01-01\n',
    'plan.yaml':
      'mplan: 1\ntactics:\n  - { id: a, title: Ads, goal: none, why: Trial, start: 2026-03-02, budget: 1000 EUR }\n  - { id: b, title: Post, goal: none, why: Trial, start: 2026-03-02, budget: 200 GBP }\n',
  }
  const { stdout } = await mplan(['what-if', 'tactics.a.budget=+50%', ...day], files)
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'all tactics cost 1000 EUR + 200 GBP = 1000 GBP → 1500 EUR + 200 GBP = 1400 GBP',
  )
})

test('what stands at the top of a file is reached through the file', async () => {
  const { code, stderr } = await mplan(['what-if', 'budget.total=90000'], filesOf('demo'))
  expect(code).toBe(2)
  expect(stderr).toContain('did you mean strategy.budget.total?')
})

const limited = {
  'strategy.yaml': `mplan: 1
budget: { total: 9000 EUR, limits: [{ channel: ads, max: 40% }] }
journey: [{ id: demo, title: Demo, metric: leads, conversion: 25% }, { id: buys, title: Buys, metric: customers }]
goals:
  - { id: g, title: G, metric: leads, target: 100, deadline: 2026-12-31 }
  - Win 10 awards by June 2027
`,
  'plan.yaml': 'mplan: 1\ntactics:\n  - { id: a, title: A, goal: g, channel: ads, budget: 900 EUR, expect: 60 }\n',
}

test.each([
  ['stages.demo.rate=+10pp', '25%', '35%'],
  ['goals.g.due=2027-01-31', '2026-12-31', '2027-01-31'],
  ['strategy.budget.limits.ads.max=30%', '40%', '30%'],
])('%s: familiar words and names in lists lead there too', async (change, old, then) => {
  expect((await changeOf(change, limited)).changes).toMatchObject([{ old, new: then }])
})

test.each([
  ['strategy.budget.limits.fairs.max=30%', 'mplan: strategy has no "fairs"; it has ads\n'],
  [
    'goals.win-10-awards-june.target=12',
    'mplan: goal win-10-awards-june is written as one sentence: nothing in it can be changed by name. Write it with fields of its own first\n',
  ],
])('%s: what there is is named', async (change, stderr) => {
  expect(await mplan(['what-if', change, ...day], limited)).toMatchObject({ code: 2, stderr })
})

test('a finding that stays and gets other figures is told as it is and as it was', async () => {
  const { findings, money } = await changeOf('tactics.a.expect=50', limited)
  const missing = (told: { rule: string; message: string }[]) =>
    told.filter(({ rule }) => rule === 'plan-short-of-goal').map(({ message }) => message.split(': ').at(-1))
  expect(missing(findings.go)).toEqual(['40 are missing'])
  expect(missing(findings.come)).toEqual(['50 are missing'])
  expect(money.budget.after).toEqual({ available: '9000 EUR', taken: '900 EUR' })
})
