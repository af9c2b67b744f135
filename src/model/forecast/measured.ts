import { spansIn } from '../cost.ts'
import { addDays, addMonths, formatDay } from '../dates.ts'
import { daysCounted } from '../days-counted.ts'
import { measurementsThatCount } from '../goal-value.ts'
import type { Goal, Measurement, Project } from '../project.ts'
import { exchange } from '../sums/exchange.ts'
import type { Measured } from '../sums/measurements.ts'
import type { Day, DayRange, Quantity, SpanWord, Unit } from '../values/types.ts'
import { decimalsOf, sameUnit } from '../values/units.ts'
import type { Aim } from './aim.ts'

/** A measurement in the unit of its goal. */
export interface Counted extends Measured {
  source: Measurement
}

/** The measurements that say how far a goal is, up to today, in the order of their days. */
export interface Results {
  values: Counted[]
  notes: string[]
}

/** What was measured for a goal, in its unit. */
export function resultsOf(goal: Goal, { unit }: Pick<Aim, 'unit'>, project: Project): Results {
  const notes: string[] = []
  const values = measurementsThatCount(goal, project).flatMap((measurement) => {
    const value = countedOf(measurement, unit, project)
    if (!value)
      notes.push(`the result of ${formatDay(measurement.on.last)} is in another unit than the goal: not counted`)
    return value ?? []
  })
  if (values.some(({ source }) => source.bound))
    notes.push('some results are limits ("at least …"): the limit is counted')
  return { values: values.toSorted((a, b) => a.on - b.on), notes: [...new Set(notes)] }
}

/** A measurement in a unit; undefined where it is in another one that does not turn into it. */
export function countedOf(measurement: Measurement, unit: Unit, project: Project): Counted | undefined {
  const { on, value } = measurement
  if (!on || !value) return undefined
  const amount = inUnit(value, unit, { day: on.last, project })
  if (amount === undefined) return undefined
  const period = daysCounted(measurement, project.today) ?? monthOf(measurement)
  const base = { source: measurement, on: Math.min(on.last, project.today) }
  if (typeof value.per !== 'string' || value.per === 'each')
    return { ...base, value: amount, ...(period && { period }) }
  const span = period ?? spanBefore(on.last, value.per)
  return { ...base, value: amount * spansIn(span, value.per), period: span }
}

/** A result of a month may say the month in place of the day. */
const monthOf = ({ on }: Measurement): DayRange | undefined => (on && on.first < on.last ? on : undefined)

/** The day, week, month … that ends on a day. */
function spanBefore(day: Day, span: SpanWord): DayRange {
  const first = {
    day: () => day,
    week: () => addDays(day, -6),
    month: () => addMonths(day + 1, -1),
    quarter: () => addMonths(day + 1, -3),
    year: () => addMonths(day + 1, -12),
  }[span]()
  return { first, last: day }
}

function inUnit({ value, unit, amount }: Quantity, wanted: Unit, { day, project }: { day: Day; project: Project }) {
  if (sameUnit(unit, wanted)) return value
  // A bare number is meant in the unit of its goal.
  if (unit.kind === 'count' && wanted.kind !== 'percent') return value
  if (unit.kind !== 'money' || wanted.kind !== 'money') return undefined
  const { rates, currencies } = project.settings
  const decimals = decimalsOf(unit.currency, currencies) ?? 2
  const minor = Math.round((amount.units / 10 ** amount.scale) * 10 ** decimals)
  const table = { rates, declared: currencies }
  const converted = exchange({ minor, currency: unit.currency }, { currency: wanted.currency, day }, table)
  return converted.ok ? converted.money.minor / 10 ** (decimalsOf(wanted.currency, currencies) ?? 2) : undefined
}
