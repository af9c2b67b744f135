import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { diskFiles } from '../../src/files/disk-files.ts'
import { choirStrategy } from '../choir.ts'
import { mplan } from '../world.ts'

const client = {
  'clients/acme/strategy.yaml': choirStrategy({ top: 'status: active\n', baseline: '', owner: 'jo' }),
  'clients/acme/plan.yaml': `mplan: 1
status: active
tactics:
  - { id: open-day, title: Open day, goal: members, owner: jo, budget: 500 }
`,
}

interface Finding {
  rule: string
  severity: string
  message: string
  file: string
}

/** What is found for the client when its configuration and others say this. */
async function found(own: string, others: Record<string, string> = {}, rule?: string): Promise<Finding[]> {
  const configs = { 'clients/acme/mplan.config.yaml': own, ...others }
  const files = Object.entries(configs).map(([path, text]) => [path, `mplan: 1\n${text}\n`])
  const { stdout } = await mplan(['validate', 'clients/acme', '-f', 'json'], {
    ...client,
    'mplan.config.yaml': 'mplan: 1\n',
    ...Object.fromEntries(files),
  })
  const { findings }: { findings: Finding[] } = JSON.parse(stdout)
  return rule === undefined ? findings : findings.filter((finding) => finding.rule === rule)
}

const severities = (findings: Finding[]) => findings.map(({ severity }) => severity)

test.each([
  ['extends: ../../house.yaml', 'rules: { goal-no-baseline: error }', ['error']],
  ['extends: [../../house.yaml]', 'rules: { goal-no-baseline: off }', []],
  ['extends: ../../house.yaml\nrules: { goal-no-baseline: info }', 'rules: { goal-no-baseline: error }', ['info']],
  ['extends: ../../house.yaml\nrules: { risk-none: off }', 'rules: { goal-no-baseline: error }', ['error']],
  ['extends: ../../house.yaml', 'preset: minimal', []],
  ['extends: minimal', '', []],
  ['extends: [minimal, ../../house.yaml]\npreset: recommended', '', ['warning']],
])('%s with a house that says %s', async (own, house, expected) => {
  expect(severities(await found(own, { 'house.yaml': house }, 'goal-no-baseline'))).toEqual(expected)
})

test('a house extends another, and the nearest has the last word', async () => {
  const houses = {
    'house.yaml': 'extends: ./group/rules.yaml\nrules: { goal-no-baseline: error }',
    'group/rules.yaml': 'rules: { goal-no-baseline: off, strategy-no-why: error }',
  }
  const findings = await found('extends: ../../house.yaml', houses)
  expect(severities(findings.filter(({ rule }) => rule === 'goal-no-baseline'))).toEqual(['error'])
  expect(severities(findings.filter(({ rule }) => rule === 'strategy-no-why'))).toEqual(['error'])
})

test('people, currency and overrides of the house count; a person of the same id is the nearer one', async () => {
  const house = `currency: EUR
people: [{ id: jo, name: Jo Holm }, { id: kim, name: Kim Ahl }]
overrides: [{ files: clients/acme, rules: { goal-no-baseline: off } }]`
  const findings = await found('extends: ../../house.yaml\npeople: [{ id: jo, name: Jo of the choir }]', {
    'house.yaml': house,
  })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(findings.filter(({ rule }) => rule === 'goal-no-baseline')).toEqual([])
  const { stdout } = await mplan(['report', 'clients/acme'], {
    ...client,
    'house.yaml': `mplan: 1\n${house}\n`,
    'mplan.config.yaml': 'mplan: 1\n',
    'clients/acme/mplan.config.yaml':
      'mplan: 1\nextends: ../../house.yaml\npeople: [{ id: jo, name: Jo of the choir }]\n',
  })
  expect(stdout).toContain('Jo of the choir')
  expect(stdout).toContain('500 EUR')
})

test('a mistake in the house is found where it is', async () => {
  const [finding] = await found('extends: ../../house.yaml', { 'house.yaml': 'curency: EUR' }, 'schema-unknown-key')
  expect(finding).toMatchObject({ file: 'house.yaml' })
})

test.each([
  ['../../hous.yaml', 'ref-unknown', 'there is no file "../../hous.yaml"'],
  ['/etc/passwd', 'ref-unknown', '"/etc/passwd" is no path from this file to another'],
  [
    'https://example.org/house.yaml',
    'ref-unknown',
    '"https://example.org/house.yaml" is no path from this file to another',
  ],
  [
    '../../../house.yaml',
    'file-unreadable',
    '"../../../house.yaml" leads out of the folder of the project, which mplan does not follow',
  ],
  ['./mplan.config.yaml', 'ref-cycle', '"./mplan.config.yaml" extends this file in turn: neither comes first'],
  ['../../round.yaml', 'ref-cycle', '"clients/acme/mplan.config.yaml" extends this file in turn: neither comes first'],
])('extends: %s is a finding', async (path, rule, message) => {
  const others = { 'house.yaml': '', 'round.yaml': 'extends: clients/acme/mplan.config.yaml' }
  expect(await found(`extends: ${path}`, others, rule)).toContainEqual(expect.objectContaining({ message }))
})

test('two ways to one file are no circle', async () => {
  const others = {
    'one.yaml': 'extends: ./base.yaml',
    'two.yaml': 'extends: ./base.yaml',
    'base.yaml': 'rules: { goal-no-baseline: error }',
  }
  const findings = await found('extends: [../../one.yaml, ../../two.yaml]', others)
  expect(findings.filter(({ rule }) => rule === 'ref-cycle')).toEqual([])
  expect(severities(findings.filter(({ rule }) => rule === 'goal-no-baseline'))).toEqual(['error'])
})

test('a link that leads out of the tree is not followed', async () => {
  const root = mkdtempSync(join(tmpdir(), 'mplan-extends-'))
  const files = {
    ...client,
    'mplan.config.yaml': 'mplan: 1\n',
    'clients/acme/mplan.config.yaml': 'mplan: 1\nextends: ../../house.yaml\n',
    '../secret.yaml': 'mplan: 1\nrules: { goal-no-baseline: error }\n',
  }
  for (const [path, text] of Object.entries(files)) {
    const place = join(root, 'agency', path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, text)
  }
  symlinkSync(join(root, 'secret.yaml'), join(root, 'agency/house.yaml'))
  const cwd = join(root, 'agency')
  const { stdout } = await mplan(['validate', 'clients/acme', '-f', 'json'], {}, { files: diskFiles(cwd), cwd })
  rmSync(root, { recursive: true })
  const { findings } = JSON.parse(stdout)
  expect(findings.filter(({ rule }: Finding) => rule === 'file-unreadable')).toHaveLength(1)
  expect(severities(findings.filter(({ rule }: Finding) => rule === 'goal-no-baseline'))).toEqual(['warning'])
})
