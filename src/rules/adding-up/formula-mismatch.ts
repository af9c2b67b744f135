import { type DayRange, formatDay } from '../../model/dates.ts'
import { measuredWay } from '../../model/goal-progress.ts'
import { goalWay } from '../../model/goal-way.ts'
import {
  constantsOf,
  type Figure,
  type FormulaResult,
  figureWords,
  formulaOf,
  resultOf,
  roundingOf,
} from '../../model/metric-formula.ts'
import { metricWay } from '../../model/metric-steps.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Measurement, Metric, Project } from '../../model/project.ts'
import { type Place, rule } from '../../model/rule.ts'
import { standingMeasurements } from '../../model/standing-measurements.ts'

export const formulaMismatch = rule({
  name: 'formula-mismatch',
  summary: 'Numbers agree with the formula that says how they follow from others.',
  family: 'adding up',
  severity: 'warning',
  fix: 'fill-in',
  why: 'They cannot all be true: whoever plans with the wrong one plans past the others.',
  each: subjects,

  *check({ said, metric, figure, at, partOf, isResult }: Subject, project) {
    // So much a month says nothing of what comes together in the end.
    if (figure.per !== undefined) return
    const used = new Map<string, Part>()
    const figureOf = (id: string) => {
      const part = partOf(id)
      if (part) used.set(id, part)
      return part?.figure
    }
    const result = resultOf(metric, figure.unit, figureOf, project)
    // Constants alone say nothing of this goal or this month.
    // A result differs from what a guess makes of it: that is no mistake, it is why one measures.
    if (!result || used.size === 0 || (isResult && result.guessed) || agrees(figure, result, [...used.values()])) return
    if (metric.measuredAs === 'level' && [...used.keys()].some((id) => project.metricOf(id)?.measuredAs === 'total'))
      return
    const words = (value: number) => figureWords({ value, unit: figure.unit }, project)
    const parts = [...used.values()]
    if (result.value < figure.value && parts.some(({ below }) => below)) return
    yield {
      at,
      message: `${said(words(figure.value))}, and by its formula it would be ${result.words} = ${words(result.value)}`,
      label: `${words(result.value)} by its formula`,
      fix: { title: 'correct the number that is wrong, here or where it comes from', tier: 'fill-in' },
      or: `if it follows in another way, correct the formula of ${metric.id}`,
      related: parts.slice(0, 2).map((part) => ({ at: part.at, message: 'goes into it' })),
      sum: () => ({
        formula: formulaOf(metric) ?? '',
        lines: [`${result.words} = ${words(result.value)}`, `written is ${words(figure.value)}`],
        inputs: [
          { name: metric.title, value: words(figure.value), at },
          ...[...used].map(([id, part]) => ({
            name: project.metricOf(id)?.title ?? id,
            value: figureWords(part.figure, project),
            at: part.at,
          })),
          ...constantsOf(metric, project, used),
        ],
      }),
      reads: [...parts.map((part) => part.at), [metric, 'formula'], [metric, 'of'], 'metric' as const],
    }
  },
})

/** A number of a part of the formula. */
interface Part {
  figure: Figure
  at: Place
  /** At least, at most: the number itself is open. */
  isLimit: boolean
  /** The target of a goal below this one, by a formula that multiplies: goal-chain-short says whether it is too low. */
  below?: boolean
}

/** A number whose metric follows from others. */
interface Subject {
  /** What is said of it, with the number. */
  said(amount: string): string
  metric: Metric
  figure: Figure & {
    limit?: 'least' | 'most' | undefined
    /** A share that moves from here: over the whole time it lies between. */
    from?: number | undefined
  }
  at: Place
  isResult: boolean
  /** The number of a part for the same day. */
  partOf(id: string): Part | undefined
}

function* subjects(project: Project): Generator<Subject> {
  const goals = openFieldGoals(project)
  const known = new Map<string, Goal>()
  for (const goal of goals) {
    const key = goalKey(goal.metricId, goal)
    if (!known.has(key)) known.set(key, goal)
  }
  for (const goal of goals) {
    const { metric } = goal
    const target = metric && formulaOf(metric) !== undefined ? targetOf(goal) : undefined
    if (!metric || !target) continue
    const partOf = (id: string) => {
      const other = known.get(goalKey(id, goal))
      const part = other && other !== goal ? targetOf(other) : undefined
      const isBelow =
        other?.parent === goal && metricWay(id, metric.id, project) !== null && measuredWay(other)?.from === 0
      return part && { ...part, ...(isBelow && { below: true }) }
    }
    yield {
      said: (amount) => `"${goal.title}" aims at ${amount}`,
      metric,
      figure: { ...target.figure, limit: limitOf(goal), from: movesFrom(goal) },
      at: target.at,
      isResult: false,
      partOf,
    }
  }
  yield* measuredSubjects(project)
}

const goalKey = (metricId: string | undefined, { deadline }: Goal): string => `${metricId} ${deadline?.last ?? ''}`

function targetOf(goal: Goal): Part | undefined {
  const { target } = goal
  const at: Place = [goal, 'target']
  if (target?.kind === 'value') return { figure: target.quantity, at, isLimit: false }
  if (target?.kind === 'bound') return { figure: target.quantity, at, isLimit: true }
  const way = target?.kind === 'change' || target?.kind === 'multiple' ? goalWay(goal) : undefined
  return way && { figure: { ...way, value: way.to }, at, isLimit: false }
}

function movesFrom({ metric, baseline }: Goal): number | undefined {
  return metric?.measuredAs === 'ratio' ? baseline?.value : undefined
}

function limitOf({ target }: Goal): 'least' | 'most' | undefined {
  if (target?.kind !== 'bound') return undefined
  return target.comparison === 'at-least' || target.comparison === 'more-than' ? 'least' : 'most'
}

/** Measured numbers beside those of their parts of the same days. */
function* measuredSubjects(project: Project): Generator<Subject> {
  const { all } = standingMeasurements(project)
  const known = new Map(all.map((each) => [measurementKey(each.metricId, each), each]))
  for (const measurement of all) {
    const { metricId, value, on, bound } = measurement
    const metric = metricId === undefined ? undefined : project.metricOf(metricId)
    if (!metric || !value || !on || bound || formulaOf(metric) === undefined) continue
    const partOf = (id: string) => {
      const part = known.get(measurementKey(id, measurement))
      return part?.value && { figure: part.value, at: [part, 'value'] as const, isLimit: part.bound !== undefined }
    }
    yield {
      said: (amount) => `"${metric.title}" was ${amount} on ${dayWords(on)}`,
      metric,
      figure: value,
      at: [measurement, 'value'],
      isResult: true,
      partOf,
    }
  }
}

const dayWords = ({ first, last }: DayRange): string =>
  first === last ? formatDay(last) : `${formatDay(first)} to ${formatDay(last)}`

function measurementKey(metricId: string | undefined, { on, period, part, ...about }: Measurement): string {
  const { goalId, tacticId, campaignId, channelId, audienceId } = about
  const days = [on?.first, on?.last, period?.first, period?.last]
  return JSON.stringify([
    metricId,
    days,
    goalId,
    tacticId,
    campaignId,
    channelId,
    audienceId,
    Object.entries(part).sort(),
  ])
}

/** People round: a number may miss its formula by a hundredth, by its last digit, and by what `about` leaves open. */
const rounding = 0.01

function agrees(figure: Subject['figure'], result: FormulaResult, parts: Part[]): boolean {
  const { value, tolerance = 0, limit, from = value } = figure
  // Of what may be more or less nothing certain follows, unless all of it only adds to the whole.
  if (parts.some(({ isLimit }) => isLimit) && !(limit && result.grows)) return true
  const open = Math.max(Math.abs(result.value) * rounding, tolerance + result.tolerance, roundingOf(figure))
  if (limit === 'least') return result.value >= value - open
  if (limit === 'most') return result.value <= value + open
  return result.value >= Math.min(value, from) - open && result.value <= Math.max(value, from) + open
}
