import type { Day, DayRange } from './dates.ts'
import { wholeSpanUpTo } from './dates.ts'
import { daysCounted } from './days-counted.ts'
import type { Goal, Measurement, Project } from './project.ts'
import { standingMeasurements } from './standing-measurements.ts'
import { type Measured, ratioIn, totalIn } from './sums/measurements.ts'
import type { Comparison, Per, Quantity, Target, Unit } from './values/types.ts'
import { formatPer, sameUnit } from './values/units.ts'

/** How the values of a metric make one: the latest, the sum over a time, or a sum divided by another. */
export type Aggregation = 'level' | 'total' | 'ratio'

/** Where a goal stands. */
export interface GoalValue {
  /** In the unit of the goal; 45 is 45%. */
  value: number
  unit: Unit
  per: Per | undefined
  how: Aggregation
  /** The last day that it speaks of, not after today. */
  on: Day
  /** The days that a total or a ratio was counted over; from the first measurement where nothing says when it begins. */
  range?: DayRange
  /** Set where only a limit is known: at least this much. */
  bound?: Comparison
  /** What it was made of, in the order written. */
  from: Measurement[]
}

/** A measurement whose number and day could be read. */
export type ReadMeasurement = Measurement & { on: DayRange; value: Quantity }

/**
 * What is measured for a goal as a whole until today: what names the goal, or its metric and no
 * other goal. Parts (one tactic, one channel) are left out, unless the goal is about that part.
 */
export function measurementsOf(goal: Goal, project: Project): ReadMeasurement[] {
  return allMeasurementsOf(goal, project).filter((each) => isWhole(each, goal))
}

/** What counts for a goal until today: what is measured for it as a whole; else, for a total, parts that make a whole. */
export function measurementsThatCount(goal: Goal, project: Project): ReadMeasurement[] {
  const all = allMeasurementsOf(goal, project)
  const whole = all.filter((each) => isWhole(each, goal))
  return whole.length > 0 || aggregationOf(goal, all) !== 'total' ? whole : partsThatMakeAWhole(all)
}

/** How the values of a goal's metric are put together; where nothing says so, numbers that name their period are added. */
export function aggregationOf({ metric }: Goal, measurements: readonly Measurement[]): Aggregation {
  if (metric?.node.aggregate === 'last') return 'level'
  if (metric?.measuredAs) return metric.measuredAs
  return measurements.length > 0 && measurements.every(({ period }) => period) ? 'total' : 'level'
}

/**
 * Where a goal stands today: the latest value of a level; what came in since the goal's start, else the strategy's, of a
 * total, or in the last whole month (week …) where the target is one for each; a ratio as it was measured last, else from
 * the two numbers that it is made of. Undefined where nothing was measured in the unit of the goal.
 */
export function valueOfGoal(goal: Goal, project: Project): GoalValue | undefined {
  const how = aggregationOf(goal, allMeasurementsOf(goal, project))
  const own = ownUnit(measurementsThatCount(goal, project), goal)
  if (how === 'total') return totalOf(own, goal, project)
  return latestOf(own, how) ?? (how === 'ratio' ? ratioOf(goal, project) : undefined)
}

/** The first day on which something counts for a goal: its start, else the strategy's. */
export function firstDayOf({ start }: Goal, { strategy }: Project): Day | undefined {
  return start ?? strategy?.period?.first
}

function allMeasurementsOf(goal: Goal, project: Project): ReadMeasurement[] {
  const { byGoal, byMetric } = standingMeasurements(project)
  const named = (byGoal.get(goal.id) ?? []).filter(
    ({ metricId }) => metricId === undefined || metricId === goal.metricId,
  )
  return [...named, ...byMetricOf(goal.metricId, byMetric)].filter(isRead).filter(({ on }) => on.first <= project.today)
}

const byMetricOf = (id: string | undefined, byMetric: ReadonlyMap<string, Measurement[]>): Measurement[] =>
  id === undefined ? [] : (byMetric.get(id) ?? [])

function isRead(measurement: Measurement): measurement is ReadMeasurement {
  return measurement.on !== undefined && measurement.value !== undefined
}

/** True where a number is about all of what the goal is about, and about nothing else. */
function isWhole({ tacticId, campaignId, channelId, audienceId, part, goalId }: Measurement, goal: Goal): boolean {
  if (tacticId !== undefined || campaignId !== undefined || channelId !== undefined) return false
  if (audienceId !== undefined && !goal.audiences.some(({ id }) => id === audienceId)) return false
  if (goalId !== undefined) return true
  const scope = dimensionsOf(goal)
  return [...new Set([...Object.keys(part), ...Object.keys(scope)])].every((name) => part[name] === scope[name])
}

function dimensionsOf({ node, item }: Goal): Record<string, unknown> {
  const { in: scope } = item === undefined ? node : {}
  return typeof scope === 'object' && scope !== null && !Array.isArray(scope) ? (scope as Record<string, unknown>) : {}
}

/** Numbers that are all divided in one way, by tactic or by channel, add up to the whole. */
function partsThatMakeAWhole(measurements: ReadMeasurement[]): ReadMeasurement[] {
  const ways = new Set(
    measurements.map(({ tacticId, campaignId, channelId, audienceId, part }) =>
      JSON.stringify([...[tacticId, campaignId, channelId, audienceId].map(Boolean), ...Object.keys(part).sort()]),
    ),
  )
  return ways.size === 1 ? measurements : []
}

/** Those in the unit of the target; all of one unit where the goal has none. */
function ownUnit(measurements: ReadMeasurement[], { target, keep, baseline }: Goal): ReadMeasurement[] {
  const unit = unitOfTarget(target ?? keep)?.unit ?? baseline?.unit ?? measurements.at(-1)?.value.unit
  return unit ? measurements.filter(({ value }) => sameUnit(value.unit, unit)) : []
}

function unitOfTarget(target: Target | undefined): Pick<Quantity, 'unit' | 'per'> | undefined {
  if (target?.kind === 'value' || target?.kind === 'bound') return target.quantity
  return target?.kind === 'between' ? target.low : undefined
}

function latestOf(measurements: ReadMeasurement[], how: Aggregation): GoalValue | undefined {
  let latest: ReadMeasurement | undefined
  for (const each of measurements) if (!latest || each.on.last >= latest.on.last) latest = each
  if (!latest) return undefined
  const { value, unit, per } = latest.value
  return { value, unit, per, how, on: latest.on.last, from: [latest], ...(latest.bound && { bound: latest.bound }) }
}

function totalOf(own: ReadMeasurement[], goal: Goal, project: Project): GoalValue | undefined {
  const rates = own.filter(({ value }) => value.per !== undefined)
  const counts = own.filter(({ value }) => value.per === undefined)
  const per = unitOfTarget(goal.target ?? goal.keep)?.per ?? goal.baseline?.per
  const asked = rates.filter(({ value }) => formatPer(value.per) === formatPer(per))
  if (per !== undefined && asked.length > 0) return latestOf(asked, 'level')
  const range = rangeOf(counts, goal, project, per)
  const days = new Map(counts.map((each) => [each, daysCounted(each, project.today)]))
  const inside = counts.filter((each) => {
    const { first, last } = days.get(each) ?? each.on
    return range && last >= range.first && first <= range.last
  })
  const [first] = inside
  if (!range || !first) return undefined
  const bound = inside.find(({ bound }) => bound)?.bound
  return {
    value: Number(
      totalIn(
        inside.map((each) => measuredOf(each, days.get(each))),
        range,
      ).toPrecision(12),
    ),
    unit: first.value.unit,
    per,
    how: 'total',
    on: range.last,
    range,
    from: inside,
    ...(bound && { bound }),
  }
}

/** The days to add up: since the goal began; the last whole span where the target is one for each. */
function rangeOf(counts: ReadMeasurement[], goal: Goal, project: Project, per: Per | undefined): DayRange | undefined {
  const days = counts.map((each) => {
    const { first, last } = daysCounted(each, project.today) ?? each.on
    return { first, last: Math.min(last, project.today) }
  })
  if (days.length === 0) return undefined
  const last = Math.min(latestIn(days.map((each) => each.last)), goal.deadline?.last ?? Number.POSITIVE_INFINITY)
  if (typeof per === 'string' && per !== 'each') return wholeSpanUpTo(last, per)
  const first = firstDayOf(goal, project) ?? -latestIn(days.map((each) => -each.first))
  return last < first ? undefined : { first, last }
}

/** A ratio from what it is made of: `of: [clicks, impressions]`. */
function ratioOf(goal: Goal, project: Project): GoalValue | undefined {
  const [above, below] = goal.metric?.of ?? []
  const { byMetric } = standingMeasurements(project)
  const part = (id: string | undefined) =>
    byMetricOf(id, byMetric)
      .filter(isRead)
      .filter((each) => isWhole(each, goal) && each.on.first <= project.today)
  const numerators = part(above)
  const denominators = part(below)
  const counted = (each: ReadMeasurement) => daysCounted(each, project.today)
  const days = [...numerators, ...denominators].map((each) =>
    Math.min(counted(each)?.last ?? each.on.last, project.today),
  )
  const withCounts = (each: ReadMeasurement, counts: NonNullable<Measured['counts']>): Measured => ({
    ...measuredOf(each, counted(each)),
    counts,
  })
  const first = firstDayOf(goal, project) ?? Number.NEGATIVE_INFINITY
  if (numerators.length === 0 || denominators.length === 0) return undefined
  const range = { first, last: latestIn(days) }
  const ratio = ratioIn(
    [
      ...numerators.map((each) => withCounts(each, { numerator: each.value.value, denominator: 0 })),
      ...denominators.map((each) => withCounts(each, { numerator: 0, denominator: each.value.value })),
    ],
    range,
  )
  if (!ratio) return undefined
  const unit = unitOfTarget(goal.target ?? goal.keep)?.unit ?? goal.baseline?.unit ?? { kind: 'percent' }
  return {
    value: Number((ratio.ratio * (unit.kind === 'percent' ? 100 : 1)).toPrecision(12)),
    unit,
    per: undefined,
    how: 'ratio',
    on: range.last,
    range,
    from: [...numerators, ...denominators],
  }
}

const latestIn = (days: Day[]): Day => days.reduce((latest, day) => Math.max(latest, day), Number.NEGATIVE_INFINITY)

function measuredOf({ on, value }: ReadMeasurement, period: DayRange | undefined): Measured {
  return { on: on.last, value: value.value, ...(period && { period }) }
}
