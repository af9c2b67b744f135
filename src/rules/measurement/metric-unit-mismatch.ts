import { aimOf } from '../../model/goal-way.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Measurement, Project } from '../../model/project.ts'
import { type Finding, type Place, rule } from '../../model/rule.ts'
import { standingMeasurements } from '../../model/standing-measurements.ts'
import { formatMeasured } from '../../model/values/measured.ts'
import { formatQuantity } from '../../model/values/quantity.ts'
import type { Quantity, Unit } from '../../model/values/types.ts'
import { sameUnit } from '../../model/values/units.ts'

export const metricUnitMismatch = rule({
  name: 'metric-unit-mismatch',
  summary: 'Baseline, target and results of a goal are in one unit.',
  family: 'measurement',
  severity: 'error',
  fix: 'fill-in',
  why: 'Numbers of different units cannot be compared: nobody can say how far the goal has come.',
  each: (project) => openFieldGoals(project).filter((goal) => unitOf(goal) !== undefined),

  *check(goal, project) {
    const own = unitOf(goal)
    if (!own) return
    const { baseline } = goal
    if (baseline && own.at[1] !== 'baseline' && baseline.value !== 0 && !sameUnit(baseline.unit, own.quantity.unit)) {
      yield finding(goal, own, {
        at: [goal, 'baseline'],
        severity: severityOf(baseline.unit, own.quantity.unit),
        message: `"${goal.title}" starts at ${formatQuantity(baseline)} and is to reach ${formatQuantity(own.quantity)}: ${difference(baseline.unit, own.quantity.unit)}`,
      })
    }
    const other = measuredFor(goal, project).find(
      ({ value }) => value && value.value !== 0 && !sameUnit(value.unit, own.quantity.unit),
    )
    if (!other?.value) return
    yield finding(goal, own, {
      at: [other, 'value'],
      severity: severityOf(other.value.unit, own.quantity.unit),
      message: `"${goal.title}" was measured as ${formatMeasured({ ...other.value, ...(other.bound && { bound: other.bound }) })}, and the goal counts ${formatQuantity(own.quantity)}: ${difference(other.value.unit, own.quantity.unit)}`,
    })
  },
})

/** The unit of a goal, by its target, else by its baseline. */
interface OwnUnit {
  quantity: Quantity
  at: Place
}

function unitOf(goal: Goal): OwnUnit | undefined {
  for (const key of ['target', 'keep'] as const) {
    const target = goal[key]
    if (target?.kind === 'value' || target?.kind === 'bound') return { quantity: target.quantity, at: [goal, key] }
    if (target?.kind === 'between') return { quantity: target.low, at: [goal, key] }
  }
  const aim = goal.target && aimOf(goal.target, goal.baseline)
  return goal.baseline && aim ? { quantity: goal.baseline, at: [goal, 'baseline'] } : undefined
}

function finding(
  goal: Goal,
  own: OwnUnit,
  { at, message, severity }: Pick<Finding, 'at' | 'message' | 'severity'>,
): Finding {
  return {
    at,
    message,
    ...(severity && { severity }),
    fix: { title: 'write both in the same unit', tier: 'fill-in' },
    related: [{ at: own.at, message: 'the unit of the goal' }],
    reads: ['metric', ...['target', 'baseline', 'keep', 'metric'].map((key) => [goal, key] as const)],
  }
}

function measuredFor(goal: Goal, project: Project): Measurement[] {
  const { byMetric, byGoal } = standingMeasurements(project)
  return [...(byGoal.get(goal.id) ?? []), ...(goal.metricId === undefined ? [] : (byMetric.get(goal.metricId) ?? []))]
}

/** Money can be changed into other money; the rest stays what it is. */
const severityOf = (one: Unit, other: Unit) => (one.kind === 'money' && other.kind === 'money' ? 'warning' : 'error')

function difference(one: Unit, other: Unit): string {
  if (one.kind === 'money' && other.kind === 'money') return `${one.currency} and ${other.currency} are different money`
  return `${nameOf(one)} and ${nameOf(other)} cannot be compared`
}

const names: Record<Unit['kind'], string> = {
  count: 'a plain number',
  percent: 'a percentage',
  points: 'percentage points',
  money: 'money',
  time: 'a time',
  metric: 'a number of something',
}

const nameOf = ({ kind }: Unit): string => names[kind]
