import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { commentRules } from '../src/rules/comment-rules.ts'
import { allRules, rules } from '../src/rules/index.ts'
import { readingRules } from '../src/rules/reading-rules.ts'
import { examplesOf } from './examples.ts'
import { home, mplan } from './world.ts'

// The page of a rule is its test: every example on it is run, and must print what the page says.
// UPDATE=1 npx vitest run test/rules.test.ts writes the outputs into the pages.

const pageOf = (name: string) => `${home}/docs/rules/${name}.md`

const ruleFiles = readdirSync(`${home}/src/rules`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file.includes('/') && !file.endsWith('index.ts'))
  .map((file) => file.replace(/\.ts$/, ''))

test('every rule is registered, and stands in the folder of its family', () => {
  const places = rules.map(({ family, name }) => `${family.toLowerCase().replaceAll(' ', '-')}/${name}`)
  expect(places.toSorted()).toEqual(ruleFiles.toSorted())
})

test('every page is the page of a rule', () => {
  const pages = readdirSync(`${home}/docs/rules`).map((file) => file.replace(/\.md$/, ''))
  expect(pages.toSorted()).toEqual(allRules.map(({ name }) => name).toSorted())
})

describe.each(allRules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const page = existsSync(pageOf(name)) ? readFileSync(pageOf(name), 'utf8') : ''
  const examples = examplesOf(page)
  const updates: { at: [number, number]; found: string }[] = []
  const wrong = examples.filter(({ output }) => output !== undefined)

  afterAll(() => {
    const updated = updates.reduce(
      (text, { at: [start, end], found }) => text.slice(0, start) + found + text.slice(end),
      page,
    )
    if (updated !== page) writeFileSync(pageOf(name), updated)
  })

  test('has a page that begins with its name and summary', () => {
    expect(page.slice(0, name.length + rule.summary.length + 5)).toBe(`# ${name}\n\n${rule.summary}\n`)
  })

  test('shows at least one mistake and one way to put it right', () => {
    expect(wrong.length).toBeGreaterThan(0)
    if (name !== 'file-unreadable') expect(examples.length).toBeGreaterThan(wrong.length)
  })

  test.each(examples)('example $#', async ({ files, output, outputRange }) => {
    if (name === 'file-unreadable') return
    const { stdout } = await mplan(['validate', '--preset', 'strict', '--only', name], files)
    const found = stdout.slice(0, stdout.lastIndexOf('Checked '))
    if (process.env.UPDATE && outputRange) {
      updates.unshift({ at: outputRange, found })
      return
    }
    expect(found).toBe(output ?? '')
    if (output === undefined) {
      const everything = await mplan(['validate', '-q'], files)
      expect(everything.stdout, 'a good example has no errors at all').toMatch(/^Checked /)
    }
  })
})

test('rules that report while files are read or are about comments are listed once', () => {
  expect(new Set(allRules.map(({ name }) => name)).size).toBe(rules.length + readingRules.length + commentRules.length)
})
