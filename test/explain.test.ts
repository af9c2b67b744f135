import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readingRules } from '../src/rules/reading-rules.ts'
import { home, mplan } from './world.ts'

test('a word is explained in a few sentences', async () => {
  const { code, stdout } = await mplan(['explain', 'SMART'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^# SMART\n\nFive questions to ask of a goal/)
})

test('how a word is written does not matter, nor which of its spellings is used', async () => {
  for (const word of ['smart', 'Smart', 'SMART goal']) {
    expect((await mplan(['explain', word])).stdout).toMatch(/^# SMART\n/)
  }
  expect((await mplan(['explain', 'marketing plan'])).stdout).toMatch(/^# Plan\n/)
  expect((await mplan(['explain', 'deadline'])).stdout).toMatch(/^# Time-bound\n/)
})

test('a tactic is explained with an example', async () => {
  const { code, stdout } = await mplan(['explain', 'tactic'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^# Tactic\n\nOne piece of work that serves a goal/)
  expect(stdout).toContain('  - id: letters\n')
})

test('a rule is explained by its page', async () => {
  const { code, stdout } = await mplan(['explain', 'id-duplicate'])
  expect(code).toBe(0)
  expect(stdout).toBe(readFileSync(`${home}/docs/rules/id-duplicate.md`, 'utf8'))
})

test('an unknown word is refused, with the nearest one that is known', async () => {
  const unknown = await mplan(['explain', 'nosuch'])
  expect(unknown).toMatchObject({ code: 2, stdout: '' })
  expect(unknown.stderr).toContain('nothing is known about "nosuch"')
  expect(unknown.stderr).toContain('mplan explain')

  const misspelt = await mplan(['explain', 'audiense'])
  expect(misspelt).toMatchObject({ code: 2, stdout: '' })
  expect(misspelt.stderr).toContain('did you mean audience?')
})

const glossary = readFileSync(`${home}/docs/words.md`, 'utf8')
const entries = glossary.split(/^## /m).slice(1)

test('no word stands in the glossary twice', () => {
  const words = entries.flatMap((entry) => (entry.split('\n')[0] ?? '').toLowerCase().split(/, */))
  expect(new Set(words).size).toBe(words.length)
})

test.each(entries.map((entry) => [entry.split('\n')[0] ?? '', entry]))('%s: two to six sentences', (_, entry) => {
  const prose = entry
    .replace(/^.*\n/, '')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`]*`|"[^"]*"/g, 'quoted')
  const sentences = prose.match(/[.?!:](?=\s)/g) ?? []
  expect(sentences.length).toBeGreaterThanOrEqual(2)
  expect(sentences.length).toBeLessThanOrEqual(7)
})

const fileOf: Record<string, string> = { tactics: 'plan.yaml', measurements: 'results.yaml' }
const keysOfGoals = new Set(['baseline', 'checkpoints', 'keep'])

test.each([...glossary.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => [text ?? '']))(
  'the example can be read:\n%s',
  async (text) => {
    const key = text.slice(0, text.indexOf(':'))
    const lines = keysOfGoals.has(key) ? `goals:\n  - id: example\n    title: Example\n    ${text}` : text
    const only = readingRules.flatMap(({ name }) => ['--only', name])
    const file = fileOf[key] ?? 'strategy.yaml'
    const { stdout } = await mplan(['validate', '--preset', 'strict', ...only], {
      'strategy.yaml': 'mplan: 1\n',
      [file]: `mplan: 1\n${lines}`,
    })
    expect(stdout).toMatch(/^Checked /)
  },
)
