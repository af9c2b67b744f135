import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

const plan = (...tasks: string[]) => ({
  'strategy.yaml': 'mplan: 1\n',
  'plan.yaml': `mplan: 1
status: active
tactics:
  - id: talks
    title: Talks
    goal: none
    why: Trial
    start: 2026-07-01
    tasks:
${tasks.map((task, at) => `      - { title: Task ${at + 1}, ${task} }\n`).join('')}`,
})

const open = ['due: 2026-08-10', 'due: 2026-08-03', 'due: 2026-08-20', 'due: 2026-08-31', 'due: 2026-10-31']

test('where nobody writes down what is done, that is one thing to do', async () => {
  expect(await foundBy(['task-overdue'], plan(...open))).toEqual([
    'warning task-overdue: none of the 4 tasks that were due by now is marked as done: the first, "Task 2", was due on 2026-08-03, 29 days ago',
  ])
})

test('a few tasks, and those beside one that is done, are named one by one', async () => {
  expect(await foundBy(['task-overdue'], plan(...open.slice(1)))).toHaveLength(3)
  expect(await foundBy(['task-overdue'], plan('due: 2026-08-01, done: true', ...open))).toEqual([
    'warning task-overdue: "Task 2" was due on 2026-08-10, 22 days ago, and is not done',
    ...[3, 4, 5].map((task) => expect.stringContaining(`"Task ${task}"`)),
  ])
})
