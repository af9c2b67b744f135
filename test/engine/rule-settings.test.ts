import { expect, test } from 'vitest'
import { choirStrategy } from '../choir.ts'
import { mplan } from '../world.ts'

const files = {
  'strategy.yaml': choirStrategy({ top: 'status: active\n', baseline: '' }),
  'plan.yaml': 'mplan: 1\nstatus: active\ntactics:\n  - { id: open-day, title: Open day, goal: members, owner: Jo }\n',
}

/** What is said of a rule, with the exit code, under a configuration. */
async function under(config: string, rule: string): Promise<{ code: number; said: string[] }> {
  const { code, stdout } = await mplan(['validate'], { ...files, 'mplan.config.yaml': `mplan: 1\n${config}` })
  return { code, said: stdout.split('\n').filter((line) => line.includes(`  ${rule}  `)) }
}

test.each([
  ['', 0, [expect.stringMatching(/^warn /)]],
  ['rules: { goal-no-baseline: error }', 1, [expect.stringMatching(/^error /)]],
  ['rules: { goal-no-baseline: { severity: error } }', 1, [expect.stringMatching(/^error /)]],
  ['rules: { goal-no-baseline: off }', 0, []],
  ['rules: { goal-no-baseline: false }', 0, []],
  ['rules: { goal-no-baseline: info }', 0, []],
  ['fail-on: warning', 1, [expect.stringMatching(/^warn /)]],
  ['preset: minimal\nrules: { goal-no-baseline: warning }', 0, [expect.stringMatching(/^warn /)]],
])('%s', async (config, code, said) => {
  expect(await under(config, 'goal-no-baseline')).toEqual({ code, said })
})

test('a rule of a stricter preset can be turned on by itself', async () => {
  expect((await under('', 'tactic-without-principle')).said).toEqual([])
  const { stdout } = await mplan(['rules', '--json'])
  expect(stdout).toContain('"tactic-without-principle"')
})

test('a name that no rule has is found, with the nearest one', async () => {
  const { code, said } = await under('rules:\n  goal-no-basline: off\n', 'ref-unknown')
  expect(code).toBe(1)
  expect(said).toEqual([expect.stringContaining('there is no rule "goal-no-basline"')])
})

test('the name itself is marked, as a key and in a list', async () => {
  const config = 'rules:\n  goal-no-basline: off\nsuppressions: { never: [budget-exceded] }\n'
  const { stdout } = await mplan(['validate', '--only', 'ref-unknown'], { ...files, 'mplan.config.yaml': config })
  expect(stdout).toContain('2 |   goal-no-basline: off\n      |   ^^^^^^^^^^^^^^^\n')
  expect(stdout).toContain('mplan.config.yaml:3:25')
})

test('a strictness that does not exist is found, in overrides too', async () => {
  const { code, said } = await under(
    'rules:\n  goal-no-baseline: warn\noverrides:\n  - { files: plan.yaml, rules: { risk-none: of } }\n',
    'schema-enum',
  )
  expect(code).toBe(1)
  expect(said).toEqual([
    expect.stringContaining('"goal-no-baseline" cannot be "warn"; it is one of error'),
    expect.stringContaining('"risk-none" cannot be "of"; it is one of error'),
  ])
})

test('so is one among the rules that nobody may silence', async () => {
  const { code, said } = await under('suppressions: { never: [budget-exceded] }\n', 'ref-unknown')
  expect(code).toBe(1)
  expect(said).toEqual([expect.stringContaining('there is no rule "budget-exceded"')])
})

test('an error that hides the rest of a file stays, whatever is set', async () => {
  const { code, stdout } = await mplan(['validate'], {
    ...files,
    'plan.yaml': 'mplan: 1\ntactics:\n  - id: "open\n',
    'mplan.config.yaml': 'mplan: 1\nrules: { yaml-syntax: off }\n',
  })
  expect(code).toBe(1)
  expect(stdout).toContain('yaml-syntax')
})
