import { expect, test } from 'vitest'
import { foundBy } from '../rules/found-by.ts'
import { mplan } from '../world.ts'

const strategy = `mplan: 1
status: active
goals:
  - { id: leads, title: 400 leads from plants, metric: mql, baseline: 0, target: 400, deadline: 2027-04-30, why: Every tenth one buys }
`

interface Ads {
  start?: string
  budget?: string
  owner?: string
}

const ads = ({ start = '2026-09-07', budget = '1000 EUR', owner = 'ann' }: Ads = {}) =>
  `  - { id: ads, title: Search ads, goal: leads, start: ${start}, end: 2026-12-18, budget: ${budget}, owner: ${owner} }\n`
const fair =
  '  - { id: fair, title: A stand at the fair, goal: leads, start: 2026-10-05, end: 2026-10-09, owner: bob }\n'

const plan = (tactics: string, more = '') =>
  `mplan: 1\nstatus: active\nperiod: 2026-07-01/2026-12-31\n${more}tactics:\n${tactics}`

/** What is said of a plan after it was reviewed as `before`. */
async function driftOf(before: string, after: string, results?: string) {
  const files = { 'strategy.yaml': strategy, 'plan.yaml': before }
  const { files: written } = await mplan(['review', '--accept', '--today', '2026-07-01'], files)
  const lock = written.read('mplan.lock')
  const now = {
    ...files,
    'plan.yaml': after,
    'mplan.lock': 'text' in lock ? lock.text : '',
    ...(results !== undefined && { 'results.yaml': results }),
  }
  const [finding] = await foundBy(['plan-drift'], now)
  return finding?.split('why: ')[1]
}

test.each([
  ['money', plan(ads({ budget: '1500 EUR' })), '"Search ads": its budget was 1000 EUR and is 1500 EUR'],
  ['a person', plan(ads({ owner: 'bob' })), '"Search ads": its owner was ann and is bob'],
  ['a day', plan(ads({ start: '2026-10-05' })), '"Search ads": its start was 2026-09-07 and is 2026-10-05'],
  ['something new', plan(ads() + fair), '"A stand at the fair" is new'],
])('%s that has moved is told', async (_, after, told) => {
  expect(await driftOf(plan(ads()), after)).toBe(told)
})

test('what is gone is told, and what was planned for another time is not', async () => {
  expect(await driftOf(plan(ads() + fair), plan(ads()))).toBe('"fair" is gone')
  expect(await driftOf(plan(ads() + fair.replaceAll('2026-10', '2027-01')), plan(ads()))).toBeUndefined()
})

test.each([
  ['a day that moves by a week', ads({ start: '2026-09-14' })],
  ['an amount that changes by a tenth', ads({ budget: '1100 EUR' })],
  [
    'the same written in another way',
    ads({ start: '2026-W37', budget: '"EUR 1000"' }).replace('"EUR 1000"', '1000.00 EUR'),
  ],
  ['a way that stood ready for another', `${ads()}${fair.replace('owner', 'instead-of: ads, owner')}`],
])('%s is not told', async (_, after) => {
  expect(await driftOf(plan(ads()), plan(after))).toBeUndefined()
})

test('a decision about the tactic or its goal, from that day on, says why', async () => {
  const decided = (day: string, about: string) =>
    `mplan: 1\nreviews:\n  - on: ${day}\n    decisions: [{ about: ${about}, decision: scale, because: it works }]\n`
  const after = plan(ads({ budget: '1500 EUR' }))
  expect(await driftOf(plan(ads()), after, decided('2026-08-03', 'ads'))).toBeUndefined()
  expect(await driftOf(plan(ads()), after, decided('2026-08-03', 'leads'))).toBeUndefined()
  expect(await driftOf(plan(ads()), after, decided('2026-06-01', 'ads'))).toContain('1500 EUR')
})

test('a plan is held against what was on record when it was approved', async () => {
  const approved = 'approved: { by: ann, on: 2026-07-02 }\n'
  const files = { 'strategy.yaml': strategy, 'plan.yaml': plan(ads(), approved) }
  const first = await mplan(['review', '--accept', '--today', '2026-07-01'], files)
  const moved = { ...files, 'plan.yaml': plan(ads({ budget: '1500 EUR' }), approved) }
  const textIn = ({ files }: typeof first) => {
    const lock = files.read('mplan.lock')
    return 'text' in lock ? lock.text : ''
  }
  const second = await mplan(['review', '--accept', '--today', '2026-08-01'], { ...moved, 'mplan.lock': textIn(first) })
  const { stdout } = await mplan(['review'], { ...moved, 'mplan.lock': textIn(second) })
  expect(stdout).toContain(
    'plan.yaml: the plan is not what it was when it was approved on 2026-07-02\n  - ads: its budget was 1000 EUR and is 1500 EUR\n',
  )
})
