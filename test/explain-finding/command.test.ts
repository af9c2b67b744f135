import { expect, test } from 'vitest'
import { filesOf } from '../forecast/projects.ts'
import { mplan } from '../world.ts'

// `npx vitest run test/explain-finding -u` writes the expected files anew; then read what changed.

const day = ['--today', '2026-08-10']

const overspent = {
  'strategy.yaml': 'mplan: 1\ncurrency: EUR\nbudget:\n  total: 10000 EUR\n  reserve: 10%\n',
  'plan.yaml':
    'mplan: 1\ntactics:\n  - { id: ads, title: Ads, goal: none, why: Upkeep, budget: 7000 EUR }\n  - { id: fair, title: Fair, goal: none, why: Upkeep, budget: 1500 EUR/month, start: 2026-09-01, end: 2026-10-31 }\n',
}

const short = {
  'strategy.yaml':
    'mplan: 1\nperiod: 2026\njourney:\n  - { id: reads, title: Reads, metric: visits, conversion: 3% }\n  - { id: asks, title: Asks, metric: leads }\ngoals:\n  - { id: g, title: Demo requests, metric: leads, baseline: 0, target: 400, deadline: 2026-12-31 }\n',
  'plan.yaml':
    'mplan: 1\nperiod: 2026\ntactics:\n  - id: pages\n    title: Pages\n    goal: g\n    start: 2026-01-01\n    end: 2026-12-31\n    expect: { metric: visits, amount: 5000..8000..12000 }\n  - { id: talks, title: Talks, goal: g, expect: 30 }\n',
}

/** The fingerprint of the first finding of a rule. */
async function fingerprintOf(rule: string, files: Record<string, string>): Promise<string> {
  const { stdout } = await mplan(['validate', '-f', 'json', ...day], files)
  const found = JSON.parse(stdout).findings.find((finding: { rule: string }) => finding.rule === rule)
  return found?.fingerprint ?? `no ${rule}`
}

test.each([
  ['budget-exceeded', overspent],
  ['plan-short-of-goal', short],
  ['campaign-budget-unallocated', filesOf('demo')],
  ['dependency-order', filesOf('demo')],
])('the whole calculation of %s', async (rule, files) => {
  const fingerprint = await fingerprintOf(rule, files)
  const ran = await mplan(['explain', '--finding', fingerprint, ...day], files)
  expect(ran).toMatchObject({ code: 0, stderr: '' })
  // How many findings there are depends on all rules.
  await expect(ran.stdout.replace(/^Finding \d+ of \d+/, 'Finding N of M')).toMatchFileSnapshot(`${rule}.txt`)
  const shorter = await mplan(['explain', '--finding', fingerprint.slice(0, 10), ...day], files)
  expect(shorter.stdout).toBe(ran.stdout)
})

test('numbers count as validate lists: errors and warnings in their order, then the hints', async () => {
  const files = filesOf('demo')
  const { stdout } = await mplan(['validate', '-f', 'json', ...day], files)
  const { findings } = JSON.parse(stdout)
  const isHint = ({ severity }: { severity: string }) => severity === 'info'
  const listed = [...findings.filter((each: never) => !isHint(each)), ...findings.filter(isHint)]
  for (const [index, { rule, message }] of listed.entries()) {
    const ran = await mplan(['explain', '--finding', String(index + 1), '--json', ...day], files)
    expect(JSON.parse(ran.stdout)).toMatchObject({ number: index + 1, of: listed.length, finding: { rule, message } })
  }
})

test('as JSON: the sum and each number with its file and line', async () => {
  const ran = await mplan(
    ['explain', '--finding', await fingerprintOf('budget-exceeded', overspent), '--json'],
    overspent,
  )
  expect(JSON.parse(ran.stdout).sum).toEqual({
    formula: 'what all plans cost, against the budget less what is kept back',
    lines: [
      'plans: 7000 + 3000 = 10000 EUR',
      'budget: 10000 EUR less a reserve of 10% = 9000 EUR',
      '10000 EUR − 9000 EUR = 1000 EUR too much',
    ],
    inputs: [
      { name: 'there is', value: '10000 EUR less a reserve of 10% = 9000 EUR', place: 'strategy.yaml:4' },
      { name: '"Ads" costs', value: '7000 EUR', place: 'plan.yaml:3' },
      { name: '"Fair" costs', value: '3000 EUR', place: 'plan.yaml:4' },
    ],
  })
})

test.each([
  [2, ['--finding', '99'], 'there is no finding 99: mplan validate finds'],
  [2, ['--finding', 'abc'], '--finding takes a number from 1 to'],
  [2, ['--finding', '0'], 'there is no finding 0'],
  [2, ['--finding', '1', 'no/such'], 'there is no file or folder no/such'],
  [2, ['SMART', '--preset', 'strict'], '--preset goes with --finding'],
])('exit %i for %j', async (code, args, message) => {
  const ran = await mplan(['explain', ...args], filesOf('demo'))
  expect(ran).toMatchObject({ code, stdout: '' })
  expect(ran.stderr).toContain(message)
})

test('exit 3 where nothing is found', async () => {
  const ran = await mplan(['explain', '--finding', '1'], { 'strategy.yaml': 'mplan: 1\nstatus: draft\n' })
  expect([3, 0]).toContain(ran.code)
  expect((await mplan(['explain', '--finding', '1'], {})).code).toBe(3)
})
