import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allRules } from '../../src/rules/index.ts'
import { planCriteria } from '../../src/views/score/plan-criteria.ts'
import { strategyCriteria } from '../../src/views/score/strategy-criteria.ts'
import { home, mplan } from '../world.ts'

const filesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(`${home}/${folder}`)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(`${home}/${folder}/${name}`, 'utf8')]),
  )

const small = {
  'strategy.yaml': `mplan: 1
title: The corner shop
purpose: Fresh food for a street without a market
goals:
  - id: regulars
    title: More people buy every week
    metric: regulars
    target: 200
    deadline: 2027-03-31
  - id: website
    title: Launch the website
`,
  'plan.yaml': `mplan: 1
tactics:
  - id: cards
    title: Stamp cards for the tenth loaf
    goal: regulars
    owner: mira
    start: 2026-09-07
  - id: flags
    title: New flags at the door
`,
}

/** Without the rules that had nothing to look at: their number grows with the rules. */
const judgedPart = (text: string) => text.slice(0, text.search(/^(?:## )?Not judged/m))

test.each([
  ['small', small],
  ['plan-alone', { 'plan.yaml': small['plan.yaml'] }],
  ['strategy-alone', { 'strategy.yaml': small['strategy.yaml'] }],
  ['broken', { ...small, 'plan.yaml': `${small['plan.yaml']}    owner: "mira\n` }],
])('%s: both questions are answered with what the files say', async (name, files) => {
  const { code, stdout, stderr } = await mplan(['score'], files)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  await expect(judgedPart(stdout)).toMatchFileSnapshot(`${name}.txt`)
})

test('as Markdown, and as JSON', async () => {
  const written = await mplan(['score', '-f', 'md'], small)
  await expect(judgedPart(written.stdout)).toMatchFileSnapshot('small.md')
  const { scores } = JSON.parse((await mplan(['score', '-f', 'json'], small)).stdout)
  expect(scores[0].answers.map(({ answer }: { answer: string }) => answer)).toEqual(
    [...written.stdout.matchAll(/^\*\*(.*)\*\*$/gm)].map(([, answer]) => answer),
  )
  expect(scores[0].next).toHaveLength(3)
})

test('what could not be judged is counted by what the files lack', async () => {
  const { stdout } = await mplan(['score'], { 'plan.yaml': small['plan.yaml'] })
  const lines = stdout.slice(stdout.indexOf('Not judged')).trim().split('\n')
  expect(lines[0]).toMatch(/^Not judged: \d+ of \d+ rules had nothing to look at$/)
  const reasons = lines.slice(1).map((line) => line.replace(/^ +\d+ /, ''))
  expect(reasons).toEqual(expect.arrayContaining(['there is no strategy: strategy.yaml', 'no `budget:` is named']))
})

test('what a whole project has comes out as yes, and there are at most three things to do', async () => {
  const { stdout } = await mplan(['score', '-f', 'json', '--today', '2026-11-25'], filesOf('test/projects/saas'))
  const [{ answers, next, title }] = JSON.parse(stdout).scores
  expect(title).toBe('Tidewater Payroll, marketing strategy 2027')
  expect(
    answers.flatMap(({ points }: { points: { holds: string }[] }) => points.map(({ holds }) => holds)),
  ).not.toContain('no')
  expect(next.length).toBeLessThanOrEqual(3)
})

test('a template answers both questions with yes or mostly', async () => {
  const { files } = await mplan(['init', '--template', 'b2b-saas', '--yes'], {})
  const { stdout } = await mplan(['score', '-f', 'json'], {}, { files })
  const [{ answers }] = JSON.parse(stdout).scores
  for (const { answer } of answers) expect(answer).toMatch(/^(?:Yes|Mostly): /)
})

test('points rest on rules that exist', () => {
  const names = new Set(allRules.map(({ name }) => name))
  const used = [...strategyCriteria, ...planCriteria].flatMap(({ rules }) => rules)
  expect(used.filter((name) => !names.has(name))).toEqual([])
})

test('nothing in a file can speak to the terminal', async () => {
  const nasty = {
    'strategy.yaml': 'mplan: 1\ntitle: "a\\u001b]0;x\\u0007"\npurpose: "b\\u001b[2J"\ngoals: ["c\\u202e d"]\n',
  }
  for (const format of ['text', 'md', 'json']) {
    const { stdout } = await mplan(['score', '-f', format], nasty)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come out
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  }
})

test('goals that all lead to a business goal are judged, and a remark that asks for nothing is no step', async () => {
  const files = {
    'strategy.yaml': `mplan: 1
goals:
  - { id: sales, title: Sales, level: business, metric: sales, target: 9000, deadline: 2026-12-31 }
  - { id: leads, title: Leads, parent: sales, metric: leads, target: 90, deadline: 2026-12-31 }
`,
    'results/june.csv': 'on;metric;value;period\n2026-06-30;sales;812,50;2026-06\n',
  }
  const { stdout } = await mplan(['score', '-f', 'json', '--today', '2026-07-01'], files)
  const [{ answers, next }] = JSON.parse(stdout).scores
  const titles: { title: string; holds: string; evidence: string }[] = answers[0].points
  expect(titles.find(({ title }) => title === 'goals that lead to the business')).toMatchObject({
    holds: 'yes',
    evidence: '2 goals, above them "Sales"',
  })
  expect(next.map(({ rule }: { rule: string }) => rule)).not.toContain('csv-syntax')
})

test('what a goal says in a sentence is not counted as lines of its own', async () => {
  const { stdout } = await mplan(['score'], {
    'strategy.yaml':
      'mplan: 1\ngoals:\n  - Win 40 members by May 2027\n  - id: list\n    title: 900 readers\n    target: 900\n',
  })
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('2 goals, 1 with a target, 0 with a deadline, 1 in a sentence')
})
