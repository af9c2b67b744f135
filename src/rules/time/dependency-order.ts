import { formatDay } from '../../model/dates.ts'
import type { Project, Tactic, Task } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import type { DayRange } from '../../model/values/types.ts'
import { dateWords } from '../../model/written.ts'

type Work = Tactic | Task

/** What something waits for, with the date that tells when that is over. */
interface Predecessor {
  work: Work
  key: 'end' | 'due' | 'start'
  over: DayRange
}

export const dependencyOrder = rule({
  name: 'dependency-order',
  summary: 'Nothing starts before what it follows has ended.',
  family: 'time',
  severity: 'error',
  fix: 'review',
  why: 'The dates promise what the order of the work rules out: one of the two will slip, and nobody has planned for it.',
  each: ({ tactics, tasks }) => [...tactics, ...tasks].filter((work) => work.after.length > 0 && !isOver(work)),

  *check(work, project) {
    const begins = beginOf(work)
    if (!begins) return
    const broken = work.after
      .flatMap((id) => predecessor(id, work, project) ?? [])
      .filter(({ over }) => begins.range.last < over.first)
    const last = broken.toSorted((a, b) => b.over.last - a.over.last)[0]
    if (!last) return
    const earliest = formatDay(last.over.last + 1)
    const ends = dateWords(last.work, last.key, last.over)
    yield {
      at: [work, begins.key],
      message: `"${work.title}" ${says[begins.key]} ${dateWords(work, begins.key, begins.range)}, before "${last.work.title}", which it follows, ${says[last.key]} ${ends}`,
      label: `${earliest} at the earliest`,
      fix: {
        title: `write the earliest date that is possible, or a later one:  ${begins.key}: ${earliest}`,
        tier: 'review',
      },
      or: `if it can begin before "${last.work.title}" is over, take ${last.work.id} out of  after:`,
      related: [{ at: [last.work, last.key], message: 'has to be over first' }],
      reads: [
        [work, 'after'],
        [work, 'start'],
        [last.work, last.key],
      ],
    }
  },
})

const says = { start: 'starts on', end: 'ends on', due: 'is due on' }

/** A task that says only when it is due cannot be due before what it follows. */
function beginOf(work: Work): { key: 'start' | 'due'; range: DayRange } | undefined {
  if (work.start) return { key: 'start', range: work.start }
  return work.kind === 'task' && work.due ? { key: 'due', range: work.due } : undefined
}

/** What an id after `after:` names, unless it is over, never happens, or does not say when it ends. */
function predecessor(id: string, { kind }: Work, { find }: Project): Predecessor | undefined {
  const other = kind === 'tactic' ? 'task' : 'tactic'
  const work = (find(kind, id) ?? find(other, id)) as Work | undefined
  if (!work || isOver(work)) return undefined
  const [key, over] = work.kind === 'tactic' ? (['end', work.end] as const) : (['due', work.due] as const)
  if (over) return { work, key, over }
  return work.start && { work, key: 'start', over: work.start }
}

function isOver(work: Work): boolean {
  return work.kind === 'tactic' ? !work.live || work.status === 'done' : work.done || work.tactic?.live === false
}
