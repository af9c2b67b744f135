import { expect, test } from 'vitest'
import { mplan } from '../world.ts'
import { foundBy } from './found-by.ts'

const goal = `
  - id: members
    title: New members before the season
    metric: members
    baseline: 61
    target: 80
    deadline: 2027-04-15
`

const tactic = `
  - id: trial-evenings
    title: Trial evenings on Tuesdays
    goal: members
`

const links = ['strategy-in-plan', 'plan-in-strategy', 'plan-without-strategy', 'ref-unknown']

async function rulesFound(files: Record<string, string>) {
  return (await foundBy(links, files)).map((line) => line.replace(/:.*/, ''))
}

test('a goal in the plan is one finding, not one for each tactic that serves it', async () => {
  const found = await rulesFound({
    'strategy.yaml': 'mplan: 1\npurpose:\n  why: The river is free.\n',
    'plan.yaml': `mplan: 1\ngoals:${goal}tactics:${tactic}`,
  })
  expect(found).toEqual(['error strategy-in-plan'])
})

test('without a strategy the plan says what to move, and tactics do not repeat it', async () => {
  const found = await rulesFound({ 'plan.yaml': `mplan: 1\ntactics:${tactic}` })
  expect(found).toEqual(['error plan-without-strategy'])
  const { stdout } = await mplan(['validate', '--only', 'plan-without-strategy'], {
    'plan.yaml': `mplan: 1\ngoals:${goal}tactics:${tactic}`,
  })
  expect(stdout.replace(/\s+/g, ' ')).toContain('lists your goals below goals:, and move goals: there')
})

test('a task that waits for a tactic of the strategy is told with it', async () => {
  const found = await rulesFound({
    'strategy.yaml': `mplan: 1\ngoals:${goal}tactics:${tactic}`,
    'plan.yaml': 'mplan: 1\ntasks:\n  - id: call\n    title: Call them\n    after: trial-evenings\n',
  })
  expect(found).toEqual(['error plan-in-strategy'])
})

test('a reference that is wrong for another reason is still told', async () => {
  const found = await rulesFound({
    'strategy.yaml': `mplan: 1\ngoals:${goal}`,
    'plan.yaml': `mplan: 1\npositioning:\n  - for: rowers\ntactics:${tactic.replace('members', 'member')}`,
  })
  expect(found).toEqual(['warning strategy-in-plan', 'error ref-unknown'])
})
