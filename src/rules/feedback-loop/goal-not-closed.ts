import { formatDay } from '../../model/dates.ts'
import { isDone } from '../../model/done-state.ts'
import { given } from '../../model/entity.ts'
import { progressOfGoal } from '../../model/goal-progress.ts'
import { amountWords } from '../../model/goal-way.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Document, Entity, Goal, Project } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { type Finding, rule } from '../../model/rule.ts'
import { agoWords, dateWords } from '../../model/written.ts'
import { asksWhatIsOver, forgottenGoals, lastDayOf } from '../about-past-goals.ts'
import { goalReviewsIn, reviewStub } from '../about-reviews.ts'

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

  *check({ goals, strategy }, project) {
    const closed = closedGoals(project)
    const left = goals.filter(({ id }) => !closed.has(id))
    const reads = [...left.map((goal) => [goal, 'status'] as const), 'review' as const]
    const settles = (...of: Entity[]) => ({ of, rules: asksWhatIsOver })
    if (strategy && left.length > 1)
      yield { ...strategyIsOver(strategy, left, project), reads, settles: settles(strategy, ...left) }
    else for (const goal of left) yield { ...notClosed(goal, project), reads, settles: settles(goal) }
  },
})

interface PastGoals {
  goals: Goal[]
  /** Set where nothing of it is still to come. */
  strategy?: Document<'strategy'>
}

/** Open goals whose day has passed, and of which something is known since: each by itself, and all together where none is still to come. */
function goalsPastTheirDay(project: Project): PastGoals[] {
  const { strategy, today } = project
  const awake = openFieldGoals(project).filter(({ status }) => status !== 'paused' && status !== 'draft')
  const open = awake.filter((goal) => !isDone(goal, project))
  const forgotten = forgottenGoals(project)
  const isPast = (goal: Goal) => (lastDayOf(goal) ?? today) + timeToCount < today
  const past = open.filter((goal) => isPast(goal) && !forgotten.has(goal))
  const isOver = open.every(({ deadline, open }) => !open && (deadline?.last ?? 0) < today)
  if (strategy && isOver && past.length > 1) return [{ goals: past, strategy }]
  return past.map((goal) => ({ goals: [goal] }))
}

function closedGoals(project: Project): Set<string> {
  const ended = goalReviewsIn(project).filter(({ item }) => item.outcome !== undefined)
  return new Set(ended.flatMap(({ item: { goalId } }) => goalId ?? []))
}

function notClosed(goal: Goal, project: Project): Finding {
  const { deadline = { first: 0, last: 0 } } = goal
  const measured = measuredWords(goal, project)
  return {
    at: [goal, 'deadline'],
    message: `How did it end? "${goal.title}" was due on ${dateWords(goal, 'deadline', deadline)}, ${agoWords(deadline.last, project.today)}${measured.words}`,
    fix: {
      title: reviewStub(project, 'write it', ['goals:', `- goal: ${goal.id}`, `  outcome: ${measured.outcome}`]),
      tier: 'fill-in',
    },
    or: 'here at the goal:  status: achieved  or  status: dropped',
  }
}

function strategyIsOver(strategy: Document<'strategy'>, goals: Goal[], project: Project): Finding {
  const last = goals.reduce((day, { deadline }) => Math.max(day, deadline?.last ?? day), Number.NEGATIVE_INFINITY)
  const [first] = goals
  return {
    at: given(strategy, 'status') ? [strategy, 'status'] : [strategy],
    message: `How did it end? The last goal was due on ${formatDay(last)}, ${agoWords(last, project.today)}, and nothing says what became of ${quotedList(goals.map(({ title }) => title))}`,
    fix: {
      title: reviewStub(project, 'write it for each', ['goals:', `- goal: ${first?.id ?? '…'}`, '  outcome: …']),
      tier: 'fill-in',
    },
    or: 'if all of it is history, write at the top of the strategy:  status: closed',
  }
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
