import { formatDay } from '../../model/dates.ts'
import type { Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { beginOf, isBefore, isOver, overOf, type Work, workWith } from '../../model/work.ts'
import { dateWords } from '../../model/written.ts'

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
      .filter((before) => isBefore(work, before.work))
    const last = broken.toSorted((a, b) => b.range.last - a.range.last)[0]
    if (!last) return
    const earliest = formatDay(last.range.last + 1)
    const ends = dateWords(last.work, last.key, last.range)
    yield {
      at: [work, begins.key],
      message: `"${work.title}" ${says[begins.key]} ${dateWords(work, begins.key, begins.range)}, before "${last.work.title}", which it follows, ${says[last.key]} ${ends}`,
      label: `${earliest} at the earliest`,
      fix: {
        title: `write the earliest date that is possible, or a later one:  ${begins.key}: ${earliest}`,
        tier: 'review',
      },
      or: `if it can begin before "${last.work.title}" is over, take ${last.work.id} out of what it waits for`,
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

/** What an id after `after:` names, unless it is over, never happens, or does not say when it ends. */
function predecessor(id: string, work: Work, project: Project) {
  const before = workWith(id, work, project)
  const over = before && !isOver(before) && overOf(before)
  return over ? { work: before, ...over } : undefined
}
