import { isRunning } from '../../model/document-status.ts'
import { given } from '../../model/entity.ts'
import type { Project, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { workOf } from '../about-tactic-work.ts'

/** Days before its start in which the steps of a tactic should be known. */
const daysAhead = 14

/** A tactic that starts soon. */
interface Starting {
  tactic: Tactic
  inDays: number
}

export const tasksMissing = rule({
  name: 'tasks-missing',
  summary: 'A tactic that starts within two weeks has its steps.',
  family: 'coverage',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'What has no first step is not begun, and the day on which it should have been passes unseen.',
  each: starting,

  *check({ tactic, inDays }) {
    yield {
      at: [tactic],
      message: `"${tactic.title}" starts ${dayWords(inDays)} and has no tasks`,
      fix: {
        title: 'write the steps, who does them and by when:\ntasks:\n- title: …\n  owner: …\n  due: …',
        tier: 'fill-in',
      },
      or: 'if the steps are planned in another place, say where:  link: …',
      related: [{ at: [tactic, 'start'], message: 'the first day' }],
      reads: [[tactic, 'tasks'], [tactic, 'start'], [tactic, 'link'], [tactic, 'status'], 'task', 'content'],
    }
  },
})

function dayWords(inDays: number): string {
  if (inDays < 2) return inDays === 0 ? 'today' : 'tomorrow'
  return `in ${inDays} days`
}

/** What comes back week by week is its own step, and content that is planned for a tactic is its work. */
function starting(project: Project): Starting[] {
  const work = workOf(project)
  return project.tactics.flatMap((tactic) => {
    const { live, status, start, plan } = tactic
    if (!live || !start || status === 'done' || status === 'paused' || !isRunning(plan.status)) return []
    const inDays = start.first - project.today
    if (inDays < 0 || inDays > daysAhead || given(tactic, 'tasks', 'every', 'link')) return []
    const { tasks, content } = work(tactic)
    return tasks.length + content.length > 0 ? [] : [{ tactic, inDays }]
  })
}
