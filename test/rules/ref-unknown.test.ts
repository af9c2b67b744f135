import { expect, test } from 'vitest'
import { mplan } from '../world.ts'

const strategy = (...ids: string[]) =>
  `mplan: 1\nstatus: active\ngoals:\n${ids.map((id) => `  - id: ${id}\n    title: Goal ${id.length}\n`).join('')}`
const plan = (goal: string) => `mplan: 1\nstatus: active\ntactics:\n  - id: ads\n    title: Ads\n    goal: ${goal}\n`

interface Finding {
  rule: string
  entity: { id: string }
  fixes: { title: string }[]
  or?: string
  consequences: string[]
}

/** What is said of a wrong id when these goals exist, and which of them are still called goals without a tactic. */
async function said(goal: string, ids: string[]) {
  const only = ['--only', 'ref-unknown', '--only', 'goal-without-tactic']
  const files = { 'strategy.yaml': strategy(...ids), 'plan.yaml': plan(goal) }
  const { stdout } = await mplan(['validate', '-f', 'json', ...only], files)
  const found: Finding[] = JSON.parse(stdout).findings
  const unknown = found.find(({ rule }) => rule === 'ref-unknown')
  const idle = found.filter(({ rule }) => rule === 'goal-without-tactic').map(({ entity }) => entity.id)
  return { fix: unknown?.fixes[0]?.title, or: unknown?.or !== undefined, idle }
}

test.each([
  ['misspelt', 'reeders', ['readers', 'orders'], 'write readers', false, ['orders']],
  ['breaks off', 'q3-ads', ['q3-ads-search', 'orders'], 'write q3-ads-search', false, ['orders']],
  ['goes on too long', 'q3-ads-search', ['q3-ads', 'orders'], 'write q3-ads', true, ['orders']],
  [
    'one word is no beginning',
    'q3',
    ['q3-ads-search', 'orders'],
    'write one of these: q3-ads-search, orders',
    true,
    undefined,
  ],
  [
    'breaks off inside a word',
    'q3-a',
    ['q3-ads-search', 'orders'],
    'write one of these: q3-ads-search, orders',
    true,
    undefined,
  ],
] as const)('an id that is wrong: %s', async (_, goal, ids, fix, or, idle: readonly string[] = ids) => {
  expect(await said(goal, [...ids])).toEqual({ fix, or, idle: [...idle] })
})

test('of two that may be meant both are named, neither is taken, and neither is called idle', async () => {
  expect(await said('q3-ads', ['q3-ads-retarget', 'orders', 'q3-ads-search'])).toEqual({
    fix: 'write the one that is meant: q3-ads-retarget, q3-ads-search',
    or: true,
    idle: ['orders'],
  })
  expect(await said('q3-ads', ['q2-ads', 'q4-ads'])).toMatchObject({
    fix: 'write the one that is meant: q2-ads, q4-ads',
  })
})

test('both places are shown', async () => {
  const files = { 'strategy.yaml': strategy('q3-ads-retarget', 'q3-ads-search'), 'plan.yaml': plan('q3-ads') }
  const { stdout } = await mplan(['validate', '--only', 'ref-unknown'], files)
  expect(stdout).toContain('---- one that may be meant')
  expect(stdout.match(/one that may be meant/g)).toHaveLength(2)
})

test('a plan in a folder of its own may name the strategy above it', async () => {
  const files = { 'strategy.yaml': strategy('orders'), 'plans/q3.yaml': `strategy: ../strategy.yaml\n${plan('order')}` }
  const { stdout } = await mplan(['validate', '--only', 'ref-unknown'], files)
  expect(stdout).toContain('  strategy.yaml:4:9')
  expect(stdout).not.toContain('..')
})
