import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { widthOf } from '../../src/model/width.ts'
import { laidOut, reported } from '../views/reported.ts'

const folders: Record<string, string> = {
  saas: 'test/projects/saas',
  'game-studio': 'test/projects/game-studio',
  'lake-tourism-agency': 'test/plans/lake-tourism-agency',
  'church-choir': 'test/projects/church-choir',
}

const read = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]))

const projects: Record<string, Record<string, string>> = {
  ...Object.fromEntries(Object.entries(folders).map(([name, folder]) => [name, read(folder)])),
  empty: { 'strategy.yaml': 'mplan: 1\n', 'plan.yaml': 'mplan: 1\n' },
  'plan-alone': {
    'plan.yaml': `mplan: 1
tactics:
  - id: ads
    title: Ads in the local paper
    goal: leads
    budget: 400 EUR
`,
  },
  'with-errors': {
    'strategy.yaml': `mplan: 1
title: Tea 茶 | <b>bold</b> and \`code\`
currency: EUR
purpose:
  why: |
    Two lines that
    become one.
goals:
  - id: orders
    title: 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字
    metric: mql
    baseline: twelve
    target: 10,000
    deadline: 2026-02-30
  - id: cafe
    title: Cafe\u0301s\u0301 that serve our tea
    metric: customers
    baseline: 2
    target: 12
    deadline: 2026-12-31
budget: { total: 1000 EUR }
`,
    'plan.yaml': `mplan: 1
tactics:
  - id: tasting
    title: Tasting
    goal: ordrs
    owner: [mo
  - id: letter
    title: Letter
`,
  },
}

const widths = [60, 80, 200]
const cases = Object.keys(projects).flatMap((name) => widths.map((width) => ({ name, width })))

test.each(cases)('$name at $width columns', async ({ name, width }) => {
  const text = await laidOut(await reported(projects[name] ?? {}), 'text', width)
  await expect(text).toMatchFileSnapshot(`${name}.${width}.txt`)
  expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(width)
})

test.each(Object.keys(projects))('%s as Markdown', async (name) => {
  await expect(await laidOut(await reported(projects[name] ?? {}), 'md')).toMatchFileSnapshot(`${name}.md`)
})

test('a terminal that is too narrow for two columns has them one under the other', async () => {
  const text = await laidOut(await reported(projects.saas ?? {}), 'text', 44)
  expect(text).not.toContain('│')
  await expect(text).toMatchFileSnapshot('saas.44.txt')
})
