import { expect, test } from 'vitest'
import { mplan } from '../world.ts'

const files = {
  'strategy.yaml': `mplan: 1
status: active
sales:
  handoff:
    stage: ask
    mql: Somebody who asked for a price
    from: Jo
    to: Kim
journey:
  - { id: read, title: Reading }
  - { id: ask, title: Asking }
goals:
  - id: leads
    title: More people ask for a price
    metric: leads
    baseline: 40
    target: 60
    deadline: 2027-06-30
    owner: Jo
`,
  'plan.yaml':
    'mplan: 1\nstatus: active\ntactics:\n  - { id: guide, title: Price guide, goal: leads, owner: Jo, stage: ask }\n',
}

/** The severities of findings by rule. */
async function severities(preset: string): Promise<Record<string, string>> {
  const { stdout } = await mplan(['validate', '--preset', preset, '-f', 'json'], files)
  const { findings }: { findings: { rule: string; severity: string }[] } = JSON.parse(stdout)
  return Object.fromEntries(findings.map(({ rule, severity }) => [rule, severity]))
}

test('for an agency, hints about the hand-off to sales are warnings, and no others', async () => {
  const [recommended, agency] = [await severities('recommended'), await severities('agency')]
  const raised = Object.keys(agency).filter((rule) => agency[rule] !== recommended[rule])
  expect(raised.toSorted()).toEqual(['handoff-no-context', 'sales-feedback-missing', 'sales-not-owner'])
  for (const rule of raised) expect([recommended[rule], agency[rule]]).toEqual(['info', 'warning'])
})
