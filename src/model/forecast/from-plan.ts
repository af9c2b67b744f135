import { daysIn } from '../dates.ts'
import { tacticsOf } from '../goal-tactics.ts'
import { dayBeforeLast } from '../landed-contributions.ts'
import type { Term } from '../sums/calculation.ts'
import { contributionBy } from '../sums/contribution.ts'
import type { Point } from '../sums/stock-forecast.ts'
import type { SpanWord } from '../values/types.ts'
import type { Kind } from './ground.ts'
import { landTactics, type Start } from './land-tactics.ts'
import { forSum, type Ground, isWithin, sumUnit } from './landing.ts'
import { laterNotes, silentNotes } from './notes.ts'
import type { NotForecast, Outlook } from './outlook.ts'
import { whyNot } from './without-forecast.ts'

/** Where a goal lands going by its tactics: from its baseline, or from the one value that was measured. */
export function fromPlan(ground: Ground, kind: Kind, notes: string[]): Outlook | NotForecast {
  const not = whyNot(ground)
  if (not) return not
  const { goal, aim, span, parts, course, project } = ground
  const [measured] = kind === 'level' || kind === 'ratio' ? ground.values.slice(-1) : []
  const tactics = landTactics(ground, { ...startOf(ground, kind), ...lastSpan(ground, kind) })
  const { landing, sum, matters } = tactics
  const isExact = matters.length === 0
  const exact = 'the plan names single numbers, so no range can be told: write  expect: low..likely..high'
  return {
    goal,
    aim,
    span,
    basis: measured ? 'tactics' : 'plan',
    landing,
    reached: isWithin(aim, landing.expected),
    sum,
    ...(measured && { soFar: { on: measured.on, value: measured.value } }),
    points: measured ? [{ on: measured.on, value: measured.value }] : [],
    path: measured
      ? [
          { on: measured.on, value: measured.value },
          { on: span.last, value: landing.expected },
        ]
      : plannedPath(ground, kind),
    ...(course && { course }),
    matters,
    notes: [
      ...notes,
      ...parts.notes,
      ...silentNotes(tacticsOf(goal)),
      ...laterNotes(span.last, project),
      ...(isExact ? [exact] : []),
    ],
  }
}

function startOf({ aim, goal, values }: Ground, kind: Kind): Start {
  const unit = sumUnit(aim.unit)
  const term = (name: string, value: number, from: unknown): Term => ({
    name,
    value: forSum(value, aim.unit),
    ...(unit && { unit }),
    from,
  })
  const measured = kind === 'level' || kind === 'ratio' ? values.at(-1) : undefined
  if (measured) return { terms: [term('so far', measured.value, [measured.source, 'value'])], since: measured.on }
  const name = kind === 'total' ? 'as before' : 'baseline'
  return { terms: aim.from ? [term(name, aim.from, [goal, 'baseline'])] : [], since: undefined }
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
  return kind === 'rate' ? { from: dayBeforeLast(aim.per as SpanWord, span) + 1 } : {}
}
