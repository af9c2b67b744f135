import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

const plan = (campaign: string, tactic: string) => `mplan: 1\ncampaigns:\n${campaign}tactics:\n${tactic}`

const advent = '  - { id: advent, title: Twelve weeks to Christmas }\n'

test('a tactic of another plan fills a campaign, and each plan has its own of one name', async () => {
  const letter = (name: string) => `  - { id: ${name}, title: Letter, goal: none, why: Promised, campaign: advent }\n`
  const other = '  - { id: fair, title: Fair, goal: none, why: Promised }\n'
  const found = (first: string, second: string) =>
    foundBy(['campaign-empty'], { 'plans/first.yaml': first, 'plans/second.yaml': second })
  expect(await found(plan(advent, other), `mplan: 1\ntactics:\n${letter('letter')}`)).toEqual([])
  expect(await found(plan(advent, letter('one')), plan(advent, letter('two')))).toEqual([])
  expect(await found(plan(advent, letter('one')), plan(advent, other))).toEqual([
    'warning campaign-empty: What is done for "Twelve weeks to Christmas"? No tactic belongs to it',
  ])
})

test('what is far ahead or has content is a hint, what is stopped is left alone', async () => {
  const found = (lines: string, content = '') =>
    foundBy(['campaign-empty'], { 'plan.yaml': plan(`  - { id: advent, title: Advent, ${lines} }\n`, '') + content })
  expect(await found('start: 2026-10-02')).toEqual([expect.stringMatching(/^info /)])
  expect(await found('start: 2026-10-01')).toEqual([expect.stringMatching(/^warning /)])
  expect(await found('start: 2026-09-01', 'content:\n  - { id: film, title: Film, campaign: advent }\n')).toEqual([
    'info campaign-empty: What is done for "Advent"? It has a piece of content, and no tactic',
  ])
  expect(await found('status: stopped')).toEqual([])
})
