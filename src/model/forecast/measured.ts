import { spansIn } from '../cost.ts'
import { addDays, addMonths, formatDay } from '../dates.ts'
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

/** What is measured: a goal, or a metric by itself. */
export type Measurable = Pick<Goal, 'id' | 'metricId' | 'node'>

/** What was measured for a goal: of the goal itself, or of its metric. */
export function resultsOf(goal: Measurable, aim: Pick<Aim, 'unit'>, project: Project): Results {
  const { measurements, today } = project
  const own = measurements.filter(({ goalId, metricId }) =>
    goalId === undefined ? metricId !== undefined && metricId === goal.metricId : goalId === goal.id,
  )
  const standing = standingOf(own).filter((each) => each.on && each.value)
  const past = standing.filter(({ on }) => on && on.last <= today)
  const notes =
    standing.length > past.length ? [`${counted(standing.length - past.length)} later than today: not counted`] : []
  const values = wholeOnes(past, goal).flatMap((measurement) => {
    const value = countedOf(measurement, aim, project)
    if (!value) notes.push(`the result of ${dayOf(measurement)} is in another unit than the goal: not counted`)
    return value ?? []
  })
  if (values.some(({ source }) => source.bound))
    notes.push('some results are limits ("at least …"): the limit is counted')
  return { values: values.toSorted((a, b) => a.on - b.on), notes: [...new Set(notes)] }
}

const counted = (many: number): string => (many === 1 ? 'a result is dated' : `${many} results are dated`)
const dayOf = ({ on }: Measurement): string => (on ? formatDay(on.last) : 'an unknown day')

/** Without what was taken back or corrected; a correction names an id, or the day of the entry that it replaces. */
function standingOf(measurements: Measurement[]): Measurement[] {
  const corrected = new Set(measurements.flatMap(({ corrects }) => corrects ?? []))
  return measurements.filter(({ id, on, corrects, void: gone }) => {
    if (gone || (id !== '' && corrected.has(id))) return false
    return corrects !== undefined || !on || !corrected.has(formatDay(on.last))
  })
}

/**
 * Measurements of the whole, where there are any: those of one tactic, channel or region are parts of it. Where there
 * are only parts, those that are divided in one way are taken together.
 */
function wholeOnes(measurements: Measurement[], goal: Measurable): Measurement[] {
  const place = goal.node.in
  const inside =
    typeof place === 'object' && place !== null
      ? measurements.filter(({ part }) => Object.entries(place).every(([key, value]) => part[key] === value))
      : measurements
  const ways = new Map<string, Measurement[]>()
  for (const measurement of inside.length > 0 ? inside : measurements) {
    const way = wayOfDivision(measurement)
    ways.set(way, [...(ways.get(way) ?? []), measurement])
  }
  return ways.get('') ?? [...ways.values()].toSorted((a, b) => b.length - a.length)[0] ?? []
}

function wayOfDivision({ tacticId, campaignId, channelId, audienceId, part }: Measurement): string {
  const keys = { tactic: tacticId, campaign: campaignId, channel: channelId, audience: audienceId }
  const named = Object.entries(keys).flatMap(([key, id]) => (id === undefined ? [] : [key]))
  return [...named, ...Object.keys(part)].sort().join(' ')
}

function countedOf(measurement: Measurement, aim: Pick<Aim, 'unit'>, project: Project): Counted | undefined {
  const { on, value, id } = measurement
  if (!on || !value) return undefined
  const amount = inUnit(value, aim.unit, { day: on.last, project })
  if (amount === undefined) return undefined
  const period = periodOf(measurement)
  const base = { source: measurement, on: on.last, ...(id !== '' && { id }) }
  if (typeof value.per !== 'string' || value.per === 'each')
    return { ...base, value: amount, ...(period && { period }) }
  const span = period ?? spanBefore(on.last, value.per)
  return { ...base, value: amount * spansIn(span, value.per), period: span }
}

/** The days a number counts; a result of a month may say the month in place of the day. */
export function periodOf({ on, period }: Measurement): DayRange | undefined {
  return period ?? (on && on.first < on.last ? on : undefined)
}

/** The day, week, month … that ends on a day. */
export function spanBefore(day: Day, span: SpanWord): DayRange {
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
