import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readDocument } from '../../src/document/read-document.ts'

const folders = ['test/projects', 'test/plans'].flatMap((home) =>
  readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${home}/${entry.name}`),
)
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
)

test('every project has a strategy and a plan', () => {
  for (const folder of folders) {
    expect(readdirSync(folder), folder).toEqual(expect.arrayContaining(['strategy.yaml', 'plan.yaml']))
  }
})

test.each(files)('%s is read without a problem, and as any YAML reader reads it', async (path) => {
  const text = readFileSync(path, 'utf8')
  const document = await readDocument({ path, text })
  expect(document.problems).toEqual([])
  expect(document.root).toEqual(parse(text))
})
