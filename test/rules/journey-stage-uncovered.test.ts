import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

const strategy = (status: string) => `mplan: 1
status: ${status}
journey:
  - id: hear
    title: Hears of us
  - id: stay
    title: Stays
goals:
  - id: loyal
    title: Members who stay
    stage: stay
`

const tactic = (lines: string) => `mplan: 1
tactics:
  - id: letter
    title: Letter after a month
    goal: loyal
${lines}`

const found = (plan: string, status = 'active') =>
  foundBy(['journey-stage-uncovered'], { 'strategy.yaml': strategy(status), 'plan.yaml': plan })

const nothingForHear = 'journey-stage-uncovered: nothing is done for people in the stage "Hears of us"'

test('a tactic without a stage works in the stage of its goal', async () => {
  expect(await found(tactic(''))).toEqual([`warning ${nothingForHear}`])
})

test('in a draft it is a hint', async () => {
  expect(await found(tactic(''), 'draft')).toEqual([`info ${nothingForHear}`])
})

test('without any work there is nothing to compare', async () => {
  expect(await found('mplan: 1\n')).toEqual([])
  expect(await found(tactic('    status: idea\n'))).toEqual([])
})
