import { spansIn } from '../cost.ts'
import { daysIn, formatDay } from '../dates.ts'
import { valueOfGoal } from '../goal-value.ts'
import { type Calculation, calculate, showRate, type Term } from '../sums/calculation.ts'
import {
  chanceToReach,
  dispersionOfPeriods,
  explainFlow,
  type FlowProgress,
  forecastFlow,
  priorDays,
} from '../sums/flow-forecast.ts'
import { totalIn } from '../sums/measurements.ts'
import { type Course, plannedValue } from '../sums/profile.ts'
import type { Point } from '../sums/stock-forecast.ts'
import type { Day, DayRange, SpanWord } from '../values/types.ts'
import { worthOfOne } from '../ways-to-goal.ts'
import { bounded, chanceWithin, type Elapsed, forSum, type Ground, type Landed, sumUnit } from './landing.ts'
import type { Counted } from './measured.ts'
import { weightNotes } from './notes.ts'

/** A total on its way: results so far, and the goal's own course as first guess of what each day brings. */
export function landTotal(ground: Ground): Landed {
  const { aim, span, course, values } = ground
  const passed = elapsedIn(values, span, course)
  const actual = totalIn(values, { first: span.first, last: passed.last })
  const left = span.last - passed.last + passed.missing
  const flow = { actual, planned: aim.to, elapsed: passed.elapsed, total: daysIn(span), left }
  const { landing, notes } = landFlow(flow, ground)
  return {
    landing,
    sum: explained(flow, ground, passed.last),
    soFar: { on: passed.last, value: actual },
    points: runningTotals(values, span),
    notes: [
      ...notes,
      ...weightNotes(passed.elapsed, passed.last - span.first + 1 - passed.missing),
      ...missingNotes(passed),
    ],
  }
}

/** A rate (`40 a month`): what the last whole span before the deadline brings. */
export function landRate(ground: Ground, per: SpanWord): Landed {
  const { aim, span, values } = ground
  const passed = elapsedIn(values, span, undefined)
  const counted = totalIn(values, { first: span.first, last: passed.last })
  const length = daysIn(span) / spansIn(span, per)
  const flow = {
    actual: counted,
    planned: (aim.to / length) * (passed.elapsed + length),
    elapsed: passed.elapsed,
    total: passed.elapsed + length,
  }
  const { landing, notes } = landFlow(flow, ground)
  const minus = (value: number) => value - counted
  const rate = valueOfGoal(ground.goal, ground.project)?.value ?? (counted / Math.max(1, passed.elapsed)) * length
  return {
    landing: {
      ...landing,
      expected: minus(landing.expected),
      ...(landing.low !== undefined && { low: minus(landing.low) }),
      ...(landing.high !== undefined && { high: minus(landing.high) }),
    },
    sum: explainedRate(flow, ground, per),
    soFar: { on: passed.last, value: rate },
    points: values.map(({ on, value, period }) => ({ on, value: period ? value / spansIn(period, per) : value })),
    notes: [
      ...notes,
      ...weightNotes(passed.elapsed, passed.last - span.first + 1 - passed.missing),
      ...missingNotes(passed),
    ],
  }
}

function landFlow(flow: FlowProgress, ground: Ground): Pick<Landed, 'landing' | 'notes'> {
  const { aim } = ground
  const spread = dispersionFor(ground)
  const { expected } = forecastFlow(flow)
  if (typeof spread === 'string') return { landing: { expected }, notes: [spread] }
  const varied = { ...flow, dispersion: spread }
  const { low, high } = forecastFlow(varied)
  // Where nothing is expected and nothing came, nothing tells how far off that may be.
  if (low === high) return { landing: bounded({ expected }, ground), notes: [] }
  const before = aim.per === undefined ? 0 : flow.actual
  const chance = chanceWithin(aim, (value) => chanceToReach(varied, before + value), spread * 1e-6)
  return { landing: { expected, low, high, chance }, notes: [] }
}

const noSize =
  'nothing says how large one sale is, so no range can be told: add  deal-size: …  to the offering, or results of three equally long periods'

const noVariety = 'no range can be told before there are results of three equally long periods, such as months'

/** Where more than this is asked for in 30 days, months differ by more than chance alone. */
const manyEvents = 100

/**
 * How much the total varies beyond single events: the size of a deal for money; never less than 1 for counts, more
 * where the periods so far differ more than chance alone would have it. In words why it is not known.
 */
function dispersionFor(ground: Ground): number | string {
  const { aim, values, span } = ground
  const seen = dispersionOfPeriods(equalPeriods(values))
  if (aim.unit.kind === 'money') {
    const size = worthOfOne(ground.goal, aim.unit.currency, ground.project)
    return size === undefined || size <= 0 ? (seen ?? noSize) : Math.max(size, seen ?? size)
  }
  if (seen !== null) return aim.unit.kind === 'count' ? Math.max(1, seen) : seen
  const monthly = (aim.to / daysIn(span)) * 30
  return aim.unit.kind === 'count' && (aim.per !== undefined || monthly <= manyEvents) ? 1 : noVariety
}

/** The amounts of periods that are about equally long: months, quarters. */
function equalPeriods(values: Counted[]): number[] {
  const periods = values.flatMap(({ period, value }) => (period ? [{ days: daysIn(period), value }] : []))
  const longest = Math.max(0, ...periods.map(({ days }) => days))
  const equal = periods.filter(({ days }) => days >= longest * 0.85)
  return equal.length === periods.length && periods.length === values.length ? equal.map(({ value }) => value) : []
}

/** The days that results speak of; a result without a period counts from the one before it to its own day. */
export function elapsedIn(values: Counted[], span: DayRange, course: Course | undefined): Elapsed {
  let covered = 0
  let last = span.first - 1
  const ranges = values.map(({ on, period }) => ({
    first: period?.first ?? Number.NEGATIVE_INFINITY,
    last: period?.last ?? on,
  }))
  for (const range of ranges.toSorted((a, b) => a.last - b.last)) {
    const first = Math.max(range.first, last + 1)
    const end = Math.min(range.last, span.last)
    if (end < first) continue
    covered += end - first + 1
    last = end
  }
  const days = daysIn(span)
  const missing = Math.max(0, last - span.first + 1 - covered)
  const way = course ? course.target - course.baseline : 0
  const share =
    course && way !== 0 ? (plannedValue(course, last) - course.baseline) / way : (last - span.first + 1) / days
  return { elapsed: Math.max(0, share * days - missing), last, missing }
}

function missingNotes({ missing, last }: Elapsed): string[] {
  const days = missing === 1 ? '1 day' : `${missing} days`
  return missing > 0
    ? [
        `${days} before ${formatDay(last)} are not in the results; they are counted as if they brought as much as the others`,
      ]
    : []
}

function runningTotals(values: Counted[], span: DayRange): Point[] {
  const days = values.map(({ on, period }) => period?.last ?? on).filter((day) => day >= span.first)
  return [...new Set(days)].map((on) => ({ on, value: totalIn(values, { first: span.first, last: on }) }))
}

function explained(flow: FlowProgress, { aim, goal, values }: Ground, last: Day) {
  const unit = sumUnit(aim.unit)
  const { source } = values.at(-1) ?? {}
  const actual = {
    name: `so far, until ${formatDay(last)}`,
    value: forSum(flow.actual, aim.unit),
    ...(unit && { unit }),
    ...(source && { from: [source, 'value'] }),
  }
  return explainFlow(flow, actual, planTerm(flow.planned, { aim, goal }))
}

function planTerm(planned: number, { aim, goal }: Pick<Ground, 'aim' | 'goal'>): Term {
  const unit = sumUnit(aim.unit)
  const from = [goal, goal.target ? 'target' : 'keep']
  return { name: 'the goal', value: forSum(planned, aim.unit), ...(unit && { unit }), from }
}

function explainedRate(flow: FlowProgress, ground: Ground, per: SpanWord): Calculation {
  const { elapsed, total, actual } = flow
  const days = total - elapsed
  const result = forecastFlow(flow).expected - actual
  const unit = sumUnit(ground.aim.unit)
  const { source } = ground.values.at(-1) ?? {}
  return calculate({
    formula: 'what each day brings, with the goal as first guess (gamma-Poisson)',
    expression: `${showRate(result / days, days, result)} a day × ${showRate(days, 10, days, 'days')} in a ${per}`,
    result,
    ...(unit && { unit }),
    terms: [
      { name: 'counted so far', value: actual, ...(unit && { unit }), ...(source && { from: [source, 'value'] }) },
      { name: 'days so far', value: elapsed, unit: 'days' },
      planTerm(ground.aim.to, ground),
      { name: 'days the plan is worth', value: priorDays, unit: 'days' },
    ],
  })
}
