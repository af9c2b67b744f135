import { formatDay } from '../../model/dates.ts'
import { rule } from '../../model/rule.ts'
import { dateWords } from '../../model/written.ts'

export const taskOverdue = rule({
  name: 'task-overdue',
  summary: 'Tasks whose day has passed are done.',
  family: 'time',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Whoever waits for it believes it is done, and plans on it.',
  each: ({ tasks }) => tasks.filter(({ due, tactic }) => due !== undefined && tactic?.live !== false),

  *check(task, { today }) {
    const { due, done } = task
    if (!due || done || due.last >= today) return
    const days = today - due.last
    yield {
      at: [task, 'due'],
      message: `"${task.title}" was due on ${dateWords(task, 'due', due)}, ${days} ${days === 1 ? 'day' : 'days'} ago, and is not done`,
      fix: { title: `if it is done, say when:  done: ${formatDay(due.last)}`, tier: 'fill-in' },
      or: 'if it is not, write a day on which it will be',
      reads: [[task, 'done']],
    }
  },
})
