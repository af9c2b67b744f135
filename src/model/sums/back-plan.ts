import type { Day } from '../values/types.ts'
import { chainFrom, criticalPath, type Work, type WorkTimes } from './critical-path.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** A task in the calendar: how many working days it takes, what it waits for, and the dates it is bound to. */
interface DatedTask {
  id: string
  workingDays: number
  after?: readonly string[]
  /** not before */
  start?: Day
  /** finished by the end of */
  due?: Day
}

/** When a task can be done and when it must be. All dates are working days; `lateBy` counts working days, 0 when in time. */
interface TaskDates {
  earliestStart: Day
  earliestFinish: Day
  latestStart: Day
  latestFinish: Day
  /** working days to spare, negative when they are missing */
  float: number
  critical: boolean
  /** how many working days ago it should have started */
  lateBy: number
}

/** The dates of all tasks, with the one that is most late and the chain that waits for it; or a loop. */
export type BackPlan =
  | { ok: true; tasks: Map<string, TaskDates>; worst?: { id: string; lateBy: number; chain: string[] } }
  | { ok: false; loop: string[] }

/** What back-planning starts from. Tasks that are done are left out by the caller. */
export interface BackPlanning {
  tasks: readonly DatedTask[]
  deadline: Day
  today: Day
}

/** Works back from the deadline: when each task has to start at the latest, and how many working days that is ago. */
export function backPlan({ tasks, deadline, today }: BackPlanning, calendar: WorkingCalendar): BackPlan {
  const now = calendar.numberOf(today)
  const work = tasks.map(({ id, workingDays, after, start, due }): Work => {
    const bound = due === undefined ? {} : { latest: calendar.numberOf(due + 1) }
    const earliest = start === undefined ? now : Math.max(now, calendar.numberOf(start))
    return { id, duration: workingDays, ...(after ? { after } : {}), earliest, ...bound }
  })
  const schedule = criticalPath(work, calendar.numberOf(deadline + 1))
  if (!schedule.ok) return schedule
  const dates = new Map([...schedule.times].map(([id, times]) => [id, datesOf(times, now, calendar)]))
  const worst = mostLate(dates)
  if (!worst) return { ok: true, tasks: dates }
  return { ok: true, tasks: dates, worst: { ...worst, chain: chainFrom(work, schedule.times, worst.id) } }
}

function datesOf(times: WorkTimes, now: number, { dayOf }: WorkingCalendar): TaskDates {
  const { earliestStart, earliestFinish, latestStart, latestFinish, float, critical } = times
  return {
    earliestStart: dayOf(earliestStart),
    // Work without a duration still falls on a day.
    earliestFinish: dayOf(Math.max(earliestStart, earliestFinish - 1)),
    latestStart: dayOf(Math.min(latestStart, latestFinish - 1)),
    latestFinish: dayOf(latestFinish - 1),
    float,
    critical,
    lateBy: Math.max(0, now - latestStart),
  }
}

function mostLate(dates: ReadonlyMap<string, TaskDates>): { id: string; lateBy: number } | undefined {
  let worst: { id: string; lateBy: number } | undefined
  for (const [id, { lateBy }] of dates) if (lateBy > (worst?.lateBy ?? 0)) worst = { id, lateBy }
  return worst
}
