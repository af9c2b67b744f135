import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { home, mplan } from '../world.ts'

const names = [
  'minimal',
  'agency',
  'b2b-saas',
  'course',
  'local-service',
  'nonprofit',
  'open-source',
  'product-launch',
  'shop',
]

test('the templates are listed, the smallest first', async () => {
  const { code, stdout } = await mplan(['init', '--list'])
  expect(code).toBe(0)
  expect(
    stdout
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .map((line) => line.trim().split(' ')[0]),
  ).toEqual(names)
})

test('the list as JSON holds name and summary', async () => {
  const { code, stdout } = await mplan(['init', '--list', '--json'])
  expect(code).toBe(0)
  const rows: Record<string, string>[] = JSON.parse(stdout)
  expect(rows.map(({ name }) => name)).toEqual(names)
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(['name', 'summary'])
    expect(row.summary?.length).toBeGreaterThan(20)
  }
})

const days = ['2026-09-01', '2027-01-31', '2028-02-29', '2026-12-31', '2026-12-26', '2027-06-05', '2027-01-01'].concat([
  ...['2026-02-28', '2027-03-27', '2026-07-01', '2026-10-31', '2027-12-24'],
])

test.each(names)('%s is written, is strict about itself, and is fine on any day', async (name) => {
  for (const today of days) {
    const { code, stdout, files } = await mplan(['init', 'acme', '--template', name, '--yes'], {}, { today })
    expect(code).toBe(0)
    expect(stdout).toContain('Wrote acme/strategy.yaml and acme/plan.yaml.')
    const preset = name === 'minimal' ? 'recommended' : 'strict'
    const check = await mplan(['validate', 'acme', '--preset', preset, '--fail-on', 'warning'], {}, { today, files })
    expect({ today, ...check, files: undefined }).toMatchObject({ code: 0 })
  }
})

test('what the strictest preset would still ask of the smallest template stands on its page', async () => {
  const { files } = await mplan(['init', '--template', 'minimal', '--yes'])
  const { stdout } = await mplan(['validate', '--preset', 'strict', '-f', 'json'], {}, { files })
  const asked = JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule)
  const page = readFileSync(`${home}/docs/init.md`, 'utf8')
  expect(page.match(/(?<=\]\(rules\/)[a-z-]+(?=\.md\))/g)?.toSorted()).toEqual(asked.toSorted())
})

test('without a name it is the smallest template, named after its folder', async () => {
  const { code, files } = await mplan(['init', 'green-grocer', '--template', 'shop', '--yes'])
  expect(code).toBe(0)
  expect(files.read('green-grocer/strategy.yaml')).toMatchObject({
    text: expect.stringContaining('title: Green grocer\n'),
  })
  const smallest = await mplan(['init', '--yes'])
  expect(smallest.files.read('strategy.yaml')).toMatchObject({ text: expect.stringContaining('# minimal: ') })
})

test('a folder with an awkward name does not break the file', async () => {
  for (const name of ['a: b', "it's #1", '{{today}}', '$& "x"', './- dash', '日本']) {
    const { code, files } = await mplan(['init', name, '--template', 'shop', '--yes'])
    expect(code).toBe(0)
    const check = await mplan(['validate', name, '--preset', 'strict'], {}, { files })
    expect(check.stdout).not.toMatch(/^(error|warning)/m)
  }
})

test('a misspelt template is answered with the nearest', async () => {
  const { code, stderr } = await mplan(['init', '--template', 'shopp', '--yes'])
  expect(code).toBe(2)
  expect(stderr).toBe('mplan: there is no template "shopp": did you mean shop?\n')
})
