import { likelyOf } from './cost.ts'
import { onceFor } from './once.ts'
import type { Metric, Project, Stage } from './project.ts'
import type { Place } from './rule.ts'
import { type Conversion, type ConversionPath, conversionPath } from './sums/conversion.ts'
import { approximateDays } from './values/duration.ts'
import { formatQuantity } from './values/quantity.ts'

/** One step from a metric to another, as the strategy says it. */
export interface MetricStep extends Conversion {
  /** `25%`, `3000 EUR` */
  words: string
  /** The currency of what it makes, where it turns a number into money. */
  currency?: string
  /** Where it stands. */
  at: Place
}

/** A way from one metric to another. */
export interface MetricWay extends ConversionPath {
  steps: MetricStep[]
}

interface Steps {
  counted: MetricStep[]
  /** Those that say only that one metric moves another: drivers, ratios, formulas. */
  linked: Conversion[]
  movers?: ReadonlySet<string>
  ways: Map<string, MetricWay | null>
}

/**
 * The way from one metric to another along the conversions of the journey and the formulas that multiply by a constant
 * (`customers * deal-size`). Null where there is none; a metric has no way to itself but the empty one.
 */
export function metricWay(from: string, to: string, project: Project): MetricWay | null {
  const { counted, ways } = stepsOf(project)
  const key = JSON.stringify([from, to])
  const before = ways.get(key)
  if (before !== undefined) return before
  // The steps of a way are the steps it was looked for among.
  const way = conversionPath(counted, from, to) as MetricWay | null
  ways.set(key, way)
  return way
}

/** True where the journey or a formula says how much of one metric makes another. */
export const hasMetricSteps = (project: Project): boolean => stepsOf(project).counted.length > 0

/** The metrics that a formula multiplies by an amount of money. */
export const stepsIntoMoney = (project: Project): string[] =>
  stepsOf(project).counted.flatMap(({ from, currency }) => (currency === undefined ? [] : from))

/** True where one metric moves another, whether or not anything says by how much. */
export function moves(from: string, to: string, project: Project): boolean {
  const { counted, linked } = stepsOf(project)
  return metricWay(from, to, project) !== null || conversionPath([...counted, ...linked], from, to) !== null
}

/** The metrics that move one of these, step by step, and these themselves. Linear; worked out once for a list of goals. */
export function movedBy(goals: string[], project: Project): ReadonlySet<string> {
  const steps = stepsOf(project)
  if (steps.movers) return steps.movers
  const before = new Map<string, string[]>()
  for (const { from, to } of [...steps.counted, ...steps.linked]) {
    const movers = before.get(to)
    if (movers) movers.push(from)
    else before.set(to, [from])
  }
  const movers = new Set(goals)
  for (const metric of movers) for (const from of before.get(metric) ?? []) movers.add(from)
  steps.movers = movers
  return movers
}

const stepsOf = onceFor((project: Project): Steps => {
  const { stages, metrics } = project
  const counted = [
    ...stages.flatMap((stage, at) => stepAfter(stage, stages[at + 1])),
    ...metrics.flatMap((metric) => formulaStep(metric, project)),
  ].filter(({ from, to }) => from !== to)
  return { counted, linked: metrics.flatMap(linksOf), ways: new Map() }
})

function stepAfter(stage: Stage, next: Stage | undefined): MetricStep[] {
  const { conversion, lag } = stage
  if (!next || conversion?.unit.kind !== 'percent' || conversion.of !== undefined) return []
  const share = likelyOf(conversion)
  return [
    {
      from: countedAt(stage),
      to: countedAt(next),
      rate: share / 100,
      lag: lag ? Math.round(approximateDays(lag)) : 0,
      words: `${Number(share.toPrecision(6))}%`,
      at: [stage, 'conversion'],
    },
  ]
}

/** The metric of a stage; a name that no metric can have where nobody counts who is there. */
const countedAt = ({ metricId, id }: Stage): string => metricId ?? `stage ${id}`

/** `booked-jobs * average-job`, where one of the two is a constant. */
function formulaStep(metric: Metric, project: Project): MetricStep[] {
  const parts = metric.formula?.trim().split(/ +\* +/) ?? []
  const constants = parts.flatMap((part) => constantOf(part, project) ?? [])
  const [from, ...others] = parts.filter((part) => !constantOf(part, project))
  if (from === undefined || others.length > 0 || constants.length === 0 || !/^[a-z][a-z0-9-]*$/i.test(from)) return []
  const rate = constants.reduce((product, constant) => product * constant.rate, 1)
  const currency = constants.find((constant) => constant.currency)?.currency
  const words = constants.map((constant) => constant.words).join(' × ')
  return [{ from, to: metric.id, rate, words, at: [metric, 'formula'], ...(currency && { currency }) }]
}

function linksOf({ id, drives = [], of = [], formula = '' }: Metric): Conversion[] {
  const parts = [...of, ...(formula.match(/[a-z][a-z0-9-]*/gi) ?? [])]
  return [
    ...drives.map((driven) => ({ from: id, to: driven, rate: 1 })),
    ...parts.map((from) => ({ from, to: id, rate: 1 })),
  ]
}

interface Constant {
  rate: number
  words: string
  currency?: string
}

function constantOf(part: string, { metricOf }: Project): Constant | undefined {
  if (/^\d+(?:\.\d+)?%?$/.test(part))
    return { rate: Number.parseFloat(part) / (part.endsWith('%') ? 100 : 1), words: part }
  const assumed = metricOf(part)?.assume
  if (!assumed || assumed.per !== undefined) return undefined
  const { unit, value } = assumed
  const words = formatQuantity(assumed)
  if (unit.kind === 'money') return { rate: value, words, currency: unit.currency }
  return { rate: value / (unit.kind === 'percent' ? 100 : 1), words }
}
