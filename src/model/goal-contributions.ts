import { daysOfTactic, likelyOf, rangeOf, spansIn, timesOf } from './cost.ts'
import type { GoalWay } from './goal-way.ts'
import type { Expectation, Goal, Project, Tactic } from './project.ts'
import type { Place } from './rule.ts'
import type { Contribution } from './sums/contribution.ts'
import type { Range } from './sums/range.ts'
import { approximateDays } from './values/duration.ts'
import { formatEstimate } from './values/estimate.ts'
import type { Duration, Estimate, Per, Unit } from './values/types.ts'
import { formatPer, sameUnit } from './values/units.ts'
import { type Factor, leadsToUnit, type Way, waysTo } from './ways-to-goal.ts'

/** What a tactic is expected to bring to a goal, in the goal's own metric after the steps that lead there. */
export interface GoalContribution {
  tactic: Tactic
  /** The metric it is said in. */
  metricId: string
  /** By the likely values; `amount` counts every occurrence and is below 0 where it brings a number down. */
  plan: Contribution
  /** As it is written: `2500..4000..6000`. */
  readonly written: string
  /** The written range, in the unit it is written in; `times` makes it the whole amount. */
  range: Range
  times: number
  /** How many people the range is a share of, where it is one. */
  people?: number
  /** For a goal that counts by the week, month …: it brings this in each of them, while it runs. */
  steady: boolean
  /** From the metric of the tactic to that of the goal; none where they are the same. */
  factors: Factor[]
  from: Place
}

/** What a goal counts, and which way it is to go. */
export interface Counting {
  unit: Unit
  per: Per | undefined
  falling: boolean
  /** A number to hold: nothing brings it down on purpose. */
  keep?: boolean
}

/** What a goal with a way counts. */
export const countingOf = ({ from, to, unit, per }: GoalWay): Counting => ({ unit, per, falling: to < from })

/** What tactics bring to a goal, and in words what cannot be added. */
export interface Brought {
  contributions: GoalContribution[]
  notes: string[]
  /** Those that say what they bring, of which some or all cannot be carried to the goal, or added. */
  left: Left[]
}

/** A tactic that cannot be added: it speaks of another measure, or how often it happens is not known. */
export interface Left {
  tactic: Tactic
  why: 'measure' | 'times'
  note?: string
}

/**
 * What tactics say they bring to a goal: what they expect of its own metric, or of another one that leads to it along the
 * journey, a formula that multiplies, or the size of a deal. Of two amounts on one way (visits, and the leads made of them)
 * the later one counts.
 */
export function contributionsTo(goal: Goal, tactics: Tactic[], counting: Counting, project: Project): Brought {
  const wayFrom = waysTo(goal, project)
  const brought: Brought = { contributions: [], notes: [], left: [] }
  for (const tactic of tactics) {
    const said = expectationsOf(tactic)
    const found = withoutEarlier(
      said.flatMap((each) => {
        const way = wayFrom(each.metricId)
        return way ? [{ said: each, way }] : []
      }),
    )
    const read = found.map(({ said, way }) => contributionOf(tactic, said, { way, counting, project }))
    brought.contributions.push(...read.flatMap((each) => ('why' in each ? [] : each)))
    const left = read.flatMap((each) => ('why' in each ? each : []))
    brought.notes.push(...left.flatMap(({ note }) => note ?? []))
    const [first] = found.length === 0 && saysWhatItBrings(tactic) ? [{ tactic, why: 'measure' as const }] : left
    if (first) brought.left.push(first)
  }
  return brought
}

/** True where a tactic says what it brings, readable or not. */
export const saysWhatItBrings = ({ expect, expectEach }: Tactic): boolean => expect.length + expectEach.length > 0

interface Said {
  metricId: string | undefined
  expectation: Expectation
  amount: Estimate
  /** Said of one occurrence. */
  each: boolean
  from: Place
}

function expectationsOf(tactic: Tactic): Said[] {
  const own = tactic.goals[0]?.metricId
  const said = (list: Expectation[], each: boolean, from: Place): Said[] =>
    list.flatMap((expectation) => {
      const { metricId = own, amount } = expectation
      return amount ? [{ metricId, expectation, amount, each, from }] : []
    })
  return [
    ...said(tactic.expect, false, [tactic, 'expect']),
    ...said(tactic.expectEach, true, [tactic, 'each', 'expect']),
  ]
}

interface Found {
  said: Said
  way: Way
}

function withoutEarlier(found: Found[]): Found[] {
  return found.filter(({ way }) => found.every(({ said }) => !way.through.includes(said.metricId ?? '')))
}

interface Carried {
  way: Way
  counting: Counting
  project: Project
}

/** A contribution, or why it cannot be added. */
function contributionOf(tactic: Tactic, said: Said, carried: Carried): GoalContribution | Left {
  const { amount, each, from, metricId = '' } = said
  const { way, counting } = carried
  const size = sizeOf(amount, counting.unit, carried)
  const misfit = misfitOf(tactic, said, carried)
  if (!size || misfit !== undefined) return { tactic, why: 'measure', note: misfit ?? otherUnit(tactic, amount) }
  const isSame = way.factors.length === 0 && !each && formatPer(amount.per) === formatPer(counting.per)
  const often = isSame ? 1 : timesFor(tactic, said)
  if (often === undefined) return { tactic, why: 'times', note: unknownTimes(tactic) }
  // What brings a number down is written with or without its minus.
  const times = often * size.each * (isSought(counting) && likelyOf(amount) > 0 ? -1 : 1)
  return {
    tactic,
    metricId,
    plan: planOf(tactic, said, { times, way }),
    get written() {
      return formatEstimate(amount)
    },
    range: rangeOf(amount),
    times,
    ...(size.people !== undefined && { people: size.people }),
    steady: isSame && typeof amount.per === 'string' && amount.per !== 'each',
    factors: way.factors,
    from,
  }
}

function planOf(
  tactic: Tactic,
  { amount, expectation: { lag, ramp, overlap } }: Said,
  { times, way }: { times: number; way: Way },
): Contribution {
  const run = daysOfTactic(tactic)
  return {
    amount: likelyOf(amount) * times,
    rate: way.rate,
    ...(run && { run }),
    lag: way.lag + daysOf(lag),
    ramp: daysOf(ramp),
    ...(overlap !== undefined && { overlap }),
  }
}

const otherUnit = ({ title }: Tactic, amount: Estimate): string =>
  `what "${title}" brings (${formatEstimate(amount)}) is in another unit than the goal`

const unknownTimes = ({ title }: Tactic): string =>
  `how often "${title}" happens is not known, so what it brings is not counted: add a line  period:  to the plan, or  start:  and  end:  to the tactic`

const daysOf = (duration: Duration | undefined): number => (duration ? Math.round(approximateDays(duration)) : 0)

const isSought = ({ falling, keep }: Counting): boolean => falling && !keep

/** Why an amount does not fit what the goal counts, and what to type. */
function misfitOf({ title }: Tactic, { amount, each }: Said, { way, counting }: Carried): string | undefined {
  const isStraight = way.factors.length === 0
  if (isSought(counting) && !isStraight)
    return `what "${title}" brings (${formatEstimate(amount)}) makes the number larger, and the goal is to make it smaller`
  if (each || counting.per === undefined || amount.per !== undefined || !isStraight) return undefined
  const per = formatPer(counting.per)
  const written = formatEstimate(amount)
  return `"${title}" brings ${written}, while the goal counts by the ${per.slice(1)}: write  expect: ${written}${per}  if that is meant`
}

/** How often an amount comes: a rate by its days, an occurrence by the rhythm of its tactic. */
function timesFor(tactic: Tactic, { amount, each }: { amount: Estimate; each: boolean }): number | undefined {
  const often = each ? timesOf(tactic) : 1
  if (amount.per === undefined || amount.per === 'each') return often
  const run = daysOfTactic(tactic)
  if (typeof amount.per === 'object' || often === undefined || !run) return undefined
  return often * spansIn(run, amount.per)
}

/** What one of the amount counts in the unit of the goal, and of how many people it is a share. */
interface Size {
  each: number
  people?: number
}

/** Undefined where the units do not meet. */
function sizeOf({ unit, of }: Estimate, goal: Unit, { way, project }: Carried): Size | undefined {
  const isStraight = way.factors.length === 0
  if (of !== undefined) {
    const people = project.audiences.find(({ id }) => id === of)?.size?.value
    const isCounted = isStraight ? goal.kind === 'count' : leadsToUnit(way, goal)
    return people !== undefined && isCounted ? { each: people / 100, people } : undefined
  }
  const fits = isStraight ? meets(unit, goal) : unit.kind === 'count' && leadsToUnit(way, goal)
  return fits ? { each: 1 } : undefined
}

function meets(unit: Unit, goal: Unit): boolean {
  if (goal.kind === 'percent') return unit.kind === 'points'
  return unit.kind === 'count' || sameUnit(unit, goal)
}
