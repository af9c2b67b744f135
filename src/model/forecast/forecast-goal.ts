import { daysIn, formatDay } from '../dates.ts'
import type { Goal, Project } from '../project.ts'
import type { Term } from '../sums/calculation.ts'
import { forecastsDisagree } from '../sums/plan-aware-forecast.ts'
import type { Day, SpanWord } from '../values/types.ts'
import { finalValue } from './final-value.ts'
import { fromPlan } from './from-plan.ts'
import { groundOf, type Kind } from './ground.ts'
import { landLevel, landRatio } from './land-level.ts'
import { landTactics, type TacticsLanding } from './land-tactics.ts'
import { landRate, landTotal } from './land-total.ts'
import { forSum, type Ground, isWithin, type Landed, sumUnit } from './landing.ts'
import { ageNotes } from './notes.ts'
import type { NotForecast, Outlook } from './outlook.ts'
import { countsOf } from './ratio-counts.ts'

/**
 * Where a goal lands at its deadline: gone on with from its results, with the goal's own course as first guess; from
 * what its tactics are expected to bring where nothing was measured. Says why where neither can be done.
 *
 * @param seed of the simulation over ranges: the same seed, the same result
 */
export function forecastGoal(goal: Goal, project: Project, seed = 1): Outlook | NotForecast {
  const read = groundOf(goal, project, seed)
  if ('reason' in read) return read
  const { ground, kind, notes } = read
  const ended = finalValue(ground, kind)
  if (ended) return outlookOf(ground, ended, 'final', notes)
  const landed = landResults(ground, kind)
  if (!landed) return fromPlan(ground, kind, notes)
  const outlook = outlookOf(ground, landed, 'results', notes)
  const tactics = kind === 'rate' ? undefined : landWithTactics(ground, landed, kind)
  if (!tactics) return outlook
  const differs = differenceWords(outlook, tactics, ground)
  return {
    ...outlook,
    tactics: { ...tactics, ...(differs && { differs }) },
    matters: tactics.matters,
    notes: [...outlook.notes, ...ground.parts.notes],
  }
}

function outlookOf(ground: Ground, landed: Landed, basis: Outlook['basis'], notes: string[]): Outlook {
  const { goal, aim, span, course, project } = ground
  return {
    goal,
    aim,
    span,
    basis,
    landing: landed.landing,
    reached: isWithin(aim, landed.landing.expected),
    sum: landed.sum,
    soFar: landed.soFar,
    points: landed.points,
    path: [landed.soFar, { on: span.last, value: landed.landing.expected }],
    ...(course && { course }),
    matters: [],
    notes: [
      ...(basis === 'results' ? ageNotes(landed.soFar.on, project.today, span.last) : []),
      ...notes,
      ...landed.notes,
    ],
  }
}

function landResults(ground: Ground, kind: Kind): Landed | undefined {
  const { goal, aim, span, project, values } = ground
  const counts = kind === 'ratio' && aim.unit.kind === 'percent' ? countsOf(goal, span, project) : undefined
  if (counts && counts.last >= span.first) return landRatio(ground, counts)
  if (kind === 'ratio' || kind === 'level') return landLevel(ground)
  const inside = values.filter(({ on, period }) => (period?.last ?? on) >= span.first)
  if (inside.length === 0) return undefined
  const within = { ...ground, values: inside }
  return kind === 'rate' ? landRate(within, aim.per as SpanWord) : landTotal(within)
}

/** What is there, what comes anyway as before, and what the tactics have yet to bring. */
function landWithTactics(ground: Ground, { soFar }: Landed, kind: Kind): TacticsLanding | undefined {
  const { aim, span, parts, goal } = ground
  if (parts.parts.length === 0) return undefined
  const unit = sumUnit(aim.unit)
  const term = (name: string, value: number): Term => ({ name, value: forSum(value, aim.unit), ...(unit && { unit }) })
  const left = (span.last - soFar.on) / daysIn(span)
  const anyway =
    kind === 'total' && aim.from
      ? [{ ...term('as before, for the days left', aim.from * left), from: [goal, 'baseline'] }]
      : []
  return landTactics(ground, { terms: [term('so far', soFar.value), ...anyway], since: soFar.on })
}

/** More is what brings the goal nearer: of a number that is to fall, less of it. */
function differenceWords(
  { landing, span }: Outlook,
  tactics: TacticsLanding,
  { parts, aim }: Ground,
): string | undefined {
  const other = tactics.landing.expected
  if (!forecastsDisagree(landing.expected, other)) return undefined
  if (aim.falling ? other < landing.expected : other > landing.expected)
    return 'the tactics are to bring more from now on than the results so far suggest'
  const ends = parts.parts.map(({ plan }): Day => (plan.run ? plan.run.last + (plan.lag ?? 0) : span.last))
  const end = Math.max(...ends)
  return end < span.last
    ? `no tactic that says what it brings runs after ${formatDay(end)}`
    : 'the tactics are to bring less from now on than the results so far and the goal suggest'
}
