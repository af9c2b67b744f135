import { daysOfTactic, likelyOf, spansIn, timesOf } from '../cost.ts'
import type { Expectation, Goal, Project, Tactic } from '../project.ts'
import type { Place } from '../rule.ts'
import type { Contribution } from '../sums/contribution.ts'
import { type ConversionPath, conversionPath } from '../sums/conversion.ts'
import type { Range } from '../sums/range.ts'
import { toNumber } from '../values/decimal.ts'
import { formatEstimate } from '../values/estimate.ts'
import type { Estimate, Unit } from '../values/types.ts'
import { formatPer, sameUnit } from '../values/units.ts'
import type { Aim } from './aim.ts'
import { conversionsOf, daysOf, type Factor, type Step } from './conversions.ts'

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
  const steps = conversionsOf(goal, project)
  const parts: Part[] = []
  const notes: string[] = []
  for (const tactic of tacticsOf(goal)) {
    const found = expectationsOf(tactic).flatMap((said) => {
      const reached = pathOf(said.metricId, goal, steps)
      return reached ? [{ said, path: reached }] : []
    })
    for (const { said, path } of withoutEarlier(found)) {
      const part = partOf(tactic, said, { path, aim, project })
      if (typeof part === 'string') notes.push(part)
      else parts.push(part)
    }
  }
  return { parts, notes: [...new Set([...notes, ...overlapNotes(parts)])] }
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

const straight: ConversionPath<Step> = { rate: 1, lag: 0, steps: [] }

function pathOf(metricId: string | undefined, goal: Goal, steps: Step[]): ConversionPath<Step> | undefined {
  if (metricId === goal.metricId) return straight
  if (metricId === undefined || goal.metricId === undefined) return undefined
  return conversionPath(steps, metricId, goal.metricId) ?? undefined
}

interface Found {
  said: Said
  path: ConversionPath<Step>
}

function withoutEarlier(found: Found[]): Found[] {
  return found.filter(({ path }) =>
    found.every(
      ({ said: other }) => !path.steps.some(({ to }) => to === other.metricId && other.metricId !== undefined),
    ),
  )
}

interface Way {
  path: ConversionPath<Step>
  aim: Aim
  project: Project
}

/** The part of a sum, or why it cannot be added, in words. */
function partOf(tactic: Tactic, said: Said, { path, aim, project }: Way): Part | string {
  const { amount, each, expectation, metricId = '', from } = said
  const run = daysOfTactic(tactic)
  const size = sizeOf(amount, aim, { path, project })
  const name = `"${tactic.title}"`
  if (size === undefined) return `what ${name} brings (${formatEstimate(amount)}) is in another unit than the goal`
  if (!each && aim.per !== undefined && amount.per === undefined && path.steps.length === 0)
    return `${name} brings ${formatEstimate(amount)}, while the goal counts by the ${String(aim.per)}: write  expect: ${formatEstimate(amount)}${formatPer(aim.per)}  if that is meant`
  const steady = typeof amount.per === 'string' && amount.per === aim.per && !each && path.steps.length === 0
  const times = steady ? 1 : timesFor(tactic, { amount, each })
  if (times === undefined) return `how often "${tactic.title}" happens is not known, so what it brings is not counted`
  const sign = aim.falling && !aim.keep && path.steps.length === 0 ? Math.sign(likelyOf(amount)) * -1 : 1
  const factor = times * size * sign
  const { lag, ramp, overlap } = expectation
  return {
    tactic,
    metricId,
    plan: {
      amount: likelyOf(amount) * factor,
      rate: path.rate,
      ...(run && { run }),
      lag: path.lag + (lag ? daysOf(lag) : 0),
      ...(ramp && { ramp: daysOf(ramp) }),
      ...(overlap !== undefined && { overlap }),
    },
    written: formatEstimate(amount),
    range: rangeOf(amount),
    times: factor,
    steady,
    factors: path.steps.flatMap(({ factors }) => factors),
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
  { path, project }: Pick<Way, 'path' | 'project'>,
): number | undefined {
  const isStraight = path.steps.length === 0
  if (of !== undefined) {
    const size = project.audiences.find(({ id }) => id === of)?.size
    return size && (!isStraight || aim.unit.kind === 'count') ? size.value / 100 : undefined
  }
  const fits = isStraight ? meets(unit, aim.unit) : unit.kind === 'count' && sameUnit(endOf(path.steps), aim.unit)
  return fits ? 1 : undefined
}

/** What counts turn into along a way: money where a step is worth money. */
function endOf(steps: Step[]): Unit {
  const [currency] = steps.flatMap(({ factors }) => factors.flatMap(({ currency }) => currency ?? []))
  return currency === undefined ? { kind: 'count' } : { kind: 'money', currency }
}

function meets(unit: Unit, goal: Unit): boolean {
  if (goal.kind === 'percent') return unit.kind === 'points'
  return unit.kind === 'count' || sameUnit(unit, goal)
}

/** Tactics that reach the same people are counted in full: how many they share is not known. */
function overlapNotes(parts: Part[]): string[] {
  const groups = new Map<string, string[]>()
  for (const { plan, tactic } of parts) {
    if (plan.overlap !== undefined) groups.set(plan.overlap, [...(groups.get(plan.overlap) ?? []), tactic.title])
  }
  return [...groups].flatMap(([group, titles]) =>
    titles.length > 1 ? [`${titles.length} tactics reach the same people (${group}); each is counted in full`] : [],
  )
}
