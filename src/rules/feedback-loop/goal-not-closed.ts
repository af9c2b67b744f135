import { formatDay } from '../../model/dates.ts'
import { progressOfGoal } from '../../model/goal-progress.ts'
import { amountWords } from '../../model/goal-way.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { dateWords } from '../../model/written.ts'
import { agoWords, goalReviewsIn, reviewStub } from '../about-reviews.ts'

/** Days after a deadline in which the last numbers come in. */
const timeToCount = 14

export const goalNotClosed = rule({
  name: 'goal-not-closed',
  summary: 'Of each goal whose day has passed it is written down how it ended.',
  family: 'feedback loop',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Whether it was reached or missed is the most that a goal can teach, and it is forgotten first.',
  each: goalsPastTheirDay,

  *check(goal, project) {
    const { deadline } = goal
    if (!deadline || closedGoals(project).has(goal.id)) return
    const measured = measuredWords(goal, project)
    yield {
      at: [goal, 'deadline'],
      message: `How did it end? "${goal.title}" was due on ${dateWords(goal, 'deadline', deadline)}, ${agoWords(deadline.last, project.today)}${measured.words}`,
      fix: {
        title: reviewStub(project, 'goals:', `- goal: ${goal.id}`, `  outcome: ${measured.outcome}`),
        tier: 'fill-in',
      },
      or: 'here at the goal:  status: achieved  or  status: dropped',
      reads: [[goal, 'status'], ...project.results.map((results) => [results, 'reviews'] as const), 'review'],
    }
  },
})

function goalsPastTheirDay(project: Project): Goal[] {
  return openFieldGoals(project).filter(
    ({ deadline, status }) =>
      deadline !== undefined &&
      deadline.last + timeToCount < project.today &&
      status !== 'paused' &&
      status !== 'draft',
  )
}

const known = new WeakMap<Project, Set<string>>()

/** Ids of the goals of which a review says how they ended. */
function closedGoals(project: Project): Set<string> {
  const before = known.get(project)
  if (before) return before
  const closed = goalReviewsIn(project).flatMap(({ item: { goalId, outcome } }) => (goalId && outcome ? [goalId] : []))
  const ids = new Set(closed)
  known.set(project, ids)
  return ids
}

/** What the measurements say of it, and the word that fits. */
function measuredWords(goal: Goal, project: Project): { words: string; outcome: string } {
  const progress = progressOfGoal(goal, project)
  if (!progress) return { words: '', outcome: '…' }
  const { way, value, done } = progress
  const amount = amountWords(value.value, way, project.settings)
  const target = amountWords(way.to, way, project.settings)
  const outcome = done > 1 ? 'exceeded' : done < 1 ? 'short' : 'met'
  return { words: ` (${amount} on ${formatDay(value.on)}, the target was ${target})`, outcome }
}
