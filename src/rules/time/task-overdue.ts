import { formatDay } from '../../model/dates.ts'
import type { Project, Task } from '../../model/project.ts'
import { type Finding, rule } from '../../model/rule.ts'
import { dateWords } from '../../model/written.ts'
import { daysAgoSum } from '../about-days.ts'

/** From so many on, tasks that are all open have one cause: nobody writes down what is done. */
const many = 4

export const taskOverdue = rule({
  name: 'task-overdue',
  summary: 'Tasks whose day has passed are done.',
  family: 'time',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Whoever waits for it believes it is done, and plans on it.',
  each: subjects,

  *check({ task, all }, project) {
    if (!isOverdue(task, project)) return
    yield {
      at: [task, 'due'],
      ...(all.length > 1 ? noneDone(task, all, project) : notDone(task, project)),
      reads: all.map((each) => [each, 'done'] as const),
      sum: () => daysAgoSum({ name: 'due', day: lastDay(task), at: [task, 'due'] }, project.today),
    }
  },
})

interface Subject {
  task: Task
  /** The task alone; or all overdue ones of its file, where none of that file is done. */
  all: Task[]
}

const isOverdue = ({ due, done }: Task, { today }: Project): boolean => due !== undefined && !done && due.last < today

function subjects(project: Project): Subject[] {
  const dated = project.tasks.filter(({ due, tactic }) => due !== undefined && tactic?.live !== false)
  const ticked = new Set(project.tasks.flatMap(({ done, file }) => (done ? [file] : [])))
  const late = new Map<string, Task[]>()
  for (const task of dated) {
    if (!isOverdue(task, project)) continue
    const before = late.get(task.file)
    if (before) before.push(task)
    else late.set(task.file, [task])
  }
  const together = [...late].flatMap(([file, all]) => (all.length >= many && !ticked.has(file) ? [all] : []))
  const folded = new Set(together.flat())
  return [
    ...dated.filter((task) => !folded.has(task)).map((task) => ({ task, all: [task] })),
    ...together.map((all) => ({
      task: all.reduce((first, each) => (lastDay(each) < lastDay(first) ? each : first)),
      all,
    })),
  ]
}

const lastDay = ({ due }: Task): number => due?.last ?? 0

const sinceWords = (task: Task, { today }: Project): string => {
  const days = today - lastDay(task)
  const day = task.due ? dateWords(task, 'due', task.due) : ''
  return `was due on ${day}, ${days} ${days === 1 ? 'day' : 'days'} ago`
}

function notDone(task: Task, project: Project): Pick<Finding, 'message' | 'fix' | 'or'> {
  return {
    message: `"${task.title}" ${sinceWords(task, project)}, and is not done`,
    fix: { title: `if it is done, say when:  done: ${formatDay(lastDay(task))}`, tier: 'fill-in' },
    or: 'if it is not, write a day on which it will be',
  }
}

function noneDone(first: Task, all: Task[], project: Project): Pick<Finding, 'message' | 'fix' | 'or' | 'related'> {
  return {
    message: `none of the ${all.length} tasks that were due by now is marked as done: the first, "${first.title}", ${sinceWords(first, project)}`,
    fix: { title: `say of each that is done when it was:  done: ${formatDay(lastDay(first))}`, tier: 'fill-in' },
    or: 'of those that are not, write a day on which they will be',
    related: all
      .filter((task) => task !== first)
      .slice(0, 2)
      .map((task) => ({ at: [task, 'due'], message: 'and this one' })),
  }
}
