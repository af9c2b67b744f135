import type { Day } from './dates.ts'
import { isRunning } from './document-status.ts'
import type { Project, Tactic, Task } from './project.ts'
import { type WorkingCalendar, workingCalendar, workingDaysIn } from './sums/working-calendar.ts'
import type { Duration } from './values/types.ts'
import { type Work, workWith } from './work.ts'

/** A piece of the schedule: a task, the run of a tactic, or the moment at which all tasks of a tactic are done. */
export interface Piece {
  id: string
  work: Work
  workingDays: number
  after: string[]
  start?: Day
  due?: Day
  /** The moment at which a tactic is done: no work of its own. */
  moment?: true
  key?: 'due' | 'end'
}

/** The days on which work is done; undefined where the configuration closes all seven days of the week. */
export function calendarOfProject({ calendar }: Project): WorkingCalendar | undefined {
  return new Set(calendar.weekend).size < 7 ? workingCalendar(calendar) : undefined
}

/** Everything that is still to be done. Ids are places in a list, so that two tasks of one name stay two. */
export function piecesOf(project: Project, calendar: WorkingCalendar): Piece[] {
  const tactics = project.tactics.filter(isOpen)
  const tasks = project.tasks.filter((task) => !task.done && (!task.tactic || isOpen(task.tactic)))
  const ids = new Map<Work, string>([...tactics, ...tasks].map((work, at) => [work, String(at)]))
  const idsAfter = (work: Work) =>
    work.after.flatMap((id) => {
      const before = workWith(id, work, project)
      return before === undefined || before === work ? [] : (ids.get(before) ?? [])
    })
  const context = { calendar, ids, idsAfter, today: project.today }
  return [
    ...tactics.flatMap((tactic) => piecesOfTactic(tactic, context)),
    ...tasks.map((each) => taskPiece(each, context)),
  ]
}

interface PieceContext {
  calendar: WorkingCalendar
  ids: Map<Work, string>
  idsAfter: (work: Work) => string[]
  today: Day
}

function isOpen({ live, status, plan }: Tactic): boolean {
  return live && status !== 'done' && status !== 'paused' && isRunning(plan.status)
}

/** Its run, and the moment at which it is done, which waits for its run and its tasks. */
function piecesOfTactic(tactic: Tactic, context: PieceContext): Piece[] {
  const { ids, idsAfter, today } = context
  const id = ids.get(tactic) ?? ''
  const { start, end } = tactic
  const run: Piece = {
    id: `${id} run`,
    work: tactic,
    workingDays: daysOfRun(tactic, context),
    after: idsAfter(tactic),
    ...(start && { start: start.first }),
  }
  const last = lastDayOf(tactic)
  const done: Piece = {
    id,
    work: tactic,
    workingDays: 0,
    moment: true,
    after: [run.id, ...tactic.tasks.flatMap((task) => ids.get(task) ?? [])],
    ...(last !== undefined && last >= today && { due: last }),
    ...(end && { key: 'end' as const }),
  }
  return [run, done]
}

/** What is left of the time that a tactic says it takes, else of the days from its start to its end. */
function daysOfRun({ start, end, every, takes }: Tactic, context: PieceContext): number {
  const { calendar, today } = context
  if (takes && !every) return restOf(workingDaysOf(takes, calendar), start?.first, context)
  return start && end ? workingDaysIn(calendar, { first: Math.max(start.first, today), last: end.last }) : 0
}

/** Its end, else the latest deadline of its goals where each has one; of no use where nobody says how long it takes. */
function lastDayOf({ end, goals, every, takes, tasks }: Tactic): Day | undefined {
  if ((every || !takes) && tasks.every((task) => !task.takes)) return undefined
  if (end) return end.last
  const deadlines = goals.map(({ deadline, keep }) => (keep ? undefined : deadline?.last))
  const known = deadlines.flatMap((day) => day ?? [])
  return known.length > 0 && known.length === deadlines.length ? Math.max(...known) : undefined
}

/** A task often comes before the dates of its tactic, to prepare it: it waits for what it names itself, and nothing else. */
function taskPiece(task: Task, context: PieceContext): Piece {
  const { ids, idsAfter, calendar, today } = context
  const { tactic, takes, due, start } = task
  const own = tactic && ids.get(tactic)
  // What waits for nothing may have begun with its tactic.
  const begun = start?.first ?? (task.after.length === 0 ? tactic?.start?.first : undefined)
  return {
    id: ids.get(task) ?? '',
    work: task,
    workingDays: takes && !task.every ? restOf(workingDaysOf(takes, calendar), begun, context) : 0,
    after: idsAfter(task).filter((id) => id !== own),
    ...(start && { start: start.first }),
    ...(due && due.last >= today && { due: due.last, key: 'due' as const }),
  }
}

/** What is left of work that has begun on its day. */
function restOf(workingDays: number, start: Day | undefined, { calendar, today }: PieceContext): number {
  if (start === undefined || start >= today) return workingDays
  return Math.max(0, workingDays - workingDaysIn(calendar, { first: start, last: today - 1 }))
}

/**
 * Whole working days that a duration has for certain: `2w` ten, `14d` ten, `3wd` three. Hours are parts of a day of
 * eight; what is left over is not counted.
 */
function workingDaysOf({ count, unit }: Duration, { perWeek }: WorkingCalendar): number {
  const inWorkingDays = {
    min: 1 / 480,
    h: 1 / 8,
    wd: 1,
    d: perWeek / 7,
    w: perWeek,
    mo: (perWeek * 365) / 84,
    y: (perWeek * 365) / 7,
  }[unit]
  return Math.floor(Number((count * inWorkingDays).toPrecision(12)))
}
