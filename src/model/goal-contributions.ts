import { daysOfTactic, likelyOf, timesOf } from './cost.ts'
import type { Day } from './dates.ts'
import { amountWords, type GoalWay } from './goal-way.ts'
import { leadsToUnit, type MetricStep, metricWay } from './metric-steps.ts'
import type { Expectation, Goal, Project, Tactic } from './project.ts'
import type { Settings } from './settings.ts'
import { type Contribution, coverage, landedShare } from './sums/contribution.ts'
import { approximateDays } from './values/duration.ts'
import type { Duration, Estimate, Unit } from './values/types.ts'
import { formatPer, sameUnit } from './values/units.ts'

/** What a tactic brings to a goal, in the goal's own metric after the steps that lead there. */
export interface GoalContribution extends Contribution {
  tactic: Tactic
  /** From the metric of the tactic to that of the goal; none where they are the same. */
  steps: MetricStep[]
}

/** An expectation with how often it comes true, and the steps from its metric to the goal's. */
interface Carried {
  expectation: Expectation
  times: number | undefined
  way: { rate: number; lag: number; steps: MetricStep[] }
}

/**
 * What a tactic says it brings to a goal. What it expects in the goal's own metric counts as it stands; else what stands
 * nearest to it on the journey, carried on by the conversion rates. Amounts further away are the way to that, not more.
 * Undefined where nothing of it can be carried to the goal, or added.
 */
export function contributionsTo(
  goal: Goal,
  tactic: Tactic,
  way: GoalWay,
  project: Project,
): GoalContribution[] | undefined {
  const carried = nearest(carriedTo(goal, tactic, project))
  if (carried.length === 0) return tactic.expect.length + tactic.expectEach.length > 0 ? undefined : []
  const contributions = carried.flatMap((each) => contributionOf(each, tactic, way, project) ?? [])
  return contributions.length < carried.length ? undefined : contributions
}

function contributionOf(
  { expectation, times, way: path }: Carried,
  tactic: Tactic,
  way: GoalWay,
  project: Project,
): GoalContribution | undefined {
  const { amount, lag, ramp, overlap } = expectation
  const isCarried = path.steps.length > 0
  const unit = isCarried ? countUnit : way.unit
  const likely = amount && likelyIn(amount, { unit, per: way.per }, project)
  if (likely === undefined || times === undefined || (isCarried && !leadsToUnit(path, way.unit))) return undefined
  const run = daysOfTactic(tactic)
  return {
    tactic,
    steps: path.steps,
    // What brings a number down is written with or without its minus.
    amount: (way.to < way.from ? Math.abs(likely) : likely) * times,
    rate: path.rate,
    lag: path.lag + daysOf(lag),
    ramp: daysOf(ramp),
    ...(run && { run }),
    ...(overlap !== undefined && { overlap }),
  }
}

/** What is carried on by conversions is counted. */
const countUnit: Unit = { kind: 'count' }

const daysOf = (duration: Duration | undefined): number => (duration ? Math.round(approximateDays(duration)) : 0)

function carriedTo(goal: Goal, tactic: Tactic, project: Project): Carried[] {
  const once = tactic.expect.map((expectation) => ({ expectation, times: 1 }))
  const each = tactic.expectEach.map((expectation) => ({ expectation, times: timesOf(tactic) }))
  return [...once, ...each].flatMap(({ expectation, times }) => {
    const { metricId = tactic.goals[0]?.metricId } = expectation
    if (metricId === goal.metricId) return [{ expectation, times, way: { rate: 1, lag: 0, steps: [] } }]
    const way = metricId !== undefined && goal.metricId !== undefined && metricWay(metricId, goal.metricId, project)
    return way ? [{ expectation, times, way }] : []
  })
}

function nearest(carried: Carried[]): Carried[] {
  const fewest = carried.reduce((least, { way }) => Math.min(least, way.steps.length), Number.POSITIVE_INFINITY)
  return carried.filter(({ way }) => way.steps.length === fewest)
}

function likelyIn(
  estimate: Estimate,
  { unit, per }: Pick<GoalWay, 'unit' | 'per'>,
  project: Project,
): number | undefined {
  const { of } = estimate
  if (of !== undefined) {
    const size = project.audiences.find(({ id }) => id === of)?.size
    return size && unit.kind === 'count' ? (size.value * likelyOf(estimate)) / 100 : undefined
  }
  const isPlain = estimate.unit.kind === 'count' || (estimate.unit.kind === 'points' && unit.kind === 'percent')
  const fits = isPlain ? unit.kind !== 'percent' || estimate.unit.kind === 'points' : sameUnit(estimate.unit, unit)
  return fits && formatPer(estimate.per) === formatPer(per) ? likelyOf(estimate) : undefined
}

/** The part of what was planned that lands from the day after `after` until `until`. */
export interface Landing {
  after?: Day | undefined
  until?: Day | undefined
}

/** What contributions bring together in a time, and the sum in words: `900 × 5% + 70 + 48 = `, empty for a plain number. */
export function addContributions(
  contributions: GoalContribution[],
  landing: Landing,
  way: GoalWay,
  { settings }: Project,
): { covered: number; sum: string } {
  const landed = contributions
    .map((each) => ({ ...each, share: shareIn(each, landing) }))
    .filter(({ share }) => share > 0 || landing.after === undefined)
  const amounts = landed.map(({ amount, rate, share, overlap }) => ({
    amount: amount * share,
    rate,
    ...(overlap !== undefined && { overlap }),
  }))
  const { covered, doubled } = coverage(amounts, 0, settings.overlap)
  const parts = landed.slice(0, 6).map((each) => partWords(each, way, settings))
  const rest = landed.length > 6 ? ' + …' : ''
  const twice = doubled > 0 ? ` − ${amountWords(doubled, way, settings)} counted twice` : ''
  const isPlain = parts.length < 2 && !parts[0]?.includes('×')
  return { covered, sum: isPlain ? '' : `${parts.join(' + ')}${rest}${twice} = ` }
}

function shareIn(contribution: GoalContribution, { after, until }: Landing): number {
  const before = after === undefined ? 0 : landedShare(contribution, after)
  return Math.max(0, landedShare(contribution, until ?? Number.MAX_SAFE_INTEGER) - (contribution.run ? before : 0))
}

function partWords(
  { amount, steps, share }: GoalContribution & { share: number },
  way: GoalWay,
  settings: Settings,
): string {
  if (steps.length === 0) return amountWords(amount * share, way, settings)
  const percent = Math.round(share * 100)
  const factors = [...steps.map(({ words }) => words), ...(percent < 100 ? [`${percent}% in time`] : [])]
  return [Number(amount.toPrecision(6)), ...factors].join(' × ')
}
