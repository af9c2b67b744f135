import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

const strategy = (more = '') => `mplan: 1
status: active
${more}goals:
  - { id: leads, title: Leads, metric: leads, baseline: 0, target: 100, start: 2026-07-01, deadline: 2026-10-08 }
  - { id: list, title: Readers, metric: email-subscribers, baseline: 0, target: 100, deadline: 2026-12-31 }
`
const plan = 'mplan: 1\nstatus: active\ntactics: [{ id: a, title: A, goal: leads, start: 2026-07-01 }]\n'

test('from where on a goal is on course can be set', async () => {
  const results =
    'mplan: 1\nmeasurements: [{ on: 2026-08-31, period: 2026-07-01/2026-08-31, metric: leads, value: 57 }]\n'
  const files = { 'strategy.yaml': strategy(), 'plan.yaml': plan, 'results.yaml': results }
  const found = (thresholds: string) =>
    foundBy(['goal-off-pace'], { ...files, 'mplan.config.yaml': `mplan: 1\nthresholds: { ${thresholds} }\n` })
  expect(await found('overlap: 0%')).toEqual([])
  expect(await found('on-track: 95%')).toEqual([expect.stringContaining('info goal-off-pace')])
  expect(await found('on-track: 98%, at-risk: 95%')).toEqual([expect.stringContaining('warning goal-off-pace')])
})

test('a limit that is not known is told', async () => {
  const config = 'mplan: 1\nthresholds: { overlapp: 20% }\n'
  const found = await foundBy(['schema-unknown-key'], { 'strategy.yaml': strategy(), 'mplan.config.yaml': config })
  expect(found).toEqual([expect.stringContaining('"overlapp"')])
})

test('for 30 days after the approval no goal has to have work', async () => {
  const found = (day: string) =>
    foundBy(['goal-without-tactic'], {
      'strategy.yaml': strategy(`approved: { by: ann, on: ${day} }\n`),
      'plan.yaml': plan,
    })
  expect(await found('2026-08-10')).toEqual([])
  expect(await found('2026-07-10')).toEqual([expect.stringContaining('"Readers"')])
})
