import { expect, test } from 'vitest'
import { mplan } from '../world.ts'

const strategy = `mplan: 1
goals:
  - id: leads
    title: More leads
    why: They buy
    metric: leads
    baseline: 10
    target: 20
    deadline: 2027-06-30
    owner: sara
`

const told = async (files: Record<string, string>) => {
  const { stdout } = await mplan(['validate', '-f', 'json', '--today', '2026-09-01'], {
    'strategy.yaml': strategy,
    ...files,
  })
  const { findings } = JSON.parse(stdout) as {
    findings: { severity: string; file: string; message: string; fixes: { title: string }[] }[]
  }
  return findings.filter(({ severity }) => severity === 'error').map(({ message, fixes }) => [message, fixes[0]?.title])
}

test.each([
  ['currency: euro', 'write EUR'],
  ['fiscal-year: april', 'write 04-01'],
  ['fiscal-year: { starts: 1 April }', 'write 04-01'],
  ['calendar: { weekend: [sat, sunnday] }', 'write sun'],
  ['calendar: { holidays: [2026-02-30] }', 'write 2026-02-28'],
  ['periods: [{ id: spring, start: 2027-02-30 }]', 'write 2027-02-28'],
  ['rates: [1 USD = 0.92 EUR on 2026-02-30]', 'write 1 USD = 0.92 EUR on 2026-02-28'],
  ['suppressions: { longest: 90 }', 'write 90d for days, 90w for weeks or 90h for hours'],
])('a value of the settings that cannot be read is a finding: %s', async (line, fix) => {
  expect(await told({ 'mplan.config.yaml': `${line}\n` })).toEqual([[expect.any(String), fix]])
})

const plan = (own: string) => `mplan: 1
${own}tactics:
  - id: letters
    title: Write letters
    goal: leads
    budget: 500
    start: 2026-10-01
    end: 2026-11-30
`

test('a currency that cannot be read is the one finding: amounts count in what was meant', async () => {
  const files = { 'mplan.config.yaml': 'currency: €\n', 'plan.yaml': plan('budget: 600 EUR\n') }
  expect(await told(files)).toEqual([[expect.stringContaining('"€" is not how a currency is written'), 'write EUR']])
})

test('plain amounts of a plan are in the currency of the plan', async () => {
  const files = { 'mplan.config.yaml': 'currency: EUR\n', 'plan.yaml': plan('currency: USD\n') }
  expect(await told(files)).toEqual([[expect.stringContaining('costs 500 USD, and no rate says'), expect.any(String)]])
})

test('a checkpoint whose day cannot be read is a finding', async () => {
  const text = (on: string) => `${strategy}    checkpoints: { ${on}: 12 }\n`
  expect(await told({ 'strategy.yaml': text('2026-12-31') })).toEqual([])
  expect(await told({ 'strategy.yaml': text('31 December 2026') })).toEqual([[expect.any(String), 'write 2026-12-31']])
  expect(await told({ 'strategy.yaml': text('2026-02-30') })).toEqual([[expect.any(String), 'write 2026-02-28']])
})
