import type { Goal, Metric, Project, Stage } from '../project.ts'
import type { Place } from '../rule.ts'
import type { Conversion } from '../sums/conversion.ts'
import { likelyValue, type Range } from '../sums/range.ts'
import { toNumber } from '../values/decimal.ts'
import type { Duration, Estimate, Quantity } from '../values/types.ts'
import { latestLevel } from './latest-level.ts'

/** A rate between two metrics, with what is uncertain about it and where it is written. */
export interface Factor {
  /** `from Considering to Customer` */
  name: string
  range: Range
  /** Of money: `EUR`. A rate between counts has none. */
  currency?: string
  isShare: boolean
  from: Place
}

/** A step from a metric to another, made of one rate or of several. */
export interface Step extends Conversion {
  factors: Factor[]
}

/** Every way from one metric to another: stages that follow each other, formulas that multiply, and the goal's own deals. */
export function conversionsOf(goal: Goal, project: Project): Step[] {
  const { stages, metrics } = project
  return [
    ...stageSteps(stages),
    ...metrics.flatMap((metric) => formulaStep(metric, project)),
    ...dealStep(goal, project),
  ]
}

function stageSteps(stages: Stage[]): Step[] {
  return stages.flatMap((_, index) => stepFrom(stages.slice(index)) ?? [])
}

/** From the first stage to the next one with a metric; undefined where a stage between does not say how many go on. */
function stepFrom([start, ...others]: Stage[]): Step | undefined {
  if (start?.metricId === undefined) return undefined
  const factors: Factor[] = []
  let lag = 0
  let stage = start
  for (const next of others) {
    if (!stage.conversion) return undefined
    factors.push({
      name: `from ${stage.title} to ${next.title}`,
      range: shareOf(stage.conversion),
      isShare: true,
      from: [stage, 'conversion'],
    })
    lag += stage.lag ? daysOf(stage.lag) : 0
    stage = next
    if (next.metricId !== undefined && next.metricId !== start.metricId)
      return { from: start.metricId, to: next.metricId, rate: productOf(factors), lag, factors }
  }
  return undefined
}

/** What a goal in money says it sells: as many deals as the last stage of the journey counts, at their size. */
function dealStep({ offering, metricId, metric }: Goal, { stages, offerings }: Project): Step[] {
  const sold =
    offering ??
    (metricId !== undefined && salesMetrics.has(metricId) && offerings.length === 1 ? offerings[0] : undefined)
  const counted = stages.findLast((stage) => stage.metricId !== undefined)?.metricId
  if (!sold?.dealSize || counted === undefined || metricId === undefined || metric?.formula !== undefined) return []
  const { unit, value } = sold.dealSize
  if (unit.kind !== 'money' || counted === metricId) return []
  const factor: Factor = {
    name: `the size of a deal (${sold.title})`,
    range: { low: value, likely: value, high: value },
    currency: unit.currency,
    isShare: false,
    from: [sold, 'deal-size'],
  }
  return [{ from: counted, to: metricId, rate: value, factors: [factor] }]
}

/** Standard metrics that are nothing but the money of what is sold. */
const salesMetrics = new Set(['revenue', 'sales'])

/** `customers * average-contract` with one factor that is counted and others that are known. */
function formulaStep(metric: Metric, project: Project): Step[] {
  const words = metric.formula?.trim().split(/\s+\*\s+/) ?? []
  if (words.length < 2 || words.some((word) => /\s/.test(word))) return []
  const parts = words.map((word) => ({ word, factor: constantOf(word, project) }))
  const open = parts.filter(({ factor }) => factor === undefined)
  const [counted] = open
  if (!counted || open.length > 1 || !project.metricOf(counted.word)) return []
  const factors = parts.flatMap(({ factor }) => factor ?? [])
  return [{ from: counted.word, to: metric.id, rate: productOf(factors), factors }]
}

/** What a word of a formula is worth: a number, the latest measured level, else what the metric assumes. */
function constantOf(word: string, project: Project): Factor | undefined {
  const metric = project.metricOf(word)
  if (!metric || metric.measuredAs === 'total') return undefined
  const latest = latestLevel(metric.id, project)
  const known = latest?.value ?? metric.assume
  if (!known) return undefined
  const { value, unit } = known
  const at = unit.kind === 'percent' ? value / 100 : value
  return {
    name: metric.title,
    range: { low: at, likely: at, high: at },
    isShare: unit.kind === 'percent',
    from: latest ? [latest, 'value'] : [metric, 'assume'],
    ...currencyOf(known),
  }
}

const currencyOf = ({ unit }: Quantity): { currency?: string } =>
  unit.kind === 'money' ? { currency: unit.currency } : {}

function productOf(factors: Factor[]): number {
  return factors.reduce((product, { range }) => product * likelyValue(range), 1)
}

function shareOf({ low, likely, high, unit }: Estimate): Range {
  const scale = unit.kind === 'percent' ? 100 : 1
  const [least, most] = [toNumber(low) / scale, toNumber(high) / scale]
  return likely ? { low: least, likely: toNumber(likely) / scale, high: most } : { low: least, high: most }
}

const daysIn: Record<Duration['unit'], number> = { min: 0, h: 0, d: 1, wd: 1.4, w: 7, mo: 30.4375, y: 365.25 }

/** A length of time in whole days, for delays: five working days are a week, hours are none. */
export function daysOf({ count, unit }: Duration): number {
  return Math.round(count * daysIn[unit])
}
