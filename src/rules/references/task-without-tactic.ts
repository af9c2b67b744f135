import { given } from '../../model/entity.ts'
import type { Task } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { rule } from '../../model/rule.ts'
import { byFile } from '../about-files.ts'

export const taskWithoutTactic = rule({
  name: 'task-without-tactic',
  summary: 'Every task belongs to a tactic or serves a goal.',
  family: 'references',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Chores that belong to nothing fill the week, and the goals get what is left of it.',
  each: ({ tasks }) => byFile(tasks.filter(({ within, done }) => !within && !done)),

  *check(tasks: Task[]) {
    const loose = tasks.filter((task) => !given(task, 'tactic', 'goal'))
    const [first, ...others] = loose
    if (!first) return
    const one = others.length === 0
    yield {
      at: [first],
      message: one
        ? `What is it for? The task "${first.title}" belongs to no tactic`
        : `What are they for? ${loose.length} tasks belong to no tactic: ${quotedList(loose.map(({ title }) => title))}`,
      related: others.slice(0, 2).map((task) => ({ at: [task] as const, message: 'nor does this' })),
      fix: {
        title: `move ${one ? 'it' : 'each'} below its tactic, in a list  tasks:  or add a line  tactic: …`,
        tier: 'fill-in',
      },
      or: 'if it serves a goal and no tactic:  goal: …',
      reads: loose.flatMap((task) => ['tactic', 'goal'].map((key) => [task, key] as const)),
    }
  },
})
