import { expect, test } from 'vitest'
import { choirStrategy } from '../choir.ts'
import { mplan } from '../world.ts'

const files = {
  'strategy.yaml': choirStrategy(),
  'plan.yaml': `mplan: 1
tactics:
  - { id: posters, title: Posters, goal: members, owner: Jo, channel: [print, social], x-agreed: yes }
  - { id: old-ads, title: Old adverts, goal: members, owner: Jo, channel: print, status: stopped }
`,
}

/** What is found under `checks:` with this one. */
async function found(check: string): Promise<string[]> {
  const config = `mplan: 1\nchecks:\n  - { name: own, say: House rule., ${check} }\n`
  const args = ['validate', '--only', 'assertion-failed', '-f', 'json']
  const { stdout } = await mplan(args, { ...files, 'mplan.config.yaml': config })
  const { findings }: { findings: { severity: string; message: string }[] } = JSON.parse(stdout)
  return findings.map(({ severity, message }) => `${severity}: ${message}`)
}

test.each([
  ['for: tactic, require: landing-page', ['warning: "Posters" has no landing-page: House rule']],
  [
    'for: tactic, require: [landing-page, budget], severity: error',
    ['error: "Posters" has no landing-page and no budget: House rule'],
  ],
  ['for: tactic, when: { channel: social }, require: budget', ['warning: "Posters" has no budget: House rule']],
  ['for: tactic, when: { channel: [radio, tv] }, require: budget', []],
  ['for: tactic, when: { channel: print, owner: Kim }, require: budget', []],
  ['for: tactic, when: { status: stopped }, require: budget', ['warning: "Old adverts" has no budget: House rule']],
  ['for: tactic, require: x-agreed', []],
  ['for: tactic, when: { channel: print }', ['warning: "Posters": House rule']],
  ['for: goal, require: stretch', ['warning: "More members of the choir" has no stretch: House rule']],
  ['for: tactics, require: budget', ['error: there is no kind of thing called "tactics" to check']],
  [
    'for: tactic, require: landing_page',
    ['error: nothing of the kind "tactic" has a key "landing_page": this is never met'],
  ],
  [
    'for: tactic, when: { chanel: print }, require: owner',
    ['error: nothing of the kind "tactic" has a key "chanel": this is never met'],
  ],
  [
    'for: tactic, require: owner, examples: { good: { title: Posters }, bad: { owner: Jo } }',
    [
      'warning: the good example is found fault with: the check does not do what its example says',
      'warning: the bad example is let pass: the check does not do what its example says',
    ],
  ],
  ['for: tactic, require: owner, examples: { good: { owner: Jo }, bad: { title: Posters } }', []],
])('%s', async (check, expected) => {
  expect(await found(check)).toEqual(expected)
})

test('a misspelt key is told once, not as a line that is missing', async () => {
  const { stdout } = await mplan(['validate', '-f', 'json'], {
    'strategy.yaml': files['strategy.yaml'],
    'plan.yaml': 'mplan: 1\ntactics:\n  - { id: ads, title: Adverts, goal: members, owner: Jo, landing-pag: /a }\n',
    'mplan.config.yaml': 'mplan: 1\nchecks:\n  - { name: own, for: tactic, require: landing-page, say: House rule }\n',
  })
  const { findings }: { findings: { rule: string }[] } = JSON.parse(stdout)
  expect(findings.map(({ rule }) => rule)).not.toContain('assertion-failed')
})
