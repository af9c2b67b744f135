import { costOfTactic, inCurrency, moneyIn } from './cost.ts'
import { contributionsTo, countingOf, saysWhatItBrings } from './goal-contributions.ts'
import { tacticsOf } from './goal-tactics.ts'
import { growingTotal, roundedFor } from './goal-way.ts'
import { addContributions } from './landed-contributions.ts'
import { timeOfGoal } from './plan-time.ts'
import type { Goal, Offering, Project, Tactic } from './project.ts'
import { offeringOf, type ResultWorth, worthOfOne } from './result-worth.ts'
import { saleMetrics } from './sale-metrics.ts'
import type { Calculation, Term, Unit } from './sums/calculation.ts'
import { explainCostPerResult, explainPayback, explainReturn } from './sums/efficiency.ts'
import { rollUp } from './sums/roll-up.ts'
import { decimalsOf } from './values/units.ts'

/** What the planned results of a goal cost and bring, as far as the files tell; money in the currency of the project. */
export interface GoalReturn {
  goal: Goal
  /** One result is one sale. */
  isSale: boolean
  each: Calculation
  worth?: ResultWorth
  /** Where the margin is known. */
  back?: Calculation
  /** Months until a customer who pays again and again has paid back what winning them costs. */
  payback?: Calculation
}

/**
 * Goal by goal: what all tactics of a goal and of the goals below it cost, against what they bring by its deadline.
 * Goals of which one of these is not known in full are left out.
 */
export function goalReturns(project: Project): GoalReturn[] {
  const currency = project.settings.currency ?? firstCurrency(project)
  if (currency === undefined) return []
  const costs = rollUp(
    project.goals.map((goal) => {
      const above = goal.parent?.rollup === 'none' ? undefined : goal.parent
      return { id: goal.id, ...(above && { parent: above.id }), own: ownCost(goal, currency, project) }
    }),
  )
  const unit = { currency, decimals: decimalsOf(currency, project.settings.currencies) ?? 2 }
  return project.goals.flatMap((goal) => {
    const cost = { name: 'what its tactics cost', value: costs.get(goal.id) ?? 0, unit }
    return cost.value > 0 ? (returnOf(goal, cost, project) ?? []) : []
  })
}

const firstCurrency = (project: Project): string | undefined =>
  project.tactics.flatMap((tactic) => costOfTactic(tactic, project).money)[0]?.currency

/** A tactic counts for the first goal it names. Not a number where a cost cannot be counted, nor is any sum with it. */
const ownCost = (goal: Goal, currency: string, project: Project): number =>
  tacticsOf({ ...goal, children: [] })
    .filter(({ goals }) => goals[0] === goal)
    .reduce((sum, tactic) => sum + (inCurrency(costOfTactic(tactic, project), currency, project)?.minor ?? NaN), 0)

function returnOf(goal: Goal, cost: Term & { unit: Unit }, project: Project): GoalReturn | undefined {
  const { metricId } = goal
  const count = metricId === undefined ? undefined : resultsOf(goal, project)
  if (metricId === undefined || count === undefined) return undefined
  const results = { name: 'what they bring', value: count, unit: metricId }
  const each = explainCostPerResult(cost, results)
  if (!each) return undefined
  const isSale = saleMetrics(project).ids.has(metricId)
  const worth = sameWorth(goal, metricId, project)
  if (typeof cost.unit !== 'object' || worth?.currency !== cost.unit.currency) return { goal, isSale, each }
  const back = worth.isMargin
    ? explainReturn({ name: 'worth of one', value: worth.minor, unit: cost.unit }, results, cost)
    : null
  const payback = isSale ? paybackOf(goal, { ...cost, value: Number(cost.value) / count }, project) : null
  return { goal, isSale, each, worth, ...(back && { back }), ...(payback && { payback }) }
}

/** How many results the tactics bring; undefined where one of them costs something and does not say what it brings. */
function resultsOf(goal: Goal, project: Project): number | undefined {
  const way = growingTotal(goal)
  if (!way) return undefined
  const tactics = tacticsOf(goal)
  const isKnown = (tactic: Tactic) => saysWhatItBrings(tactic) || costOfTactic(tactic, project).money.length === 0
  if (!tactics.every((tactic) => isUnder(tactic.goals[0], goal) && isKnown(tactic))) return undefined
  const { contributions, left } = contributionsTo(goal, tactics, countingOf(way), project)
  if (left.length > 0) return undefined
  const { covered } = addContributions(contributions, timeOfGoal(goal, way, project), way, project)
  return roundedFor(covered, way.unit, project.settings)
}

function isUnder(goal: Goal | undefined, upper: Goal): boolean {
  const seen = new Set<Goal>()
  for (let at = goal; at && !seen.has(at); at = at.parent) {
    if (at === upper) return true
    seen.add(at)
  }
  return false
}

/** What one is worth, where it is worth the same whichever tactic brings it. */
function sameWorth(goal: Goal, metricId: string, project: Project): ResultWorth | undefined {
  const [first, ...others] = tacticsOf(goal).map((tactic) => worthOfOne(metricId, tactic, project))
  return others.every((each) => each?.minor === first?.minor && each?.currency === first?.currency) ? first : undefined
}

const monthsIn: Record<string, number> = { month: 1, quarter: 3, year: 12 }

function paybackOf(goal: Goal, each: Term, project: Project): Calculation | null {
  const sold = new Set(tacticsOf(goal).map((tactic) => offeringOf(tactic, project)))
  const [offering] = sold
  if (sold.size !== 1 || offering?.margin === undefined) return null
  const monthly = monthlyPrice(offering, project)
  if (monthly === undefined) return null
  const margin = { name: 'margin', value: offering.margin / 100, unit: '%' }
  return explainPayback(each, { name: 'paid a month', value: monthly, ...(each.unit && { unit: each.unit }) }, margin)
}

function monthlyPrice({ price }: Offering, project: Project): number | undefined {
  const months = typeof price?.per === 'string' ? monthsIn[price.per] : undefined
  const money = price && months ? moneyIn({ ...price, per: undefined }, project.settings) : undefined
  return money && months && money.currency === project.settings.currency ? money.minor / months : undefined
}
