import { type Day, formatDay } from '../../model/dates.ts'
import { isRunning } from '../../model/document-status.ts'
import type { Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { beginOf, isOver, type Work } from '../../model/work.ts'

/** Days before its start in which somebody has to be found for some work. */
const daysAhead = 30

/** Somebody who is still to be found, and the work that waits for them, what begins first before the rest. */
interface Vacancy {
  owner: string
  waiting: { work: Work; begins: Day }[]
}

export const ownerVacant = rule({
  name: 'owner-vacant',
  summary: 'A month before work begins there is somebody to answer for it.',
  family: 'coverage',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Whoever is found later needs weeks to begin, and until then nobody notices that nothing is done.',
  each: vacancies,

  *check({ owner, waiting }, project) {
    const [first] = waiting
    if (!first || first.begins - project.today > daysAhead) return
    const { work, begins } = first
    const role = project.find('person', owner)
    const others =
      waiting.length > 1
        ? `, and ${waiting.length - 1} more ${waiting.length === 2 ? 'waits' : 'wait'} for the same`
        : ''
    yield {
      at: [work, 'owner'],
      message: `nobody has been found for "${work.title}", which ${begins > project.today ? 'begins' : 'began'} on ${formatDay(begins)}${others}`,
      label: role ? 'nobody has this job yet' : 'still to be found',
      fix: role
        ? { title: `write at ${owner}, under people, who has the job:  held-by: …`, tier: 'fill-in' }
        : { title: 'write who answers for it:  owner: …', tier: 'fill-in' },
      or: 'if it has to wait, give it a later start',
      ...(role && { related: [{ at: [role, 'vacant'], message: 'vacant' }] }),
      reads: [[work, 'start'], [work, 'due'], [work, 'status'], 'person'],
    }
  },
})

/** Open work of `owner: vacant`, one by one, and that of each vacant role or team. What has no day is not judged. */
function vacancies({ tactics, tasks, people }: Project): Vacancy[] {
  const vacant = new Map(
    people.filter((person) => person.vacant && person.heldBy === undefined).map(({ id }) => [id, newVacancy(id)]),
  )
  const unnamed: Vacancy[] = []
  for (const work of [...tactics, ...tasks]) {
    const begins = beginOf(work)?.range.first
    if (work.owner === undefined || begins === undefined || !isOpen(work)) continue
    if (work.owner === 'vacant') unnamed.push({ owner: 'vacant', waiting: [{ work, begins }] })
    else vacant.get(work.owner)?.waiting.push({ work, begins })
  }
  for (const { waiting } of vacant.values()) waiting.sort((a, b) => a.begins - b.begins)
  return [...unnamed, ...[...vacant.values()].filter(({ waiting }) => waiting.length > 0)]
}

const newVacancy = (owner: string): Vacancy => ({ owner, waiting: [] })

function isOpen(work: Work): boolean {
  const plan = work.kind === 'tactic' ? work.plan : work.tactic?.plan
  return !isOver(work) && !(plan && !isRunning(plan.status))
}
