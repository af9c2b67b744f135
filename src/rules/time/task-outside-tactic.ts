import type { Task } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { dateWords } from '../../model/written.ts'

export const taskOutsideTactic = rule({
  name: 'task-outside-tactic',
  summary: 'Tasks are due before the tactic they belong to is over.',
  family: 'time',
  severity: 'warning',
  fix: 'fill-in',
  why: 'What is done after the tactic is over can no longer help it.',
  each: ({ tasks }) => tasks.filter(isDated),

  *check(task) {
    const { tactic, due } = task
    if (!tactic?.end || !due || due.first <= tactic.end.last) return
    const ends = dateWords(tactic, 'end', tactic.end)
    yield {
      at: [task, 'due'],
      message: `"${task.title}" is due on ${dateWords(task, 'due', due)}, after "${tactic.title}", which it is for, ends on ${ends}`,
      label: `after ${ends}`,
      fix: { title: `write a day up to ${ends}`, tier: 'fill-in' },
      or: 'if it follows up on what was done, let the tactic end later, or make it a tactic of its own',
      related: [{ at: [tactic, 'end'], message: 'the tactic is over here' }],
      reads: [[tactic, 'end']],
    }
  },
})

function isDated({ tactic, due, done }: Task): boolean {
  return tactic?.end !== undefined && tactic.live && due !== undefined && !done
}
