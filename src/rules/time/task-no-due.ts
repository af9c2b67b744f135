import { formatDay } from '../../model/dates.ts'
import { given } from '../../model/entity.ts'
import { rule } from '../../model/rule.ts'
import { openTactics } from '../about-paid-work.ts'

/** Days before a tactic begins in which its tasks should get their days. */
const soon = 30

export const taskNoDue = rule({
  name: 'task-no-due',
  summary: 'Tasks of what begins soon have a day.',
  family: 'time',
  severity: 'info',
  fix: 'fill-in',
  why: 'A task without a day is begun when somebody asks where it is.',
  each: (project) =>
    openTactics(project).filter(({ tasks, start, end, plan }) => {
      if (tasks.length === 0 || !start || start.first - soon > project.today) return false
      return (end?.last ?? plan.period?.last ?? start.first + soon) >= project.today
    }),

  *check(tactic) {
    const open = tactic.tasks.filter((task) => !task.done && !given(task, 'due', 'every', 'done'))
    const [first] = open
    if (!first || !tactic.start) return
    const all = open.length
    yield {
      at: [first],
      message:
        all === 1
          ? `"${first.title}" has no day, and "${tactic.title}", which it is for, starts on ${formatDay(tactic.start.first)}`
          : `${all} tasks of "${tactic.title}" have no day, among them "${first.title}"; it starts on ${formatDay(tactic.start.first)}`,
      fix: {
        title:
          first.item === undefined
            ? `add a line  due: …  with a day up to ${formatDay(tactic.end?.last ?? tactic.start.first)}`
            : `give each a title and a day:\n- title: ${first.title}\n  due: …`,
        tier: 'fill-in',
      },
      or: 'if it comes back, say how often:  every: week',
      reads: open.flatMap((task) => [[task, 'due'] as const, [task, 'every'] as const]),
    }
  },
})
