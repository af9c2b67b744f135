import { formatDay } from '../../model/dates.ts'
import {
  firstDayOf,
  type GoalValue,
  measurementsOf,
  type ReadMeasurement,
  valueOfGoal,
} from '../../model/goal-value.ts'
import { amountWords } from '../../model/goal-way.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Measurement, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { type Bound, guardrailRecord, holds } from '../../model/sums/bound.ts'
import { formatMeasured } from '../../model/values/measured.ts'
import { formatTarget } from '../../model/values/target.ts'
import type { Target } from '../../model/values/types.ts'

export const goalGuardrailBroken = rule({
  name: 'goal-guardrail-broken',
  summary: 'What is to be kept has been kept in every measurement.',
  family: 'measurement',
  severity: 'warning',
  fix: 'fill-in',
  why: 'It was to stay true while the other goals grow; growth that costs it was not meant.',
  each: (project) => openFieldGoals(project).filter(({ keep }) => keep !== undefined),

  *check(goal, project) {
    const { keep } = goal
    const bound = keep && boundOf(keep, goal)
    if (!keep || !bound) return
    const broken = brokenBy(goal, bound, project)
    if (!broken) return
    const { now, measurement, value, others, isPart } = broken
    const when = measurement.on ? ` on ${formatDay(Math.min(measurement.on.last, project.today))}` : ''
    const often = others > 1 ? `; it was outside ${others} times in all` : ''
    yield {
      at: [goal, 'keep'],
      message: now
        ? `"${goal.title}" is to be kept ${wordsOf(keep, goal)}, and it was ${value}${when}${often}`
        : `"${goal.title}" is kept ${wordsOf(keep, goal)} again, but it was ${value}${when}${often}`,
      ...(!now && { severity: 'info' as const }),
      fix: { title: 'decide in a review what is done about it, and write it under  decisions:', tier: 'fill-in' },
      or: 'if it may be so, write the limit that you can live with:  keep: …',
      related: [{ at: [measurement, 'value'], message: isPart ? 'goes into it' : 'what was measured' }],
      reads: [
        'measurement',
        'metric',
        ...['metric', 'baseline', 'start', 'deadline'].map((key) => [goal, key] as const),
      ],
    }
  },
})

interface Broken {
  /** It is broken by the latest number; else an earlier one was outside, and the latest is inside. */
  now: boolean
  measurement: Measurement
  value: string
  /** How many numbers were outside. */
  others: number
  /** The measurement is one of the numbers that it was worked out from. */
  isPart?: true
}

function brokenBy(goal: Goal, bound: Bound, project: Project): Broken | undefined {
  const current = valueOfGoal(goal, project)
  const [latest] = current?.from.slice(-1) ?? []
  if (!current || !latest) return undefined
  if (!current.range) return brokenByOne({ goal, bound, project }, current, latest)
  const isPart = current.how === 'ratio'
  return isOutside(bound, current)
    ? { now: true, measurement: latest, value: valueWords(current, project), others: 1, ...(isPart && { isPart }) }
    : undefined
}

/** Of a total, only a limit from above can be broken before the time is over. */
const isOutside = (bound: Bound, { how, per, value }: GoalValue): boolean =>
  how === 'total' && !per ? value > (bound.high ?? Infinity) : !holds(bound, value)

interface Kept {
  goal: Goal
  bound: Bound
  project: Project
}

/** A level, or a share that was measured as such: each number by itself. */
function brokenByOne({ goal, bound, project }: Kept, current: GoalValue, latest: Measurement): Broken | undefined {
  const own = measurementsOf(goal, project).filter((each) => isInTime(each, goal, project) && isKnown(each, bound))
  const numbers = own.map((measurement) => ({ measurement, value: measurement.value.value }))
  const { kept, total, worst } = guardrailRecord(bound, numbers)
  const now = !holds(bound, current.value) && own.some((each) => each === latest)
  const shown = now ? own.find((each) => each === latest) : worst?.measurement
  if (!shown) return undefined
  return { now, measurement: shown, value: formatMeasured(shown.value), others: total - kept }
}

const valueWords = (current: GoalValue, { settings }: Project): string => amountWords(current.value, current, settings)

function isInTime({ on }: ReadMeasurement, goal: Goal, project: Project): boolean {
  const first = firstDayOf(goal, project)
  return (first === undefined || on.last >= first) && (!goal.deadline || on.first <= goal.deadline.last)
}

/** A number of which only a limit is known tells where that limit is on the same side. */
function isKnown({ bound, value }: ReadMeasurement, limit: Bound): boolean {
  if (bound === undefined) return true
  const isAtMost = bound === 'at-most' || bound === 'less-than'
  return isAtMost ? value.value < (limit.low ?? -Infinity) : value.value > (limit.high ?? Infinity)
}

function boundOf(keep: Target, { baseline, metric }: Goal): Bound | undefined {
  switch (keep.kind) {
    case 'bound':
      return sideOf(keep.comparison, keep.quantity.value)
    case 'between':
      return { low: keep.low.value, high: keep.high.value }
    case 'rank':
      return { high: keep.place }
    case 'value':
      return metric?.better === 'lower' ? { high: keep.quantity.value } : { low: keep.quantity.value }
    case 'level':
      return (
        baseline && sideOf(keep.comparison ?? (metric?.better === 'lower' ? 'at-most' : 'at-least'), baseline.value)
      )
    default:
      return undefined
  }
}

function sideOf(comparison: string, value: number): Bound {
  const open = comparison === 'more-than' || comparison === 'less-than'
  return comparison === 'at-least' || comparison === 'more-than' ? { low: value, open } : { high: value, open }
}

/** `at least 96%`; `at least as before (96%)` where it is held against the baseline. */
function wordsOf(keep: Target, { baseline }: Goal): string {
  const words = formatTarget(keep)
  return keep.kind === 'level' && baseline ? `${words} (${formatMeasured(baseline)})` : words
}
