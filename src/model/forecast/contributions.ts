import { daysOfTactic, likelyOf, spansIn, timesOf } from '../cost.ts'
import type { Expectation, Goal, Project, Tactic } from '../project.ts'
import type { Place } from '../rule.ts'
import type { Settings } from '../settings.ts'
import type { Contribution } from '../sums/contribution.ts'
import type { Range } from '../sums/range.ts'
import { toNumber } from '../values/decimal.ts'
import { approximateDays } from '../values/duration.ts'
import { formatEstimate } from '../values/estimate.ts'
import type { Estimate, Unit } from '../values/types.ts'
import { formatPer, sameUnit } from '../values/units.ts'
import type { Aim } from './aim.ts'
import { type Factor, type Way, waysTo } from './conversions.ts'

/** What one tactic is expected to bring to a goal. */
export interface Part {
  tactic: Tactic
  /** The metric it is said in. */
  metricId: string
  /** By the likely values; `amount` counts every occurrence, `rate` leads to the goal's metric. */
  plan: Contribution
  /** As it is written: `2500..4000..6000`. */
  written: string
  /** The written range, in the unit it is written in; `times` makes it the whole amount. */
  range: Range
  times: number
  /** For a goal that counts by the week, month …: it brings this in each of them, while it runs. */
  steady: boolean
  factors: Factor[]
  from: Place
}

/** What the tactics of a goal bring, and what was left out of the sum, in words. */
export interface Parts {
  parts: Part[]
  notes: string[]
}

/**
 * What the tactics of a goal, and of the goals below it, bring in the goal's own metric: what they expect of it, or of
 * another metric that leads to it. Of two amounts in one way (visits, and the leads made of them) the later one counts.
 */
export function partsOf(goal: Goal, aim: Aim, project: Project): Parts {
  const wayFrom = waysTo(goal, project)
  const parts: Part[] = []
  const notes: string[] = []
  for (const tactic of tacticsOf(goal)) {
    const found = expectationsOf(tactic).flatMap((said) => {
      const way = wayFrom(said.metricId)
      return way ? [{ said, way }] : []
    })
    for (const { said, way } of withoutEarlier(found)) {
      const part = partOf(tactic, said, { way, aim, project })
      if (typeof part === 'string') notes.push(part)
      else parts.push(part)
    }
  }
  return { parts, notes: [...new Set([...notes, ...overlapNotes(parts, project.settings)])] }
}

/** The tactics of a goal and of all goals below it, each once. */
export function tacticsOf(goal: Goal): Tactic[] {
  const seen = new Set<Goal>()
  const tactics = new Set<Tactic>()
  const waiting = [goal]
  for (const next of waiting) {
    if (seen.has(next)) continue
    seen.add(next)
    for (const tactic of next.tactics) if (isRunning(tactic)) tactics.add(tactic)
    if (next.rollup !== 'none') waiting.push(...next.children)
  }
  return [...tactics]
}

const isRunning = ({ plan }: Tactic): boolean => plan.status !== 'closed' && plan.status !== 'archived'

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
  aim: Aim
  project: Project
}

/** The part of a sum, or why it cannot be added, in words. */
function partOf(tactic: Tactic, said: Said, { way, aim, project }: Carried): Part | string {
  const { amount, each, expectation, metricId = '', from } = said
  const run = daysOfTactic(tactic)
  const size = sizeOf(amount, aim, { way, project })
  const name = `"${tactic.title}"`
  if (size === undefined) return `what ${name} brings (${formatEstimate(amount)}) is in another unit than the goal`
  if (!each && aim.per !== undefined && amount.per === undefined && way.factors.length === 0)
    return `${name} brings ${formatEstimate(amount)}, while the goal counts by the ${String(aim.per)}: write  expect: ${formatEstimate(amount)}${formatPer(aim.per)}  if that is meant`
  const steady = typeof amount.per === 'string' && amount.per === aim.per && !each && way.factors.length === 0
  const times = steady ? 1 : timesFor(tactic, { amount, each })
  if (times === undefined) return `how often "${tactic.title}" happens is not known, so what it brings is not counted`
  const sign = aim.falling && !aim.keep && way.factors.length === 0 ? Math.sign(likelyOf(amount)) * -1 : 1
  const factor = times * size * sign
  const { lag, ramp, overlap } = expectation
  return {
    tactic,
    metricId,
    plan: {
      amount: likelyOf(amount) * factor,
      rate: way.rate,
      ...(run && { run }),
      lag: way.lag + (lag ? Math.round(approximateDays(lag)) : 0),
      ...(ramp && { ramp: Math.round(approximateDays(ramp)) }),
      ...(overlap !== undefined && { overlap }),
    },
    written: formatEstimate(amount),
    range: rangeOf(amount),
    times: factor,
    steady,
    factors: way.factors,
    from,
  }
}

function rangeOf({ low, likely, high }: Estimate): Range {
  return { low: toNumber(low), high: toNumber(high), ...(likely && { likely: toNumber(likely) }) }
}

/** How often an amount comes: a rate by its days, an occurrence by the rhythm of its tactic. */
function timesFor(tactic: Tactic, { amount, each }: { amount: Estimate; each: boolean }): number | undefined {
  const often = each ? timesOf(tactic) : 1
  if (amount.per === undefined || amount.per === 'each') return often
  const run = daysOfTactic(tactic)
  if (typeof amount.per === 'object' || often === undefined || !run) return undefined
  return often * spansIn(run, amount.per)
}

/** What one of the amount counts in the unit of the goal; undefined where the units do not meet. */
function sizeOf(
  { unit, of }: Estimate,
  aim: Aim,
  { way, project }: Pick<Carried, 'way' | 'project'>,
): number | undefined {
  const isStraight = way.factors.length === 0
  if (of !== undefined) {
    const size = project.audiences.find(({ id }) => id === of)?.size
    return size && (!isStraight || aim.unit.kind === 'count') ? size.value / 100 : undefined
  }
  const fits = isStraight ? meets(unit, aim.unit) : unit.kind === 'count' && sameUnit(endOf(way), aim.unit)
  return fits ? 1 : undefined
}

/** What counts turn into along a way: money where a step is worth money. */
function endOf({ factors }: Way): Unit {
  const [currency] = factors.flatMap(({ currency }) => currency ?? [])
  return currency === undefined ? { kind: 'count' } : { kind: 'money', currency }
}

function meets(unit: Unit, goal: Unit): boolean {
  if (goal.kind === 'percent') return unit.kind === 'points'
  return unit.kind === 'count' || sameUnit(unit, goal)
}

/** Tactics that reach the same people are counted in full where nobody has said how many they share. */
function overlapNotes(parts: Part[], { overlap }: Settings): string[] {
  const groups = new Map<string, Set<string>>()
  for (const { plan, tactic } of parts) {
    if (plan.overlap !== undefined) groups.set(plan.overlap, (groups.get(plan.overlap) ?? new Set()).add(tactic.id))
  }
  return [...groups].flatMap(([group, tactics]) => {
    if (tactics.size < 2) return []
    const same = `${tactics.size} tactics reach the same people (${group})`
    return [
      overlap > 0
        ? `${same}: ${Math.round(overlap * 100)}% of all but the largest is counted twice and taken off`
        : `${same}; each is counted in full`,
    ]
  })
}
