import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

const strategy = (lines: string, metric = 'email-subscribers') => `mplan: 1
metrics:
  - { id: mails-opened, title: Open rate of the newsletter, unit: percent, measured-as: ratio }
goals:
  - id: one
    title: The goal
    metric: ${metric}
    deadline: 2026-12-31
${lines}`

const levels = (...values: (number | string)[]) =>
  `mplan: 1\nmeasurements:\n${values.map((value, month) => `  - { on: 2026-0${month + 5}-28, metric: email-subscribers, value: ${value} }\n`).join('')}`

const found = async (text: string, results?: string) => {
  const files = { 'strategy.yaml': text, ...(results && { 'results.yaml': results }) }
  return (await foundBy(['goal-implausible'], files)).map((line) => line.split(': ')[1]?.split('?')[0])
}

test('speed is judged from four measurements on, and from half as much again as the best', async () => {
  const goal = (target: number) => strategy(`    baseline: 1000\n    target: ${target}\n`)
  expect(await found(goal(9000), levels(1000, 1100, 1200))).toEqual([])
  expect(await found(goal(9000), levels(1000, 1100, 1200, 1300))).toEqual(['Can it go so fast'])
  expect(await found(goal(1800), levels(1000, 1100, 1200, 1300))).toEqual([])
})

test('a fall is a way too, and a number that has never fallen has no best step', async () => {
  const goal = strategy('    baseline: 900\n    target: 200\n')
  expect(await found(goal, levels(1000, 900, 800, 700))).toEqual([])
  expect(await found(goal, levels(700, 800, 900, 1000))).toEqual(['Can it go so fast'])
})

test('parts of a number, and numbers of another unit, are no history of it', async () => {
  const goal = strategy('    baseline: 1000\n    target: 9000\n')
  const ofOneChannel = levels(1000, 1100, 1200, 1300).replaceAll('metric:', 'channel: fair, metric:')
  expect(await found(goal, ofOneChannel)).toEqual([])
  expect(await found(goal, levels('10%', '11%', '12%', '13%'))).toEqual([])
})

test('a reason of one’s own silences what was seen, not what cannot be', async () => {
  const reason = '    attainable: The association sends it to its members\n'
  const fast = strategy(`    baseline: 1000\n    target: 9000\n${reason}`)
  expect(await found(fast, levels(1000, 1100, 1200, 1300))).toEqual([])
  expect(await found(strategy('    baseline: 40%\n    target: 75%\n', 'mails-opened'))).toEqual([
    'Has anybody done that',
  ])
  expect(await found(strategy(`    baseline: 40%\n    target: 75%\n${reason}`, 'mails-opened'))).toEqual([])
  expect(await found(strategy(`    baseline: 80%\n    target: +50%\n${reason}`, 'mails-opened'))).toEqual([
    'Can it be more than all',
  ])
})

test('who stands beyond what is published already needs no warning', async () => {
  expect(await found(strategy('    baseline: 66%\n    target: 75%\n', 'mails-opened'))).toEqual([])
})

test('what came in since the goal began is no longer to be reached, also where only the strategy says when that was', async () => {
  const orders = (target: number, baseline = 0) => `mplan: 1
period: 2026-01-01/2026-12-31
goals:
  - id: one
    title: The goal
    metric: orders
    baseline: ${baseline}
    target: ${target}
    deadline: 2026-12-31
`
  const months = [1000, 1000, 1000, 1000].map(
    (value, month) => `  - { on: 2026-08-31, period: 2026-0${month + 5}, metric: orders, value: ${value} }\n`,
  )
  const results = `mplan: 1\nmeasurements:\n${months.join('')}`
  const messages = (text: string) => foundBy(['goal-implausible'], { 'strategy.yaml': text, 'results.yaml': results })
  expect(await messages(orders(9000))).toEqual([])
  expect(await messages(orders(12000))).toEqual([
    'warning goal-implausible: Can it go so fast? "The goal" needs 66 a day: (12000 - 4000) / 122 days; the best so far was 33 a day, from 2026-06-01 to 2026-06-30',
  ])
  // What was there already, or what a year before brought: in doubt nothing is said.
  expect(await messages(orders(12000, 11000))).toEqual([])
})
