import type { Day } from './dates.ts'
import { onceFor } from './once.ts'
import type { Project } from './project.ts'
import { calendarOfProject, type Piece, piecesOf } from './schedule-pieces.ts'
import { backPlan } from './sums/back-plan.ts'
import type { WorkingCalendar } from './sums/working-calendar.ts'
import { isBefore, type Work } from './work.ts'

/** Work that cannot be done by its date, with the work that has to be done for it, first things first. */
export interface LateWork {
  work: Work
  /** Its last day. */
  due: Day
  /** The field that says so; none where the deadline of its goal does. */
  key?: 'due' | 'end'
  chain: { work: Work; workingDays: number }[]
  /** The first day of the first of them: today, or the day on which it starts. */
  from: Day
  /** The earliest day on which all of it is done. */
  finish: Day
  /** The day on which the first of them has to begin. */
  latestStart: Day
  /** Working days from `from` to `due`. */
  left: number
  /** Working days that are missing. */
  missing: number
}

/**
 * Work that cannot be done in time even if all goes well: earliest finishes of everything that says how long it takes,
 * against the date of each. Where several pieces are late for the same reason, the one that misses most. Work that is
 * done, overdue or waits in a circle is left out. Linear; worked out once for each project.
 */
export const lateWork: (project: Project) => ReadonlyMap<Work, LateWork> = onceFor(
  (project) => new Map(findLateWork(project).map((each) => [each.work, each])),
)

function findLateWork(project: Project): LateWork[] {
  const calendar = calendarOfProject(project)
  if (!calendar) return []
  const pieces = piecesOf(project, calendar)
  const { today } = project
  const deadline = pieces.reduce((latest, { due = today }) => Math.max(latest, due), today)
  const plan = backPlan({ tasks: pieces, deadline, today }, calendar)
  if (!plan.ok) return []
  const times = new Map(
    pieces.map((piece) => {
      const start = calendar.numberOf(plan.tasks.get(piece.id)?.earliestStart ?? today)
      const bound = calendar.numberOf(Math.max(today, piece.start ?? today))
      return [piece.id, { piece, bound, start, finish: start + piece.workingDays }]
    }),
  )
  return worstByCause({ times, calendar })
}

interface Timed {
  piece: Piece
  /** Numbers of working days, the finish exclusive: before `bound` it may not start, before `start` it cannot. */
  bound: number
  start: number
  finish: number
}

interface Schedule {
  times: Map<string, Timed>
  calendar: WorkingCalendar
}

function worstByCause(schedule: Schedule): LateWork[] {
  const worst = new Map<Timed, { timed: Timed; missing: number }>()
  const roots = new Map<Timed, Timed>()
  for (const timed of schedule.times.values()) {
    const { due } = timed.piece
    const missing = due === undefined ? 0 : timed.finish - schedule.calendar.numberOf(due + 1)
    if (missing <= 0) continue
    const root = rootOf(timed, schedule, roots)
    if (missing > (worst.get(root)?.missing ?? 0)) worst.set(root, { timed, missing })
  }
  return [...worst.values()].flatMap(({ timed, missing }) => lateOf(timed, missing, schedule) ?? [])
}

/** What keeps a piece from starting when it might: the one before it that is done last. */
function driverOf({ piece, bound, start }: Timed, { times }: Schedule): Timed | undefined {
  if (start === bound) return undefined
  return piece.after.flatMap((id) => times.get(id) ?? []).find(({ finish }) => finish === start)
}

/** Where the wait begins. Each piece is passed once, however many wait for it. */
function rootOf(timed: Timed, schedule: Schedule, roots: Map<Timed, Timed>): Timed {
  const way: Timed[] = []
  let root = timed
  for (let at: Timed | undefined = timed; at; at = driverOf(at, schedule)) {
    root = roots.get(at) ?? at
    way.push(at)
    if (roots.has(at)) break
  }
  for (const each of way) roots.set(each, root)
  return root
}

/** Undefined where dates rule out the order that they are to be in: then it is these that are wrong. */
function lateOf(timed: Timed, missing: number, schedule: Schedule): LateWork | undefined {
  const way: Timed[] = []
  for (let at: Timed | undefined = timed; at; at = driverOf(at, schedule)) way.push(at)
  if (way.some(({ piece }, at) => isOutOfOrder(piece, way[at + 1]?.piece))) return undefined
  const { work, due = 0, key } = timed.piece
  const { start } = way.at(-1) ?? timed
  const left = timed.finish - start - missing
  if (left < 0) return undefined
  const chain = way.toReversed().filter(({ piece }) => piece.workingDays > 0)
  return {
    work,
    due,
    ...(key && { key }),
    chain: chain.map(({ piece }) => ({ work: piece.work, workingDays: piece.workingDays })),
    from: schedule.calendar.dayOf(start),
    latestStart: schedule.calendar.dayOf(start - missing),
    finish: schedule.calendar.dayOf(Math.max(start, timed.finish - 1)),
    left,
    missing,
  }
}

function isOutOfOrder({ work, moment }: Piece, before: Piece | undefined): boolean {
  return !moment && before !== undefined && isBefore(work, before.work)
}
