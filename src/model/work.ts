import type { Project, Tactic, Task } from './project.ts'
import type { DayRange } from './values/types.ts'

/** What is done: a tactic, or a task of one. */
export type Work = Tactic | Task

/** A date of some work, with the field that says it. */
export interface WorkDate {
  key: 'start' | 'end' | 'due'
  range: DayRange
}

/** What an id after `after:` names: first among its own kind. */
export function workWith(id: string, { kind }: Work, { find }: Project): Work | undefined {
  return (find(kind, id) ?? find(kind === 'tactic' ? 'task' : 'tactic', id)) as Work | undefined
}

/** When work begins; a task that says only when it is due cannot be due before what it follows. */
export function beginOf(work: Work): WorkDate | undefined {
  if (work.start) return { key: 'start', range: work.start }
  return work.kind === 'task' && work.due ? { key: 'due', range: work.due } : undefined
}

/** When work is over, else when it begins. */
export function overOf(work: Work): WorkDate | undefined {
  const [key, range] = work.kind === 'tactic' ? (['end', work.end] as const) : (['due', work.due] as const)
  if (range) return { key, range }
  return work.start && { key: 'start', range: work.start }
}

/** True for work that is done, and for what never happens. */
export function isOver(work: Work): boolean {
  return work.kind === 'tactic' ? !work.live || work.status === 'done' : work.done || work.tactic?.live === false
}

/** True where the dates rule out the order: the second begins, whichever of its days is taken, before the first is over. */
export function isBefore(second: Work, first: Work): boolean {
  const begins = beginOf(second)
  const over = overOf(first)
  return begins !== undefined && over !== undefined && begins.range.last < over.range.first
}
