import { daysIn } from '../dates.ts'
import { standingMeasurements } from '../standing-measurements.ts'
import { type Calculation, calculate, showAmount, type Term } from '../sums/calculation.ts'
import { coverage, landedShare } from '../sums/contribution.ts'
import { totalIn } from '../sums/measurements.ts'
import { tacticPace } from '../sums/plan-aware-forecast.ts'
import { likelyValue, type Range } from '../sums/range.ts'
import { type Product, type Simulation, type SimulationResult, simulate, sumOfProducts } from '../sums/simulation.ts'
import type { Day, DayRange } from '../values/types.ts'
import type { Part } from './contributions.ts'
import type { Factor } from './conversions.ts'
import { bounded, chanceWithin, forSum, type Ground, type Landing, sumUnit } from './landing.ts'
import { countedOf } from './measured.ts'

/** A forecast from what the tactics are expected to bring. */
export interface TacticsLanding {
  landing: Landing
  /** By the likely values. */
  sum: Calculation
  /** By the likely values, in the unit of the goal. */
  likely: number
  /** What moves the result most, the strongest first; empty where everything is exact. */
  matters: SimulationResult['sensitivity']
}

/** What is there already, and from which day on tactics add to it; undefined: from the start. */
export interface Start {
  terms: Term[]
  since: Day | undefined
  /** For a rate: only what lands from this day on counts. */
  from?: Day
}

/** What a part has yet to land, times its pace so far. */
interface Ahead {
  part: Part
  share: number
  pace: number
}

/** What is there, plus what each tactic has yet to bring by the deadline, at the pace it has shown so far. */
export function landTactics(ground: Ground, start: Start): TacticsLanding {
  const { aim, seed } = ground
  const base = start.terms.reduce((sum, { value }) => sum + Number(value), 0) * (aim.unit.kind === 'percent' ? 100 : 1)
  const ahead = ground.parts.parts.map((part) => aheadOf(part, ground, start))
  const amounts = ahead.map(({ part, share, pace }) => part.plan.amount * part.plan.rate * share * pace)
  const likely = base + addedUp(amounts, ahead, ground.project.settings.overlap)
  const sum = explainParts(ahead, { ground, start, likely })
  const { inputs, products } = uncertain(ahead)
  if (inputs.length === 0) return { landing: bounded({ expected: likely }, ground), sum, likely, matters: [] }
  const result = simulate(
    { inputs, outcome: outcomeOf(products, { ahead, base, cut: ground.project.settings.overlap }) },
    { seed },
  )
  const step = 1e-9 * Math.max(1, Math.abs(aim.to))
  const chance = chanceWithin(aim, result.chanceOf, step)
  const landing = { expected: result.p50, low: result.p10, high: result.p90, chance }
  return { landing: bounded(landing, ground), sum, likely, matters: result.sensitivity }
}

function aheadOf(part: Part, { span, project }: Ground, { since, from }: Start): Ahead {
  if (part.steady && from !== undefined) {
    return { part, share: shareOfDays({ first: from, last: span.last }, part), pace: 1 }
  }
  // Who says nothing of the days is taken to work all the time.
  const plan = since === undefined ? part.plan : { ...part.plan, run: part.plan.run ?? span }
  const before = from === undefined ? since : from - 1
  const done = before === undefined ? 0 : landedShare(plan, before)
  const share = plan.run ? Math.max(0, landedShare(plan, span.last) - done) : 1
  const actual = since === undefined ? undefined : actualOf(part, project)
  const pace = since === undefined ? 1 : tacticPace({ plan, ...(actual !== undefined && { actual }) }, since)
  return { part, share, pace }
}

/** The part of some days on which a tactic takes effect. */
function shareOfDays(days: DayRange, { plan: { run = days, lag = 0 } }: Part): number {
  const first = Math.max(days.first, run.first + lag)
  const last = Math.min(days.last, run.last + lag)
  return Math.max(0, last - first + 1) / daysIn(days)
}

/** What was measured of a tactic by itself, in the metric of the goal; what the market or a partner moved is not its work. */
function actualOf({ tactic, metricId, plan }: Part, project: Ground['project']): number | undefined {
  const measured = standingMeasurements(project).byMetric.get(metricId) ?? []
  const values = measured.flatMap((each) => {
    const isOwn = each.tacticId === tactic.id && (each.cause ?? 'us') === 'us' && (each.on?.first ?? 0) <= project.today
    return (isOwn && each.value && countedOf(each, each.value.unit, project)) || []
  })
  if (values.length === 0) return undefined
  return totalIn(values, { first: Number.MIN_SAFE_INTEGER, last: project.today }) * plan.rate
}

/** Of tactics that reach the same people, the largest counts whole, the others less the share that is counted twice. */
function addedUp(amounts: readonly number[], ahead: readonly Ahead[], cut: number): number {
  if (cut === 0) return amounts.reduce((sum, amount) => sum + amount, 0)
  const parts = ahead.map(({ part }, index) => {
    const { overlap } = part.plan
    return { amount: amounts[index] ?? 0, rate: 1, ...(overlap !== undefined && { overlap }) }
  })
  return coverage(parts, 0, cut).covered
}

interface Sum {
  ahead: readonly Ahead[]
  base: number
  cut: number
}

function outcomeOf(products: readonly Product[], { ahead, base, cut }: Sum): Simulation['outcome'] {
  const each = products.map((product) => sumOfProducts([product]))
  return (values) => {
    const amounts = each.map((amountOf) => amountOf(values))
    return base + addedUp(amounts, ahead, cut)
  }
}

/** Ranges as inputs, each once, and the products that they make: one for each part. */
function uncertain(ahead: readonly Ahead[]) {
  const inputs: { name: string; range: Range }[] = []
  const places = new Map<Factor | Part, number>()
  const placeOf = (of: Factor | Part, name: string) => {
    const place = places.get(of) ?? inputs.push({ name, range: of.range }) - 1
    places.set(of, place)
    return place
  }
  const products = ahead.map(({ part, share, pace }): Product => {
    const used: number[] = []
    let factor = part.times * share * pace
    if (share <= 0) return { factor: 0, inputs: [] }
    const take = (of: Factor | Part, name: string) => {
      if (of.range.high > of.range.low) used.push(placeOf(of, name))
      else factor *= likelyValue(of.range)
    }
    take(part, `what "${part.tactic.title}" brings`)
    for (const rate of part.factors) take(rate, rate.isShare ? `how many go on ${rate.name}` : rate.name)
    return { factor, inputs: used }
  })
  return { inputs, products }
}

interface Explained {
  ground: Ground
  start: Start
  likely: number
}

function explainParts(ahead: Ahead[], { ground, start, likely }: Explained): Calculation {
  const unit = sumUnit(ground.aim.unit)
  const inUnit = { ...(unit && { unit }) }
  const shown = ahead.filter(({ share }) => share > 0)
  const pieces = [
    ...start.terms.map((term) => showAmount(Number(term.value), term.unit)),
    ...shown.map((each) => pieceOf(each, unit)),
  ]
  const most = 6
  const more = pieces.length - most
  return calculate({
    formula:
      start.since === undefined
        ? 'what the tactics bring in time'
        : 'so far, and what the tactics have yet to bring at their pace',
    expression: [...pieces.slice(0, most), ...(more > 0 ? [`${more} more`] : [])].join(' + ') || '0',
    result: forSum(likely, ground.aim.unit),
    ...inUnit,
    terms: [...start.terms, ...ahead.flatMap(termsOf)],
  })
}

function pieceOf({ part, share, pace }: Ahead, unit: ReturnType<typeof sumUnit>): string {
  const { range, times, factors } = part
  const direct = factors.length === 0
  const amount = direct ? likelyValue(range) * Math.sign(times) : likelyValue(range)
  const often = Math.abs(times) === 1 ? [] : [showAmount(Math.abs(times))]
  const rates = factors.map(({ range, isShare, currency }) => showAmount(likelyValue(range), isShare ? '%' : currency))
  const inTime = share === 1 ? [] : [showAmount(share, '%')]
  const atPace = Math.abs(pace - 1) < 0.005 ? [] : [`pace ${showAmount(pace)}`]
  return [
    showAmount(amount, direct && unit === '%' ? 'points' : direct ? unit : undefined),
    ...often,
    ...rates,
    ...inTime,
    ...atPace,
  ].join(' × ')
}

function termsOf({ part, share, pace }: Ahead): Term[] {
  const { tactic, written, times, factors, from } = part
  return [
    { name: `what "${tactic.title}" brings`, value: written, from },
    ...(Math.abs(times) === 1 ? [] : [{ name: 'how often', value: Math.abs(times) }]),
    ...factors.map(({ name, range, isShare, currency, from }) => ({
      name: isShare ? `go on ${name}` : name,
      value: likelyValue(range),
      ...(isShare ? { unit: '%' } : currency === undefined ? {} : { unit: currency }),
      from,
    })),
    ...(share === 1 ? [] : [{ name: 'of it still ahead and in time', value: share, unit: '%' }]),
    ...(pace === 1 ? [] : [{ name: 'its pace so far', value: pace }]),
  ]
}
