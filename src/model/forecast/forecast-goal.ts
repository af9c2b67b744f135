import { spansIn } from '../cost.ts'
import { daysIn, formatDay } from '../dates.ts'
import type { Goal, Project } from '../project.ts'
import type { Term } from '../sums/calculation.ts'
import { contributionBy } from '../sums/contribution.ts'
import { forecastsDisagree } from '../sums/plan-aware-forecast.ts'
import type { Point } from '../sums/stock-forecast.ts'
import type { Day, SpanWord } from '../values/types.ts'
import { tacticsOf } from './contributions.ts'
import { finalValue } from './final-value.ts'
import { groundOf, type Kind } from './ground.ts'
import { landLevel, landRatio } from './land-level.ts'
import { landTactics, type Start, type TacticsLanding } from './land-tactics.ts'
import { landRate, landTotal } from './land-total.ts'
import { forSum, type Ground, isWithin, type Landed, sumUnit } from './landing.ts'
import { ageNotes, silentNotes } from './notes.ts'
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

function fromPlan(ground: Ground, kind: Kind, notes: string[]): Outlook | NotForecast {
  const { goal, aim, span, parts, course, project } = ground
  if (project.today > span.last) {
    return { goal, reason: 'its deadline is past and nothing was measured', type: measurementLine(goal, project) }
  }
  if (parts.parts.length === 0) return { goal, ...whyNothing(ground), ...whatToType(ground) }
  if (aim.from === undefined) {
    const place = `goal ${goal.id} in ${goal.file}`
    return {
      goal,
      reason: 'nothing is measured yet, and where it stands today is not written',
      type: { line: 'baseline: …', place },
    }
  }
  const unit = sumUnit(aim.unit)
  const base: Term[] =
    aim.from === 0
      ? []
      : [
          {
            name: kind === 'total' ? 'as before' : 'baseline',
            value: forSum(aim.from, aim.unit),
            ...(unit && { unit }),
            from: [goal, 'baseline'],
          },
        ]
  const tactics = landTactics(ground, { terms: base, since: undefined, ...lastSpan(ground, kind) })
  const { landing, sum, matters } = tactics
  const exact =
    matters.length === 0
      ? ['the plan names single numbers, so no range can be told: write  expect: low..likely..high']
      : []
  return {
    goal,
    aim,
    span,
    basis: 'plan',
    landing,
    reached: isWithin(aim, landing.expected),
    sum,
    points: [],
    path: plannedPath(ground, kind),
    ...(course && { course }),
    matters,
    notes: [...notes, ...parts.notes, ...silentNotes(tacticsOf(goal)), ...exact],
  }
}

/** What the plan comes to on some days of the span, by the likely values; a rate goes straight to its last span. */
function plannedPath({ aim, span, parts }: Ground, kind: Kind): Point[] {
  const { from = 0 } = aim
  if (kind === 'rate') return []
  const steps = 24
  return Array.from({ length: steps + 1 }, (_, step) => {
    const on = Math.round(span.first - 1 + (daysIn(span) * step) / steps)
    const anyway = kind === 'total' ? (from * step) / steps : from
    return { on, value: parts.parts.reduce((sum, { plan }) => sum + contributionBy(plan, on), anyway) }
  })
}

/** A rate is judged by its last whole day, week, month … before the deadline. */
function lastSpan({ aim, span }: Ground, kind: Kind): Pick<Start, 'from'> {
  if (kind !== 'rate') return {}
  const days = Math.max(1, Math.round(daysIn(span) / spansIn(span, aim.per as SpanWord)))
  return { from: span.last - days + 1 }
}

function whyNothing({ goal, parts }: Ground): { reason: string } {
  const tactics = tacticsOf(goal)
  if (tactics.length === 0) return { reason: 'nothing is measured yet, and no tactic works for it' }
  const [note] = parts.notes
  if (note) return { reason: `nothing is measured yet, and ${note}` }
  const said = tactics.some(({ expect, expectEach }) => expect.length + expectEach.length > 0)
  return {
    reason: said
      ? 'nothing is measured yet, and what its tactics bring is said of other numbers that do not lead to it'
      : 'nothing is measured yet, and its tactics do not say what they bring',
  }
}

function whatToType({ goal, project, parts }: Ground): Pick<NotForecast, 'type'> {
  // The note says what to type already.
  if (parts.notes.some((note) => note.includes('  '))) return {}
  const silent = tacticsOf(goal).find(({ expect, expectEach }) => expect.length + expectEach.length === 0)
  if (!silent) return { type: measurementLine(goal, project) }
  return { type: { line: 'expect: …', place: `tactic ${silent.id} in ${silent.file}` } }
}

function measurementLine({ id, metricId }: Goal, { results, today }: Project): NonNullable<NotForecast['type']> {
  const about = metricId === undefined ? `goal: ${id}` : `metric: ${metricId}`
  return {
    line: `- { on: ${formatDay(today)}, ${about}, value: … }`,
    place: `measurements in ${results[0]?.file ?? 'results.yaml'}`,
  }
}

function differenceWords({ landing, span }: Outlook, tactics: TacticsLanding, { parts }: Ground): string | undefined {
  const other = tactics.landing.expected
  if (!forecastsDisagree(landing.expected, other)) return undefined
  if (other > landing.expected) return 'the tactics are to bring more from now on than the results so far suggest'
  const ends = parts.parts.map(({ plan }): Day => (plan.run ? plan.run.last + (plan.lag ?? 0) : span.last))
  const end = Math.max(...ends)
  return end < span.last
    ? `no tactic that says what it brings runs after ${formatDay(end)}`
    : 'the tactics are to bring less from now on than the results so far and the goal suggest'
}
