import { formatDay } from '../../model/dates.ts'
import { isRunning } from '../../model/document-status.ts'
import { given } from '../../model/entity.ts'
import type { Campaign, Project, Tactic, Task } from '../../model/project.ts'
import { type Finding, rule } from '../../model/rule.ts'
import type { DayRange } from '../../model/values/types.ts'
import { agoWords, dateWords } from '../../model/written.ts'
import { daysAgoSum } from '../about-days.ts'

export const statusDateMismatch = rule({
  name: 'status-date-mismatch',
  summary: 'What the files say of how far something is agrees with its dates.',
  family: 'time',
  severity: 'warning',
  fix: 'review',
  why: 'One of the two is out of date, and whoever looks at the plan does not know which.',
  each: subjects,

  *check(work, { today }) {
    const found = work.kind === 'task' ? doneAhead(work, today) : mismatch(work, today)
    if (found) yield found
  },
})

type Subject = Tactic | Campaign | Task

/** What says how far it is: a status that is written down, or a day on which it was done. */
function subjects({ tactics, campaigns, tasks }: Project): Subject[] {
  const withStatus = [...tactics, ...campaigns].filter(
    (work) => given(work, 'status') && isRunning(work.plan.status) && (work.kind === 'campaign' || work.live),
  )
  return [...withStatus, ...tasks.filter(({ doneOn }) => doneOn)]
}

function doneAhead(task: Task, today: number): Finding | undefined {
  const { doneOn } = task
  if (!doneOn || doneOn.first <= today) return undefined
  return {
    at: [task, 'done'],
    message: `"${task.title}" was done on ${dateWords(task, 'done', doneOn)}, and that day is still to come`,
    fix: { title: 'write the day on which it was done', tier: 'fill-in' },
    or: `if that is when it has to be done, write  due: ${formatDay(doneOn.last)}  in its place`,
  }
}

function mismatch(work: Tactic | Campaign, today: number): Finding | undefined {
  const { status, start, end } = work
  if (end && end.last < today && (status === 'planned' || status === 'in-progress')) return endPassed(work, end, today)
  if (start && start.last < today && status === 'planned') return startPassed(work, start, today)
  if (start && start.first > today && (status === 'done' || status === 'in-progress')) return startAhead(work, start)
  return undefined
}

function endPassed(work: Tactic | Campaign, end: DayRange, today: number): Finding {
  const was = work.status === 'planned' ? 'only planned' : 'in progress'
  return {
    at: [work, 'status'],
    message: `"${work.title}" was to end on ${dateWords(work, 'end', end)}, ${agoWords(end.last, today)}, and by its status it is ${was}`,
    fix: { title: 'if it is over, write  status: done  (or  status: stopped  if it was not done)', tier: 'review' },
    or: 'if it goes on, write a later  end:',
    related: [{ at: [work, 'end'], message: 'has passed' }],
    reads: [[work, 'end']],
    sum: () => daysAgoSum({ name: 'the end', day: end.last, at: [work, 'end'] }, today),
  }
}

function startPassed(work: Tactic | Campaign, start: DayRange, today: number): Finding {
  return {
    at: [work, 'status'],
    message: `"${work.title}" was to start on ${dateWords(work, 'start', start)}, ${agoWords(start.last, today)}, and by its status it is only planned`,
    fix: { title: 'if it has begun, write  status: in-progress', tier: 'review' },
    or: 'if it begins later, write the new day:  start: …',
    related: [{ at: [work, 'start'], message: 'has passed' }],
    reads: [[work, 'start']],
    sum: () => daysAgoSum({ name: 'the start', day: start.last, at: [work, 'start'] }, today),
  }
}

function startAhead(work: Tactic | Campaign, start: DayRange): Finding {
  const is = work.status === 'done' ? 'done' : 'in progress'
  return {
    at: [work, 'status'],
    message: `"${work.title}" is ${is} by its status, and starts on ${dateWords(work, 'start', start)} only`,
    fix: { title: 'if it has not begun, write  status: planned', tier: 'review' },
    or: 'if it began earlier, write that day:  start: …',
    related: [{ at: [work, 'start'], message: 'is still to come' }],
    reads: [[work, 'start']],
  }
}
