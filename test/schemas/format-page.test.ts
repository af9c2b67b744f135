import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { descriptions, grammars } from '../../src/generated/descriptions.ts'
import { type DocumentKind, kindNames, kindOf } from '../../src/generated/fields.ts'
import { problemsOf } from './checked.ts'

/** The page, without the blanks that line up its tables. */
const page = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8').replace(/ {2,}\|/g, ' |')
const cell = (text: string) => text.replaceAll('|', '\\|')

/** The rows of the table under each third-level heading: key, and what the page says about it. */
const sections = new Map(
  page
    .split(/^(?=#{2,3} )/m)
    .filter((part) => part.startsWith('### '))
    .map((part) => {
      const rows = [...part.matchAll(/^\| `([^`]+)`( \(needed\))? \| .* \| (.*) \|$/gm)]
      return [
        part.slice(4, part.indexOf('\n')),
        { part, rows: rows.map(([, key, needed, meaning]) => ({ key, needed, meaning })) },
      ]
    }),
)

test.each(kindNames)('the page explains %s', (name) => {
  const section = sections.get(name)
  const meaning = descriptions[name]
  expect(section?.part).toContain(meaning.description)
  const fields = [...kindOf(name).fields].map(([key, { required }]) => ({
    key,
    needed: required ? ' (needed)' : undefined,
    meaning: cell(meaning.fields[key] ?? ''),
  }))
  const patterns = Object.values(meaning.patterns).map((description) => ({
    key: 'by-...',
    needed: undefined,
    meaning: cell(description),
  }))
  expect(section?.rows).toEqual([...fields, ...patterns])
})

test.each(Object.entries(grammars))('the page says how a value of the kind %s is written', (name, { description }) => {
  expect(page).toContain(`| ${name} | ${cell(description)} |`)
})

test('every link on the page leads to a heading', () => {
  const headings = new Set([...page.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading?.toLowerCase()))
  const links = new Set([...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor))
  expect([...links].filter((anchor) => !headings.has(anchor))).toEqual([])
})

test('the small files on the page are sound', async () => {
  const examples = [...page.matchAll(/```yaml\n([^`]*)```/g)].map(([, text]) => text ?? '')
  const documents: DocumentKind[] = ['strategy', 'plan', 'results', 'config']
  for (const [index, document] of documents.entries()) {
    expect(await problemsOf(document, examples[index] ?? '')).toEqual([])
  }
})
