import { formatDay } from '../model/dates.ts'
import { isRunning } from '../model/document-status.ts'
import { given } from '../model/entity.ts'
import { contributionsTo, countingOf, type GoalContribution } from '../model/goal-contributions.ts'
import { progressOfGoal } from '../model/goal-progress.ts'
import type { GoalValue } from '../model/goal-value.ts'
import { amountWords, daysWords, type GoalWay, goalCourse, goalWay, roundedFor } from '../model/goal-way.ts'
import { addContributions, type CountedTime, gainOf, landingBy } from '../model/landed-contributions.ts'
import { openFieldGoals } from '../model/open-goals.ts'
import { periodOfPlans, timeOfGoal } from '../model/plan-time.ts'
import type { Goal, Measurement, Project, Tactic } from '../model/project.ts'
import type { FindingSum, Place } from '../model/rule.ts'
import { periodNeed, plannedValue } from '../model/sums/profile.ts'
import type { DayRange } from '../model/values/types.ts'

/** What the running plans bring to a goal, against what it needs from them. */
export interface PlanCover extends Time {
  way: GoalWay
  tactics: Tactic[]
  parts: GoalContribution[]
  /** Of the goal, in the time of the plans; after what has been reached. Rounded as it is printed. */
  need: number
  /** `needs 36 from 2026-09-01 to 2026-12-31`, `stands at 64 on 2026-10-31 and needs 36 more` */
  needs: string
  /** What is planned for the time after what has been reached. Rounded as it is printed. */
  planned: number
  /** The same by the means of the ranges, (low + 4 × likely + high) / 6. */
  mean: number
  /** `40 + 900 × 5% = `; empty for a plain number. */
  sum: string
  /** The whole plan is enough, and only the results are behind it. */
  isBehind: boolean
  /** What a finding about it has read. */
  reads: Place[]
  words: (amount: number) => string
}

/** Open goals with a target and work of their own; those with goals below them are carried by these too. */
export const goalsCarriedByPlans = (project: Project): Goal[] => openFieldGoals(project).filter(isLeafWithWork)

/** Rules that ask for too little and for too much ask the same. */
const known = new WeakMap<Project, Map<Goal, PlanCover | undefined>>()

/**
 * What is planned for a goal. Undefined where nothing is expected, where a part of it cannot be added, and where the goal's
 * time is over and results tell how it ended.
 */
export function planCover(goal: Goal, project: Project): PlanCover | undefined {
  const covers = known.get(project) ?? new Map<Goal, PlanCover | undefined>()
  known.set(project, covers)
  if (!covers.has(goal)) covers.set(goal, countCover(goal, project))
  return covers.get(goal)
}

function countCover(goal: Goal, project: Project): PlanCover | undefined {
  const way = goalWay(goal)
  if (!way) return undefined
  const tactics = goal.tactics.filter(({ plan }) => isRunning(plan.status))
  const { contributions: parts, left } = contributionsTo(goal, tactics, countingOf(way), project)
  if (left.length > 0 || parts.length === 0) return undefined
  const period = periodOfPlans(project)
  const reached = reachedSoFar(goal, way, period, project)
  if (reached && goal.deadline && goal.deadline.last < project.today) return undefined
  const needed = needOf(goal, way, { period, reached }, project)
  const gain = gainOf(way)
  const need = roundedFor(needed, gain.unit, project.settings)
  const time = timeOfGoal(goal, way, project)
  const counted = stillPlanned(parts, { time, reached, way }, project)
  const { sum } = counted
  const [planned = 0, mean = 0] = [counted.covered, counted.mean].map((each) =>
    roundedFor(each, gain.unit, project.settings),
  )
  const isBehind =
    reached !== undefined &&
    addContributions(parts, time, way, project).covered >= needOf(goal, way, { period, reached: undefined }, project)
  const words = (amount: number) => amountWords(amount, gain, project.settings)
  const at = reached && amountWords(reached.value, way, project.settings)
  const needs = needWords({ need: words(need), at, needed, way, period: period && partBefore(goal, period), reached })
  const reads = readsOf(goal, tactics, parts)
  return { way, tactics, parts, period, reached, need, needs, planned, mean, sum, isBehind, words, reads }
}

interface Counted {
  time: CountedTime
  reached: GoalValue | undefined
  way: GoalWay
}

/**
 * What is planned beyond what has been reached. A total gets what lands afterwards. Of a number for each month (week …) that
 * was measured, what the tactics were to bring in that month is a part: it counts as far as they are to bring more.
 */
function stillPlanned(parts: GoalContribution[], { time, reached, way }: Counted, project: Project) {
  if (!reached) return addContributions(parts, time, way, project)
  if (!way.per) return addContributions(parts, { ...time, after: reached.on }, way, project)
  const all = addContributions(parts, time, way, project)
  const span = reached.range ?? {
    first: (landingBy(reached.on, way, time.span).after ?? reached.on) + 1,
    last: reached.on,
  }
  const there = addContributions(parts, { after: span.first - 1, until: span.last, span: time.span }, way, project)
  const words = (amount: number) => amountWords(roundedFor(amount, way.unit, project.settings), way, project.settings)
  const [covered, mean] = [all.covered - there.covered, all.mean - there.mean].map((more) => Math.max(0, more))
  const sum = all.sum === '' ? words(all.covered) : all.sum.slice(0, -' = '.length)
  return {
    covered: covered ?? 0,
    mean: mean ?? 0,
    sum: there.covered > 0 ? `${sum} − ${words(there.covered)} that count already = ` : all.sum,
  }
}

function readsOf(goal: Goal, tactics: Tactic[], parts: GoalContribution[]): Place[] {
  return [
    ...['baseline', 'deadline', 'start', 'checkpoints', 'profile', 'metric'].map((key): Place => [goal, key]),
    ...tactics.flatMap((tactic) => ['expect', 'each', 'every', 'start', 'end'].map((key): Place => [tactic, key])),
    ...parts.flatMap(({ factors }) => factors.map(({ from }) => from)),
  ]
}

/** A goal with goals below it is carried by them too. */
function isLeafWithWork({ target, tactics, children }: Goal): boolean {
  return target !== undefined && tactics.length > 0 && children.length === 0
}

/** `needs 36 from 2026-09-01 to 2026-12-31`, `stands at 64 on 2026-10-31 and needs 36 more` */
function needWords({
  need,
  at,
  needed,
  way,
  period,
  reached,
}: Time & { need: string; at: string | undefined; needed: number; way: GoalWay }): string {
  const isPart = period && needed < Math.abs(way.to - (reached?.value ?? way.from)) - 1e-9
  const needs = way.to < way.from ? 'has to fall by' : 'needs'
  if (!reached) return `${needs} ${need}${isPart ? ` ${daysWords(period)}` : ''}`
  const until = isPart ? ` until ${formatDay(period.last)}` : ''
  return `stands at ${at} on ${formatDay(reached.on)} and ${needs} ${need} more${until}`
}

/** A period as far as the deadline of a goal: nothing is needed after it. */
function partBefore({ deadline }: Goal, { first, last }: DayRange): DayRange {
  return { first, last: deadline && deadline.last >= first ? Math.min(last, deadline.last) : last }
}

/** Where the goal stands, when results tell: they replace what was planned until their day. */
function reachedSoFar(goal: Goal, way: GoalWay, period: DayRange | undefined, project: Project): GoalValue | undefined {
  const progress = progressOfGoal(goal, project)
  if (!progress || progress.way.from !== way.from || progress.value.bound) return undefined
  if (way.per && typeof way.per !== 'string') return undefined
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

/** Where something is a range: what its mean makes of the sum. */
export function meanLines({ parts, mean, words }: PlanCover): string[] {
  const ranges = parts.flatMap(({ range, factors }) => [range, ...factors.map((factor) => factor.range)])
  if (ranges.every(({ low, high }) => low === high)) return []
  return [
    `counted by likely values; by the means of the ranges, (low + 4 × likely + high) / 6, they bring ${words(mean)}`,
  ]
}

/** True where what is planned is too little, by the likely values and by the means of the ranges; results aside. */
export const isShort = ({ isBehind, planned, mean, need, way }: PlanCover): boolean =>
  !isBehind && Math.max(planned, mean) + way.tolerance < need

/** The numbers of {@link planCover}, with their places. */
export function coverInputs(goal: Goal, cover: PlanCover, project: Project): FindingSum['inputs'] {
  const { parts, way, reached } = cover
  return contributionInputs(goal, way, parts, project, reached?.from)
}

/** The numbers that lead from tactics to a goal, with their places. */
export function contributionInputs(
  goal: Goal,
  way: GoalWay,
  parts: readonly GoalContribution[],
  { settings }: Project,
  measured: readonly Measurement[] = [],
): FindingSum['inputs'] {
  const words = (value: number) => amountWords(value, way, settings)
  const steps = new Set(parts.flatMap(({ factors }) => factors))
  return [
    { name: 'the goal', value: words(way.to), at: [goal, 'target'] },
    ...(given(goal, 'baseline')
      ? [{ name: 'where it starts', value: words(way.from), at: [goal, 'baseline'] as const }]
      : []),
    ...measured.map((measurement) => ({
      name: 'measured',
      value: words(measurement.value?.value ?? 0),
      at: [measurement, 'value'] as const,
    })),
    ...parts.map(({ tactic, written, from }) => ({
      name: `what "${tactic.title}" brings${from[1] === 'each' ? ' each time' : ''}`,
      value: written,
      at: from,
    })),
    ...[...steps].map(({ name, isShare, words, from }) => ({
      name: isShare ? `go on ${name}` : name,
      value: words,
      at: from,
    })),
  ]
}
