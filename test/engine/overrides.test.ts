import { expect, test } from 'vitest'
import { choirStrategy } from '../choir.ts'
import { mplan } from '../world.ts'

/** Two clients who both name no starting point for their goal. */
const client = (name: string) => ({
  [`clients/${name}/strategy.yaml`]: choirStrategy({
    top: 'status: active\nprinciples: [{ id: open, title: Everybody may sing }]\n',
    baseline: '',
  }),
  [`clients/${name}/plan.yaml`]: `mplan: 1
status: active
tactics:
  - { id: open-day, title: Open day, goal: members, owner: Jo }
  - { id: choir-camp, title: Choir camp, goal: members, owner: Jo, principles: open }
`,
})

/** The files and severities that a rule has findings for, under a configuration. */
async function under(config: string, rule: string, options: string[] = []): Promise<string[]> {
  const files = { ...client('acme'), ...client('beta'), 'mplan.config.yaml': `mplan: 1\n${config}` }
  const { stdout } = await mplan(['validate', 'clients/acme', 'clients/beta', '-f', 'json', ...options], files)
  const { findings } = JSON.parse(stdout)
  return findings
    .filter((finding: { rule: string }) => finding.rule === rule)
    .map(({ file, severity }: { file: string; severity: string }) => `${file} ${severity}`)
}

test.each([
  ['', ['clients/acme/strategy.yaml warning', 'clients/beta/strategy.yaml warning']],
  ['{ files: clients/acme, rules: { goal-no-baseline: off } }', ['clients/beta/strategy.yaml warning']],
  ['{ files: [clients/acme/**], rules: { goal-no-baseline: false } }', ['clients/beta/strategy.yaml warning']],
  [
    '{ files: clients/*/strategy.yaml, rules: { goal-no-baseline: error } }',
    ['clients/acme/strategy.yaml error', 'clients/beta/strategy.yaml error'],
  ],
  ['{ files: clients/beta, preset: minimal }', ['clients/acme/strategy.yaml warning']],
  [
    '{ files: clients/acme, until: 2026-08-31, rules: { goal-no-baseline: off } }',
    ['clients/acme/strategy.yaml warning', 'clients/beta/strategy.yaml warning'],
  ],
  [
    '{ files: clients/acme, until: 2026-09-01, rules: { goal-no-baseline: off } }',
    ['clients/beta/strategy.yaml warning'],
  ],
])('overrides: %s', async (override, expected) => {
  const config = override === '' ? '' : `overrides:\n  - ${override}\n`
  expect(await under(config, 'goal-no-baseline')).toEqual(expected)
})

test('the later of two holds', async () => {
  const config = `rules: { goal-no-baseline: error }
overrides:
  - { files: clients, rules: { goal-no-baseline: off } }
  - { files: clients/beta, rules: { goal-no-baseline: info } }
`
  expect(await under(config, 'goal-no-baseline')).toEqual(['clients/beta/strategy.yaml info'])
})

test('a rule of the strict preset is asked for in one folder only', async () => {
  const strict = 'overrides:\n  - { files: clients/acme, preset: strict }\n'
  const single = 'overrides:\n  - { files: clients/acme, rules: { tactic-without-principle: warning } }\n'
  const principled = ['clients/acme/plan.yaml warning']
  expect(await under(strict, 'tactic-without-principle')).toEqual(principled)
  expect(await under(single, 'tactic-without-principle')).toEqual(principled)
})

test('the preset of the command line holds everywhere', async () => {
  const config = 'overrides:\n  - { files: clients/acme, preset: strict }\n'
  expect(await under(config, 'goal-no-baseline', ['--preset', 'minimal'])).toEqual([])
})

test.each([
  ['files: clients/acmee/**', 'there is no file or folder "clients/acmee": these settings hold nowhere'],
  ['files: client/*', 'there is no file or folder "client": these settings hold nowhere'],
  [
    'files: ../elsewhere',
    'the path "../elsewhere" does not lead into the folder of this file: these settings hold nowhere',
  ],
  ['files: clients/acme, rules: { goal-no-basline: off }', 'there is no rule "goal-no-basline": this sets nothing'],
])('an override that could not work is found: %s', async (override, message) => {
  const { stdout, code } = await mplan(['validate', 'clients/acme', '-f', 'json'], {
    ...client('acme'),
    'mplan.config.yaml': `mplan: 1\noverrides:\n  - { ${override} }\n`,
  })
  const { findings } = JSON.parse(stdout)
  expect(code).toBe(1)
  expect(findings.map((finding: { message: string }) => finding.message)).toContain(message)
})
