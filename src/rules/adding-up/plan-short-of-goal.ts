import { formatDay } from '../../model/dates.ts'
import { addContributions, contributionsTo, type GoalContribution } from '../../model/goal-contributions.ts'
import { progressOfGoal } from '../../model/goal-progress.ts'
import type { GoalValue } from '../../model/goal-value.ts'
import { amountWords, daysWords, type GoalWay, goalCourse, goalWay, roundedFor } from '../../model/goal-way.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Project, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { periodNeed, plannedValue } from '../../model/sums/profile.ts'
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
    const reached = reachedSoFar(goal, way, period, project)
    const needed = needOf(goal, way, { period, reached }, project)
    const need = roundedFor(needed, way.unit, project.settings)
    const landing = { after: reached?.on, until: goal.deadline?.last }
    const { covered, sum } = addContributions(parts, landing, way, project)
    const planned = roundedFor(covered, way.unit, project.settings)
    if (planned + way.tolerance >= need) return
    const words = (amount: number) => amountWords(amount, way, project.settings)
    const needs = needWords({ need: words(need), needed, way, period, reached }, words)
    yield {
      at: [goal, 'target'],
      message: `"${goal.title}" ${needs}, and what is ${reached ? 'still planned' : 'planned'} brings ${sum}${words(planned)}: ${words(need - planned)} are missing`,
      fix: { title: 'plan one more tactic for it, or make one larger that works', tier: 'fill-in' },
      or: silent
        ? `if "${silent.title}" brings something too, say how much:  expect: …`
        : 'if no more can be done, lower the target or give it a later deadline',
      reads: [
        'tactic',
        'measurement',
        ...['baseline', 'deadline', 'start', 'checkpoints', 'profile', 'metric'].map((key) => [goal, key] as const),
        ...tactics.flatMap((tactic) =>
          ['expect', 'each', 'every', 'start', 'end'].map((key) => [tactic, key] as const),
        ),
        ...parts.flatMap(({ steps }) => steps.map(({ at }) => at)),
      ],
    }
  },
})

/** A goal with goals below it is carried by them too. */
function isLeafWithWork({ target, tactics, children }: Goal): boolean {
  return target !== undefined && tactics.length > 0 && children.length === 0
}

const isRunning = (status: string): boolean => status !== 'closed' && status !== 'archived'

/** What the tactics bring; undefined when one of them cannot be added. */
function contributions(goal: Goal, tactics: Tactic[], way: GoalWay, project: Project): GoalContribution[] | undefined {
  const parts = tactics.map((tactic) => contributionsTo(goal, tactic, way, project))
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? [])
}

/** From the first day of the running plans to the last one; undefined when one of them names no period. */
function periodOfPlans({ plans }: Project): DayRange | undefined {
  const periods = plans.filter(({ status }) => isRunning(status)).map(({ period }) => period)
  const known = periods.flatMap((period) => period ?? [])
  if (known.length < periods.length || known.length === 0) return undefined
  return { first: Math.min(...known.map(({ first }) => first)), last: Math.max(...known.map(({ last }) => last)) }
}

/** `needs 36 from 2026-09-01 to 2026-12-31`, `stands at 64 on 2026-10-31 and needs 36 more` */
function needWords(
  { need, needed, way, period, reached }: Time & { need: string; needed: number; way: GoalWay },
  words: (amount: number) => string,
): string {
  const isPart = period && needed < Math.abs(way.to - (reached?.value ?? way.from)) - 1e-9
  if (!reached) return `needs ${need}${isPart ? ` ${daysWords(period)}` : ''}`
  const until = isPart ? ` until ${formatDay(period.last)}` : ''
  return `stands at ${words(reached.value)} on ${formatDay(reached.on)} and needs ${need} more${until}`
}

/** Where the goal stands, when results tell: they replace what was planned until their day. */
function reachedSoFar(goal: Goal, way: GoalWay, period: DayRange | undefined, project: Project): GoalValue | undefined {
  const progress = progressOfGoal(goal, project)
  if (!progress || progress.way.from !== way.from || progress.value.bound || way.per) return undefined
  return !period || progress.value.on >= period.first ? progress.value : undefined
}

interface Time {
  period: DayRange | undefined
  reached: GoalValue | undefined
}

/** What the time of the plans has to bring; the whole way where nothing says which part of it they cover. */
function needOf(goal: Goal, way: GoalWay, { period, reached }: Time, { strategy }: Project): number {
  const course = period && goalCourse(goal, way, strategy?.period?.first ?? period.first)
  const upwards = way.to > way.from ? 1 : -1
  if (!course || !period) return (way.to - (reached?.value ?? way.from)) * upwards
  const need = reached ? plannedValue(course, period.last) - reached.value : periodNeed(course, period)
  return need * upwards
}
