import { expect, test } from 'vitest'
import { mplan } from '../world.ts'

// A table that is wrong in the same way on every line: nobody reads as many findings as it has lines.

const strategy = 'mplan: 1\ngoals:\n  - id: leads\n    title: More leads\n'
const lines = (count: number, line: (at: number) => string) =>
  `on,metric,value,void\n${Array.from({ length: count }, (_, at) => line(at)).join('\n')}\n`

/** How often each rule speaks of the table, and what it says last. */
async function said(table: string, rules: string[]): Promise<string[]> {
  const only = rules.flatMap((rule) => ['--only', rule])
  const files = { 'strategy.yaml': strategy, 'results.csv': table }
  const { stdout } = await mplan(['validate', '-f', 'json', ...only], files)
  const found: { rule: string; message: string }[] = JSON.parse(stdout).findings
  return rules.map((rule) => {
    const own = found.filter((finding) => finding.rule === rule)
    return `${own.length} ${rule}, at last: ${own.at(-1)?.message}`
  })
}

test('of what cannot be read on 300 lines 50 are named, and the rest is counted', async () => {
  const rules = ['value-date-format', 'schema-type']
  expect(
    await said(
      lines(300, (at) => `soon-${at},mql,${at},maybe`),
      rules,
    ),
  ).toEqual([
    '51 value-date-format, at last: and 250 more like the ones above, from here on',
    '51 schema-type, at last: and 250 more like the ones above, from here on',
  ])
})

test('so it is with what a rule finds', async () => {
  expect(
    await said(
      lines(300, (at) => `2026-08-01,number-${at},1,`),
      ['result-orphan'],
    ),
  ).toEqual(['51 result-orphan, at last: and 250 more like the ones above, from here on'])
})

test('one more than that is named as well', async () => {
  expect(
    await said(
      lines(51, (at) => `2026-08-01,number-${at},1,`),
      ['result-orphan'],
    ),
  ).toEqual(['51 result-orphan, at last: a measurement is about a metric "number-50" that is not described'])
})
