import { formatDay } from '../dates.ts'
import { firstDayOf } from '../goal-value.ts'
import type { Goal, Project } from '../project.ts'
import { type Calculation, calculate, showAmount, showRate } from '../sums/calculation.ts'
import { chanceOfRatio, expectedRatio, forecastRatio, type RatioProgress } from '../sums/ratio-forecast.ts'
import { chanceOfLevel, forecastLevel, type Point, type Trend } from '../sums/stock-forecast.ts'
import { readDay } from '../values/day.ts'
import type { Day } from '../values/types.ts'
import { bounded, chanceWithin, forSum, type Ground, type Landed, sumUnit } from './landing.ts'
import { trendNotes } from './notes.ts'
import type { RatioCounts } from './ratio-counts.ts'

/** A level (subscribers, a place, a score) on its way: the line through the last points, drawn towards the planned one. */
export function landLevel(ground: Ground): Landed | undefined {
  const { aim, span, values } = ground
  const measured = values.map(({ on, value }) => ({ on, value }))
  const points = [...startOf(ground, measured), ...measured]
  const soFar = measured.at(-1)
  if (!soFar || points.length < 2) return undefined
  const planned = plannedSlope(ground, points)
  const trend = forecastLevel(points, planned, span.last)
  if (!trend) return undefined
  const { interval } = trend
  const step = 1e-9 * Math.max(1, Math.abs(aim.to))
  const chance = interval && chanceWithin(aim, (value) => chanceOfLevel(trend, value) ?? 0, step)
  const range = interval && { low: interval.low, high: interval.high }
  const landing = { expected: trend.expected, ...range, ...(chance !== null && { chance }) }
  const inside = bounded(landing, ground)
  const cut =
    inside.expected === landing.expected ? [] : ['the line leads further than this number can go: it is cut there']
  return {
    landing: inside,
    sum: explainTrend(trend, { soFar, planned }, ground),
    soFar,
    points,
    notes: [...cut, ...(interval ? [] : ['from three values on a range can be told']), ...trendNotes(points)],
  }
}

/** The baseline is a measured point too, where its day is known. */
function startOf({ goal, aim, project }: Ground, measured: Point[]): Point[] {
  const on = baselineDay(goal, project)
  const [first] = measured
  return aim.from !== undefined && on !== undefined && first && on < first.on ? [{ on, value: aim.from }] : []
}

/** The day that the baseline names, else the one before the goal, or the strategy, begins. */
function baselineDay(goal: Goal, project: Project): Day | undefined {
  const { baseline } = goal.node
  const card: unknown = Array.isArray(baseline) ? baseline.at(-1) : baseline
  const written = typeof card === 'object' && card !== null && 'on' in card ? String(card.on) : ''
  const first = firstDayOf(goal, project)
  return readDay(written).value?.last ?? (first === undefined ? undefined : first - 1)
}

/** What the goal asks of each day, from where it starts to its deadline; a number to keep asks for no change. */
function plannedSlope({ aim, span }: Ground, points: Point[]): number {
  const [first] = points
  const from = aim.from ?? first?.value ?? aim.to
  const start = aim.from === undefined && first ? first.on : span.first - 1
  return aim.keep || span.last <= start ? 0 : (aim.to - from) / (span.last - start)
}

function explainTrend(
  { slope, expected }: Trend,
  { soFar, planned }: { soFar: Point; planned: number },
  { aim, goal, span, values }: Ground,
): Calculation {
  const unit = sumUnit(aim.unit)
  const inUnit = { ...(unit && { unit }) }
  const value = (number: number) => forSum(number, aim.unit)
  const days = span.last - soFar.on
  const start = expected - slope * days
  const largest = value(Math.max(Math.abs(start), Math.abs(expected)))
  const { source } = values.at(-1) ?? {}
  return calculate({
    formula: 'line through the last values, drawn towards the planned one (least squares)',
    expression: `${showAmount(value(start), unit)} by the line on ${formatDay(soFar.on)} ${slope < 0 ? '−' : '+'} ${showRate(Math.abs(value(slope)), days, largest, unit)} a day × ${showAmount(days, 'days')}`,
    result: value(expected),
    ...inUnit,
    terms: [
      { name: 'last value', value: value(soFar.value), ...inUnit, ...(source && { from: [source, 'value'] }) },
      { name: 'change a day, as measured and planned', value: value(slope), ...inUnit },
      {
        name: 'change a day, as planned',
        value: value(planned),
        ...inUnit,
        from: [goal, goal.target ? 'target' : 'keep'],
      },
      { name: 'days left', value: days, unit: 'days' },
    ],
  })
}

/** A ratio that is counted: what was counted so far, and the goal as first guess for what is still to come. */
export function landRatio(ground: Ground, counts: RatioCounts): Landed {
  const { aim, span } = ground
  const { successes, trials, elapsed, last } = counts
  const left = span.last - last
  const ratio: RatioProgress = {
    successes,
    trials,
    planned: Math.min(0.999, Math.max(0.001, aim.to / 100)),
    remaining: elapsed > 0 ? (trials / elapsed) * left : 0,
  }
  const { expected, low, high } = forecastRatio(ratio)
  const chance = chanceWithin(aim, (value) => chanceOfRatio(ratio, value / 100), 1e-9)
  const soFar = { on: last, value: (successes / trials) * 100 }
  return {
    landing: { expected: expected * 100, low: low * 100, high: high * 100, chance },
    sum: explainRatio(ratio, expected, ground),
    soFar,
    points: [soFar],
    notes: [],
  }
}

function explainRatio(ratio: RatioProgress, result: number, { goal, aim }: Ground): Calculation {
  const { successes, trials, remaining } = ratio
  const [above = '', below = ''] = goal.metric?.of ?? []
  const rate = expectedRatio(ratio)
  const ahead = Math.round(remaining)
  return calculate({
    formula: 'counted so far, and the goal as first guess of the rest (beta-binomial)',
    expression: `(${showAmount(successes)} + ${ahead} still to come × ${showAmount(rate, '%')}) / (${showAmount(trials)} + ${ahead})`,
    result,
    unit: '%',
    terms: [
      { name: `${above} so far`, value: successes },
      { name: `${below} so far`, value: trials },
      { name: `${below} still to come, as many a day as so far`, value: ahead },
      { name: 'the goal', value: aim.to / 100, unit: '%', from: [goal, goal.target ? 'target' : 'keep'] },
      { name: `${below} that the goal is worth`, value: 50 },
    ],
  })
}
