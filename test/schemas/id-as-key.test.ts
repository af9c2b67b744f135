import { expect, test } from 'vitest'
import { mplan } from '../world.ts'

/** What is wrong by the schemas, and what to do about it. */
async function found(strategy: string): Promise<string[]> {
  const { stdout } = await mplan(['validate', '-f', 'json'], { 'strategy.yaml': `mplan: 1\n${strategy}` })
  const { findings } = JSON.parse(stdout)
  return findings
    .filter(({ rule }: { rule: string }) => rule.startsWith('schema-') || rule === 'goal-without-tactic')
    .map((finding: { rule: string; message: string; fixes: { title: string }[] }) =>
      [finding.rule, finding.message, ...finding.fixes.map(({ title }) => title)].join(' | '),
    )
}

const rest = (indent: string) =>
  ['title: More readers', 'metric: readers', 'target: 200'].map((line) => `${indent}${line}\n`).join('')

test.each([
  [
    'beside the other lines: the goal is read all the same',
    `goals:\n  - readers:\n${rest('    ')}`,
    ['schema-required | "readers:" stands where the id of a goal belongs | write id: readers'],
  ],
  [
    'above the other lines',
    `goals:\n  - readers:\n${rest('      ')}`,
    [
      'schema-required | "readers:" stands where the id of a goal belongs | write id: readers, and start the lines below it under the i of id',
    ],
  ],
  [
    'for every goal, and without a dash',
    `goals:\n  readers:\n${rest('    ')}`,
    [
      'schema-type | "goals" wants a list: a dash before each goal, not lines of their own below it | write each goal with a dash and an id: `- id: readers` in place of `readers:`',
    ],
  ],
  ['that is a key of a goal is no id', `goals:\n  - metric: readers\n    id: readers\n    title: More\n`, []],
])('an id written as a key, %s', async (_, strategy, findings) => {
  expect((await found(strategy)).filter((line) => !line.startsWith('schema-required | a goal'))).toEqual(findings)
})

test('a list under two words for it is to be put into one, and what stands in the second is not called missing', async () => {
  const goals = `goals:\n  - id: readers\n${rest('    ')}objectives:\n  - id: orders\n${rest('    ')}`
  expect((await found(goals)).filter((line) => line.includes('objectives'))).toEqual([
    'schema-unknown-key | "objectives" is another word for "goals", which is there as well | put both lists into one, below the line `goals:`',
  ])
})
