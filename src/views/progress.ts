import { doneStateOf } from '../model/done-state.ts'
import { measurementsOf, valueOfGoal } from '../model/goal-value.ts'
import { amountWords } from '../model/goal-way.ts'
import type { Goal, Measurement, Project } from '../model/project.ts'
import { formatQuantity } from '../model/values/quantity.ts'
import type { Quantity } from '../model/values/types.ts'
import { formatPer, formatUnit } from '../model/values/units.ts'
import { dayWords } from './dates.ts'

/**
 * Where a goal stands by its results: `41 until 24 November 2026`; what was measured in another unit than its target as it
 * stands; whether a yes-or-no goal is done. Undefined where nothing was measured.
 */
export function progressOf(goal: Goal, project: Project): string | undefined {
  const current = valueOfGoal(goal, project)
  if (!current) return resultWords(measurementsOf(goal, project), goal.metric?.measuredAs) ?? doneWords(goal, project)
  const { range, on, from } = current
  const written = range ? undefined : from[0]?.value
  const value = written ? formatQuantity(written) : amountWords(current.value, current, project.settings)
  return `${value} ${range ? 'until' : 'on'} ${dayWords(on)}`
}

/** `done on 24 Nov 2026`, `not done on 24 Nov 2026`, `50% done on 24 Nov 2026` */
function doneWords(goal: Goal, project: Project): string | undefined {
  const state = doneStateOf(goal, project)
  if (!state) return undefined
  const { done, on } = state
  const part = done === 1 ? 'done' : done === 0 ? 'not done' : `${Math.round(done * 100)}% done`
  return `${part} on ${dayWords(on)}`
}

/**
 * Measurements of one metric in a few words; undefined when there is none. A metric that does not say how it is measured
 * counts as a total when its measurements name their period.
 */
export function resultWords(measurements: Measurement[], measuredAs?: 'level' | 'total' | 'ratio'): string | undefined {
  const dated = measurements.flatMap(({ on, value, period }) => (on && value ? [{ on, value, period }] : []))
  const latest = dated.toSorted((a, b) => a.on.last - b.on.last).at(-1)
  if (!latest) return undefined
  const isTotal = measuredAs === 'total' || (measuredAs === undefined && dated.every(({ period }) => period))
  const value = isTotal ? sumOf(dated.map(({ value }) => value)) : undefined
  return `${value ?? formatQuantity(latest.value)} ${isTotal ? 'until' : 'on'} ${dayWords(latest.on.last)}`
}

function sumOf(values: Quantity[]): string | undefined {
  const [first] = values
  const unit = (value: Quantity) => formatUnit(value.unit) + formatPer(value.per)
  if (!first || values.some((value) => unit(value) !== unit(first))) return undefined
  const sum = values.reduce((total, { value }) => total + value, 0)
  return `${Number(sum.toPrecision(12))}${unit(first)}`
}
