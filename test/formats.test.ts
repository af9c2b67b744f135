import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { formats } from '../src/formats/index.ts'
import { filesOf } from './forecast/projects.ts'
import { home, mplan } from './world.ts'

const sample = {
  'strategy.yaml': `mplan: 1
goals:
  - id: grow-leads
    title: More qualified leads
    metric: mql
    baseline: 10
    target: 40
    deadline: 2026-12-31
    why: Leads become customers.
    owner: dana
`,
  'plan.yaml': `mplan: 1
tactics:
  - id: newsletter
    title: Monthly newsletter
    goal: grow-leeds
    budget: $2,000
`,
}

test.each(Object.keys(formats))('%s', async (format) => {
  const only = ['--only', 'ref-unknown', '--only', 'value-money-format']
  const { code, stdout, stderr } = await mplan(['validate', '-f', format, ...only], sample)
  expect(code).toBe(1)
  expect(stderr).toBe('')
  await expect(stdout).toMatchFileSnapshot(`formats/${format}.txt`)
})

const overspent = {
  'strategy.yaml': 'mplan: 1\ncurrency: EUR\nbudget: 10000 EUR\n',
  'plan.yaml': 'mplan: 1\ntactics:\n  - { id: ads, title: Ads, goal: none, why: Upkeep, budget: 12000 EUR }\n',
}

test('a figure that was worked out comes with its sum, and the last line says how to see it', async () => {
  const { findings } = JSON.parse((await mplan(['validate', '-f', 'json'], overspent)).stdout)
  const index = findings.findIndex(({ rule }: { rule: string }) => rule === 'budget-exceeded')
  expect(findings[index].sum).toMatchObject({
    lines: ['plans: 12000 EUR', 'budget: 10000 EUR', '12000 EUR − 10000 EUR = 2000 EUR too much'],
    inputs: [
      { name: 'there is', value: '10000 EUR', file: 'strategy.yaml' },
      { name: '"Ads" costs', value: '12000 EUR', file: 'plan.yaml' },
    ],
  })
  const text = (await mplan(['validate'], overspent)).stdout
  expect(text).toContain('shows how its figures were worked out')
  const [, number = ''] = /mplan explain --finding (\d+) shows/.exec(text) ?? []
  const explained = (await mplan(['explain', '--finding', number], overspent)).stdout
  expect(explained).toContain('12000 EUR − 10000 EUR = 2000 EUR too much')
  // Numbers are those of a run with all rules.
  expect((await mplan(['validate', '--only', 'budget-exceeded'], overspent)).stdout).not.toContain('--finding')
})

const schema = JSON.parse(readFileSync(`${home}/schemas/findings.schema.json`, 'utf8'))
const fits = new Ajv({ strict: true, allErrors: true }).compile(schema)

test.each([
  ['with findings', sample],
  ['without findings', { 'plan.yaml': 'mplan: 1\n', 'strategy.yaml': 'mplan: 1\n' }],
  ['with a sum', overspent],
  [
    'with findings silenced',
    { ...sample, 'plan.yaml': sample['plan.yaml'].replace('  - id', '  # mplan-ignore ref-unknown: soon\n  - id') },
  ],
  ['of a whole project', filesOf('projects/festival')],
  ['of an unreadable file', { 'plan.yaml': 'mplan: 1\ntactics:\n\t- id: x\n' }],
])('JSON %s is as its schema says', async (_, files) => {
  const { stdout } = await mplan(['validate', '-f', 'json'], files)
  expect(fits(JSON.parse(stdout)), JSON.stringify(fits.errors)).toBe(true)
})

test('a fingerprint survives moved lines, and tells two findings of one thing apart', async () => {
  const prints = async (files: Record<string, string>) => {
    const { stdout } = await mplan(['validate', '-f', 'json'], files)
    return JSON.parse(stdout).findings.map((finding: { fingerprint: string }) => finding.fingerprint)
  }
  const before = await prints(sample)
  const moved = { ...sample, 'plan.yaml': sample['plan.yaml'].replace('tactics:', '# a comment\n\ntactics:') }
  expect(await prints(moved)).toEqual(before)
  expect(new Set(before).size).toBe(before.length)
})

test('text to a file and JSON to the screen at once', async () => {
  const ran = await mplan(['validate', '-f', 'text:findings.txt', '-f', 'json'], sample)
  expect(JSON.parse(ran.stdout).summary.errors).toBe(2)
  const written = ran.files.read('findings.txt')
  expect('text' in written && written.text).toContain('ref-unknown')
})

test('what a file holds cannot act on the terminal', async () => {
  const files = { 'plan.yaml': 'mplan: 1\ntactics:\n  - id: x\n    title: "\\u001b[2J::error::x\\u202e"\n' }
  const { stdout } = await mplan(['validate'], files)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|^::/m)
  expect(stdout).toContain('<U+001B>')
})

test('in a narrow window nothing but the last line is wider than it', async () => {
  const written: string[] = []
  const stdout = { write: (text: string) => void written.push(text), isTerminal: true, columns: 50 }
  const plan =
    'mplan: 1\nstatus: active\ngoals:\n  - id: known\n    title: More people know the hospice and its gardens\n'
  await mplan(['validate', '--preset', 'strict', '--no-color'], { 'strategy.yaml': plan }, { stdout })
  const printed = written.join('')
  const findings = printed.slice(0, printed.lastIndexOf('Checked '))
  expect(findings).toContain('goal-not-measurable\n       By how many? And of what?')
  expect(findings.split('\n').filter((line) => line.length > 50)).toEqual([])
})
