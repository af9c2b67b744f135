import { daysOfTactic } from '../../model/cost.ts'
import {
  amountWords,
  contributionTo,
  daysWords,
  type GoalWay,
  goalCourse,
  goalWay,
  roundedFor,
} from '../../model/goal-way.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Project, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { landedShare } from '../../model/sums/contribution.ts'
import { periodNeed } from '../../model/sums/profile.ts'
import { addDuration } from '../../model/values/duration.ts'
import type { DayRange } from '../../model/values/types.ts'

export const planShortOfGoal = rule({
  name: 'plan-short-of-goal',
  summary: 'What the tactics of a goal are expected to bring is enough for the goal.',
  family: 'adding up',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Even if everything goes as planned, the goal is missed; that is better known now than at its deadline.',
  each: (project) => openFieldGoals(project).filter(isLeafWithWork),

  *check(goal, project) {
    const way = goalWay(goal)
    if (!way) return
    const tactics = goal.tactics.filter(({ plan }) => isRunning(plan.status))
    const parts = contributions(goal, tactics, way, project)
    if (!parts || parts.length === 0) return
    const silent = tactics.find((tactic) => tactic.expect.length + tactic.expectEach.length === 0)
    const period = periodOfPlans(project)
    const needed = needOf(goal, way, period, project)
    const need = roundedFor(needed, way.unit, project.settings)
    const planned = roundedFor(
      parts.reduce((sum, part) => sum + part, 0),
      way.unit,
      project.settings,
    )
    if (planned + way.tolerance >= need) return
    const words = (amount: number) => amountWords(amount, way, project.settings)
    const when = period && needed < Math.abs(way.to - way.from) ? ` ${daysWords(period)}` : ''
    const sum =
      parts.length > 1 ? `${parts.slice(0, 6).map(words).join(' + ')}${parts.length > 6 ? ' + …' : ''} = ` : ''
    yield {
      at: [goal, 'target'],
      message: `"${goal.title}" needs ${words(need)}${when}, and what is planned brings ${sum}${words(planned)}: ${words(need - planned)} are missing`,
      fix: { title: 'plan one more tactic for it, or make one larger that works', tier: 'fill-in' },
      or: silent
        ? `if "${silent.title}" brings something too, say how much:  expect: …`
        : 'if no more can be done, lower the target or give it a later deadline',
      reads: [
        'tactic',
        ...['baseline', 'deadline', 'start', 'checkpoints', 'profile', 'metric'].map((key) => [goal, key] as const),
        ...tactics.flatMap((tactic) =>
          ['expect', 'each', 'every', 'start', 'end'].map((key) => [tactic, key] as const),
        ),
      ],
    }
  },
})

/** A goal with goals below it is carried by them too. */
function isLeafWithWork({ target, tactics, children }: Goal): boolean {
  return target !== undefined && tactics.length > 0 && children.length === 0
}

const isRunning = (status: string): boolean => status !== 'closed' && status !== 'archived'

/** What each tactic brings in time; undefined when one of them cannot be added. */
function contributions(goal: Goal, tactics: Tactic[], way: GoalWay, project: Project): number[] | undefined {
  const parts: number[] = []
  for (const tactic of tactics) {
    const amounts = contributionTo(goal, tactic, way, project)
    if (!amounts) return undefined
    const share = shareInTime(goal, tactic)
    parts.push(...amounts.map((amount) => amount * share))
  }
  return parts
}

/** The part of a tactic that takes effect before the deadline of its goal. */
function shareInTime({ deadline }: Goal, tactic: Tactic): number {
  const run = daysOfTactic(tactic)
  const [lag] = [...tactic.expect, ...tactic.expectEach].flatMap(({ lag }) => lag ?? [])
  const days = run && lag ? (addDuration(run.last, lag) ?? run.last) - run.last : 0
  return deadline && run ? landedShare({ run, lag: days }, deadline.last) : 1
}

/** From the first day of the running plans to the last one; undefined when one of them names no period. */
function periodOfPlans({ plans }: Project): DayRange | undefined {
  const periods = plans.filter(({ status }) => isRunning(status)).map(({ period }) => period)
  const known = periods.flatMap((period) => period ?? [])
  if (known.length < periods.length || known.length === 0) return undefined
  return { first: Math.min(...known.map(({ first }) => first)), last: Math.max(...known.map(({ last }) => last)) }
}

/** What the time of the plans has to bring; the whole way where nothing says which part of it they cover. */
function needOf(goal: Goal, way: GoalWay, period: DayRange | undefined, { strategy }: Project): number {
  const course = period && goalCourse(goal, way, strategy?.period?.first ?? period.first)
  return Math.abs(course && period ? periodNeed(course, period) : way.to - way.from)
}
