import { expect, test } from 'vitest'
import { mplan } from '../world.ts'

const strategy = `mplan: 1
goals:
  - id: bookings
    title: More bookings for the autumn walks
    metric: bookings
    baseline: 40
    target: 90
    deadline: 2026-11-30
`

async function found(tactics: string, config = 'mplan: 1\n'): Promise<string[]> {
  const files = {
    'strategy.yaml': strategy,
    'plan.yaml': `mplan: 1\ntactics:\n${tactics}`,
    'mplan.config.yaml': config,
  }
  const { stdout } = await mplan(['validate', '--only', 'schedule-infeasible', '-f', 'json'], files)
  return JSON.parse(stdout).findings.map(({ message }: { message: string }) => message)
}

const film = (tasks: string) => `  - id: film
    title: Film
    goal: bookings
    start: 2026-10-05
    end: 2026-11-15
    tasks:
${tasks}`

test('tasks may come before the dates of their tactic, which they prepare', async () => {
  expect(await found(film('      - { id: shoot, title: Shoot, takes: 5wd, due: 2026-09-11 }\n'))).toEqual([])
})

test('what is done, overdue or without an end is not judged', async () => {
  const tasks = `      - { id: shoot, title: Shoot, takes: 8w, done: true }
      - { id: cut, title: Cut, takes: 8w, due: 2026-08-20 }
      - { id: show, title: Show, due: 2026-09-04, after: shoot }
`
  expect(await found(film(tasks))).toEqual([])
})

test('two pieces that are late for their own length are two findings, late for one reason they are one', async () => {
  const alone = `      - { id: shoot, title: Shoot, takes: 4w, due: 2026-09-11 }
      - { id: map, title: Map, takes: 3w, due: 2026-09-11 }
`
  expect(await found(film(alone))).toHaveLength(2)
  const chain = `      - { id: shoot, title: Shoot, takes: 4w, due: 2026-09-18 }
      - { id: cut, title: Cut, takes: 3w, due: 2026-09-25, after: shoot }
`
  expect(await found(film(chain))).toEqual([
    '"Cut" has to be done by 2026-09-25, and first "Shoot" and "Cut" take 20 + 15 = 35 working days from 2026-09-01 on: 19 are there, 16 are missing',
  ])
})

test('a tactic waits for the tactic that it follows; dates that rule out the order are left to dependency-order', async () => {
  const second = (start: string) => `  - { id: map, title: Map, goal: bookings, takes: 6w, start: 2026-09-07 }
  - { id: walk, title: Walk, goal: bookings, takes: 8w, after: map${start} }
`
  expect(await found(second(''))).toEqual([
    '"Walk" has to be done by 2026-11-30, and first "Map" and "Walk" take 30 + 40 = 70 working days from 2026-09-07 on: 61 are there, 9 are missing',
  ])
  expect(await found(second(', start: 2026-09-01'))).toHaveLength(0)
})

test('holidays and other weekends count', async () => {
  const tasks = film('      - { id: shoot, title: Shoot, takes: 9wd, due: 2026-09-11 }\n')
  expect(await found(tasks)).toEqual([])
  expect(await found(tasks, 'mplan: 1\ncalendar:\n  holidays: [2026-09-07]\n')).toHaveLength(1)
})

test('work in a circle is left to the rule about circles', async () => {
  const tasks = `      - { id: shoot, title: Shoot, takes: 9w, due: 2026-09-11, after: cut }
      - { id: cut, title: Cut, after: shoot }
`
  expect(await found(film(tasks))).toEqual([])
})
