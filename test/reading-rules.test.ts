import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allRules } from '../src/rules/index.ts'
import { readingRules } from '../src/rules/reading-rules.ts'
import { home } from './world.ts'

// What is reported while files are read, found in the source itself.

const folders = ['document', 'model/values', 'link', 'engine', 'commands', 'files']
const families = 'file|yaml|csv|text|csv|schema|alias|value|date|target|id'

const source = folders
  .flatMap((folder) =>
    readdirSync(`${home}/src/${folder}`, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`${home}/src/${file}`, 'utf8'))
  .join('\n')

/** `rule: 'x'`, `rule = 'x'` and `rule === 'x'`, where x has a hyphen as all names of rules have. */
const named = new Set(
  [...source.matchAll(/\brule\b\s*(?::|={1,3})\s*'([a-z]+-[a-z-]+)'/g)].map(([, name]) => name ?? ''),
)
const known = allRules.map(({ name }) => name)

test('whatever is reported while files are read is a rule with a page', () => {
  expect([...named].filter((name) => !known.includes(name))).toEqual([])
})

test('every rule of the table is reported somewhere', () => {
  expect(readingRules.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([])
})

test('the table names no rule of another kind', () => {
  for (const { name } of readingRules) expect(name).toMatch(new RegExp(`^(?:${families})-`))
})
