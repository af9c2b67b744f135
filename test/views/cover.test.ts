import { expect, test } from 'vitest'
import { reported } from './reported.ts'

/** What the report says about the cover of a goal with these fields and these tactics (a flow map each). */
async function cover(goal: string, tactics: string[], more = ''): Promise<string> {
  const strategy = `mplan: 1\nmetrics:\n  - { id: share, unit: percent, measured-as: ratio }\n${more}goals:\n  - { id: g, title: Goal, ${goal} }\n`
  const lines = tactics.map((fields, index) => `  - { id: t${index + 1}, title: Tactic, goal: g, ${fields} }\n`)
  const plan = `mplan: 1\ntactics:\n${lines.join('')}`
  const report = await reported({ 'strategy.yaml': strategy, 'plan.yaml': lines.length > 0 ? plan : 'mplan: 1\n' })
  expect(report.errors).toEqual([])
  return report.goals[0]?.cover.text ?? ''
}

const leads = 'metric: mql, baseline: 0, target: 400'

test.each([
  ['no tactic', leads, [], 'nothing is planned for it'],
  ['one amount', leads, ['expect: 100'], 'needs 400; planned 100; 300 uncovered (25% covered)'],
  [
    'a sum',
    leads,
    ['expect: 100', 'expect: 50..60..80'],
    'needs 400; planned 100 + 60 = 160; 240 uncovered (40% covered)',
  ],
  ['the middle of two ends', leads, ['expect: 100..200'], 'needs 400; planned 150; 250 uncovered (37% covered)'],
  ['enough', leads, ['expect: 500'], 'needs 400; planned 500; covered (125%)'],
  [
    'from the baseline',
    'metric: mql, baseline: 100, target: at least 400',
    ['expect: 150'],
    'needs 300; planned 150; 150 uncovered (50% covered)',
  ],
  [
    'downwards',
    'metric: mql, baseline: 400, target: at most 100',
    ['expect: 150'],
    'needs 300; planned 150; 150 uncovered (50% covered)',
  ],
  [
    'a relative change',
    'metric: mql, baseline: 400, target: +25%',
    ['expect: 50'],
    'needs 100; planned 50; 50 uncovered (50% covered)',
  ],
  [
    'an absolute change',
    'metric: mql, baseline: 400, target: 40 more',
    ['expect: 50'],
    'needs 40; planned 50; covered (125%)',
  ],
  [
    'a multiple',
    'metric: mql, baseline: 10, target: 3x',
    ['expect: 5'],
    'needs 20; planned 5; 15 uncovered (25% covered)',
  ],
  [
    'percentage points',
    'metric: share, baseline: 30%, target: 45%',
    ['expect: 5pp'],
    'needs 15pp; planned 5pp; 10pp uncovered (33% covered)',
  ],
  [
    'each time',
    leads,
    ['start: 2026-12-01, end: 2026-12-31, every: week, each: { expect: 10 }'],
    'needs 400; planned 10 × 5 = 50; 350 uncovered (12% covered)',
  ],
  [
    'another metric',
    leads,
    ['expect: { metric: visits, amount: 900 }'],
    'needs 400; no amount planned in its own measure; not added: 1 tactic in another measure',
  ],
  [
    'another unit',
    leads,
    ['expect: 900 EUR'],
    'needs 400; no amount planned in its own measure; not added: 1 tactic in another measure',
  ],
  [
    'nothing said',
    leads,
    ['expect: 100', 'owner: mo'],
    'needs 400; planned 100; 300 uncovered (25% covered); not added: 1 tactic without expect:',
  ],
  ['an idea', leads, ['expect: 100, status: idea'], 'nothing is planned for it'],
  ['a hidden target', 'metric: mql, target: confidential', ['expect: 100'], 'the target is confidential'],
  ['a number to keep', 'metric: mql, keep: at least 3', ['owner: mo'], 'a number to keep, not one to add up'],
  ['yes or no', 'done-when: The form is public', ['owner: mo'], 'a yes-or-no goal, nothing to add up'],
  ['no target', 'metric: mql', ['expect: 100'], 'no target to add up to'],
  ['no baseline of a level', 'metric: share, target: 45%', ['expect: 5pp'], 'no baseline, so no sum'],
  ['a place', 'metric: mql, baseline: 9, target: top 5', ['expect: 5'], 'a place or a level, not a sum'],
  ['reached already', 'metric: mql, baseline: 9, target: 9', ['expect: 5'], 'the baseline is at the target already'],
])('%s', async (_, goal, tactics, text) => {
  expect(await cover(goal, tactics)).toBe(text)
})

test('a share of an audience whose size is known', async () => {
  const audiences = 'audiences:\n  - { id: members, title: Members, size: 1000 }\n'
  expect(await cover('metric: customers, baseline: 100, target: 40% of members', ['expect: 150'], audiences)).toBe(
    'needs 300; planned 150; 150 uncovered (50% covered)',
  )
})

test('a goal without tactics is carried by the goals under it', async () => {
  expect(await cover(`${leads}, goals: [{ id: sub, title: Sub }]`, [])).toBe('carried by 1 goal under it')
})
