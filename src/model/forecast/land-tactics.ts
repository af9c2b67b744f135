import type { GoalContribution } from '../goal-contributions.ts'
import { addLanded, joined, type Landed, likelyAmounts, shareIn, sumPieces } from '../landed-contributions.ts'
import { standingMeasurements } from '../standing-measurements.ts'
import { type Calculation, calculate, showAmount, type Term } from '../sums/calculation.ts'
import { totalIn } from '../sums/measurements.ts'
import { tacticPace } from '../sums/plan-aware-forecast.ts'
import { likelyValue, type Range } from '../sums/range.ts'
import { type Product, type Simulation, type SimulationResult, simulate, sumOfProducts } from '../sums/simulation.ts'
import type { Day } from '../values/types.ts'
import type { Factor } from '../ways-to-goal.ts'
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

/** What is there, plus what each tactic has yet to bring by the deadline, at the pace it has shown so far. */
export function landTactics(ground: Ground, start: Start): TacticsLanding {
  const { aim, seed } = ground
  const base = start.terms.reduce((sum, { value }) => sum + Number(value), 0) * (aim.unit.kind === 'percent' ? 100 : 1)
  const ahead = ground.parts.parts.map((part) => aheadOf(part, ground, start))
  const likely = base + addLanded(ahead, likelyAmounts(ahead), ground.project.settings.overlap)
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

function aheadOf(part: GoalContribution, { span, project }: Ground, { since, from }: Start): Landed {
  const after = from === undefined ? since : from - 1
  const share = shareIn(part, { after, until: span.last, span })
  if (since === undefined) return { part, share, pace: 1 }
  const plan = { ...part.plan, run: part.plan.run ?? span }
  const actual = actualOf(part, project)
  return { part, share, pace: tacticPace({ plan, ...(actual !== undefined && { actual }) }, since) }
}

/** What was measured of a tactic by itself, in the metric of the goal; what the market or a partner moved is not its work. */
function actualOf({ tactic, metricId, plan }: GoalContribution, project: Ground['project']): number | undefined {
  const measured = standingMeasurements(project).byMetric.get(metricId) ?? []
  const values = measured.flatMap((each) => {
    const isOwn = each.tacticId === tactic.id && (each.cause ?? 'us') === 'us' && (each.on?.first ?? 0) <= project.today
    return (isOwn && each.value && countedOf(each, each.value.unit, project)) || []
  })
  if (values.length === 0) return undefined
  return totalIn(values, { first: Number.MIN_SAFE_INTEGER, last: project.today }) * plan.rate
}

interface Sum {
  ahead: readonly Landed[]
  base: number
  cut: number
}

function outcomeOf(products: readonly Product[], { ahead, base, cut }: Sum): Simulation['outcome'] {
  const each = products.map((product) => sumOfProducts([product]))
  return (values) => {
    const amounts = each.map((amountOf) => amountOf(values))
    return base + addLanded(ahead, amounts, cut)
  }
}

/** Ranges as inputs, each once, and the products that they make: one for each part. */
function uncertain(ahead: readonly Landed[]) {
  const inputs: { name: string; range: Range }[] = []
  const places = new Map<Factor | GoalContribution, number>()
  const placeOf = (of: Factor | GoalContribution, name: string) => {
    const place = places.get(of) ?? inputs.push({ name, range: of.range }) - 1
    places.set(of, place)
    return place
  }
  const products = ahead.map(({ part, share, pace }): Product => {
    const used: number[] = []
    let factor = part.times * share * pace
    if (share <= 0) return { factor: 0, inputs: [] }
    const take = (of: Factor | GoalContribution, name: string) => {
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

function explainParts(ahead: Landed[], { ground, start, likely }: Explained): Calculation {
  const unit = sumUnit(ground.aim.unit)
  const inUnit = { ...(unit && { unit }) }
  const shown = ahead.filter(({ share }) => share > 0)
  const pieces = [
    ...start.terms.map((term) => showAmount(Number(term.value), term.unit)),
    ...sumPieces(shown, 1, ground.aim, ground.project.settings),
  ]
  return calculate({
    formula:
      start.since === undefined
        ? 'what the tactics bring in time'
        : 'so far, and what the tactics have yet to bring at their pace',
    expression: joined(pieces) || '0',
    result: forSum(likely, ground.aim.unit),
    ...inUnit,
    terms: [...start.terms, ...ahead.flatMap(termsOf)],
  })
}

function termsOf({ part, share, pace }: Landed): Term[] {
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
