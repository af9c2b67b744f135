import { type MetricStep, metricWay } from './metric-steps.ts'
import type { Goal, Project, Stage } from './project.ts'
import type { Place } from './rule.ts'
import { saleMetrics } from './sale-metrics.ts'
import type { Range } from './sums/range.ts'
import { toNumber } from './values/decimal.ts'
import { formatQuantity } from './values/quantity.ts'
import type { Estimate, Unit } from './values/types.ts'
import { sameUnit } from './values/units.ts'

/** What turns one metric into another, with what is uncertain about it. */
export interface Factor {
  /** `from Considering to Customer`, `order value` */
  name: string
  range: Range
  /** Of what it makes, where that is money. */
  currency?: string
  isShare: boolean
  /** By the likely value, with what it makes of one: `25%`, `3000 EUR`. */
  rate: number
  words: string
  /** The metric it leads to, and days until that shows. */
  to: string
  lag: number
  from: Place
}

/** From a metric to that of a goal: the rate by the likely values, the delay in days, and the steps. */
export interface Way {
  rate: number
  lag: number
  factors: Factor[]
  /** The metrics that it leads through, the goal's own included. */
  through: string[]
}

/** Finds the ways to a goal's metric: along the journey and formulas, or by the size of its deals. Factors are shared. */
export function waysTo(goal: Goal, project: Project): (metricId: string | undefined) => Way | undefined {
  const known = new Map<MetricStep, Factor>()
  const deal = dealStep(goal, project)
  const factorOf = (step: MetricStep): Factor => {
    const factor = known.get(step) ?? factorFrom(step, project)
    known.set(step, factor)
    return factor
  }
  const along = (from: string, to: string): Way | undefined => {
    const way = from === to ? { rate: 1, lag: 0, steps: [] } : metricWay(from, to, project)
    return way
      ? { rate: way.rate, lag: way.lag, factors: way.steps.map(factorOf), through: way.steps.map(({ to }) => to) }
      : undefined
  }
  return (metricId) => {
    if (metricId === goal.metricId) return { rate: 1, lag: 0, factors: [], through: [] }
    if (metricId === undefined || goal.metricId === undefined) return undefined
    const way = along(metricId, goal.metricId)
    const sold = way || !deal ? undefined : along(metricId, deal.counted)
    if (!deal || !sold) return way
    const { factor, value } = deal
    const through = [...sold.through, goal.metricId]
    return { rate: sold.rate * value, lag: sold.lag, factors: [...sold.factors, factor], through }
  }
}

/** What one counted thing is worth to a goal in money: the size of a deal, or a constant of a formula. */
export function worthOfOne(goal: Goal, currency: string, project: Project): number | undefined {
  const deal = dealStep(goal, project)
  const { stages, metrics, offerings } = project
  const counted = [...stages.flatMap(({ metricId }) => metricId ?? []), ...metrics.map(({ id }) => id)]
  const step = counted
    .flatMap((id) => (goal.metricId === undefined ? [] : (metricWay(id, goal.metricId, project)?.steps ?? [])))
    .find((each) => each.to === goal.metricId && each.currency === currency)
  if (step) return step.rate
  const only = offerings.length === 1 ? offerings[0] : undefined
  const { value, unit } = deal?.size ?? (goal.offering ?? only)?.dealSize ?? {}
  return unit?.kind === 'money' && unit.currency === currency ? value : undefined
}

/** True where what is counted becomes, along a way, something in the unit that is asked for. */
export function leadsToUnit({ factors }: Way, unit: Unit): boolean {
  const [currency] = factors.flatMap(({ currency }) => currency ?? [])
  return sameUnit(currency === undefined ? { kind: 'count' } : { kind: 'money', currency }, unit)
}

function factorFrom(step: MetricStep, { stages, metricOf }: Project): Factor {
  const [at] = step.at
  const fixed = { low: step.rate, likely: step.rate, high: step.rate }
  if (at.kind === 'stage') {
    const stage = at as Stage
    const next = stages[stage.order + 1]
    const name = next ? `from ${stage.title} to ${next.title}` : `on from ${stage.title}`
    const range = stage.conversion ? shareOf(stage.conversion) : fixed
    return {
      name,
      range,
      isShare: true,
      rate: step.rate,
      words: step.words,
      to: step.to,
      lag: step.lag ?? 0,
      from: step.at,
    }
  }
  const isShare = step.currency === undefined && step.words.endsWith('%')
  const counted = metricOf(step.from)?.title ?? step.from
  const name = step.currency ? `what one is worth (${counted})` : `a part of each (${counted})`
  return {
    name,
    range: fixed,
    isShare,
    rate: step.rate,
    words: step.words,
    to: step.to,
    lag: step.lag ?? 0,
    from: step.at,
    ...(step.currency && { currency: step.currency }),
  }
}

/** What a goal in money says it sells: as many deals as the journey counts where it comes to a sale, else at its end, at their size. */
function dealStep({ offering, metricId, metric }: Goal, project: Project) {
  const { stages, offerings } = project
  const isSales = metricId !== undefined && salesMetrics.has(metricId) && offerings.length === 1
  const sold = offering ?? (isSales ? offerings[0] : undefined)
  const { ids } = saleMetrics(project)
  const counted =
    stages.find((stage) => ids.has(stage.metricId ?? ''))?.metricId ??
    stages.findLast((stage) => stage.metricId !== undefined)?.metricId
  const size = sold?.dealSize
  if (!sold || size?.unit.kind !== 'money' || counted === undefined || counted === metricId) return undefined
  if (metric?.formula !== undefined) return undefined
  const { value } = size
  const factor: Factor = {
    name: `the size of a deal (${sold.title})`,
    range: { low: value, likely: value, high: value },
    currency: size.unit.currency,
    isShare: false,
    rate: value,
    words: formatQuantity(size),
    to: metricId ?? '',
    lag: 0,
    from: [sold, 'deal-size'],
  }
  return { counted, factor, value, size }
}

/** Standard metrics that are nothing but the money of what is sold. */
const salesMetrics = new Set(['revenue', 'sales'])

function shareOf({ low, likely, high, unit }: Estimate): Range {
  const scale = unit.kind === 'percent' ? 100 : 1
  const [least, most] = [toNumber(low) / scale, toNumber(high) / scale]
  return likely ? { low: least, likely: toNumber(likely) / scale, high: most } : { low: least, high: most }
}
