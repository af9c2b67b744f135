import type { DayRange } from '../../model/dates.ts'
import type { Measurement, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { standingMeasurements, subjectKey } from '../../model/standing-measurements.ts'
import { formatMeasured } from '../../model/values/measured.ts'
import { measuredName, metricOfMeasurement, timeWords } from '../about-measurements.ts'

/** A measurement that speaks of a time another one has spoken of. */
interface Pair {
  first: Measurement
  second: Measurement
  isSame: boolean
}

export const measurementDuplicate = rule({
  name: 'measurement-duplicate',
  summary: 'For one time there is one number.',
  family: 'measurement',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Totals count the time twice, and of two numbers for one day nobody knows which is right.',
  each: (project) => groups(project),

  *check(group, project) {
    for (const { first, second, isSame } of pairsIn(group, project)) {
      const value = ({ value, bound }: Measurement) => value && formatMeasured({ ...value, ...(bound && { bound }) })
      const numbers = [value(first), value(second)].filter(Boolean).join(' and ')
      const name = measuredName(second, project)
      yield {
        at: [second, second.period ? 'period' : 'on'],
        message: isSame
          ? `"${name}" is there twice for ${timeWords(second)}: ${numbers}`
          : `"${name}" is counted twice where ${timeWords(first)} and ${timeWords(second)} overlap: ${numbers}`,
        fix: {
          title: `if it replaces the other one:  corrects: ${reference(first, second)}`,
          tier: 'fill-in',
        },
        or: isSame
          ? 'take one of the two away'
          : 'if the number is written down as it grows, give its metric a line  aggregate: last',
        related: [{ at: [first, first.period ? 'period' : 'on'], message: 'the other one' }],
        reads: [[first, 'corrects'], [first, 'void'], [second, 'corrects'], 'metric'],
      }
    }
  },
})

/** An entry is named by its id, else by its day where that is enough. */
function reference(first: Measurement, second: Measurement): string {
  if (first.id !== '') return first.id
  const day = first.node.on
  const isEnough = first.on?.last === second.on?.last || subjectKey(first) === subjectKey(second)
  return isEnough && (typeof day === 'string' || typeof day === 'number') ? String(day) : '…'
}

/** Numbers of one thing, in the order written. */
function groups(project: Project): Measurement[][] {
  const bySubject = new Map<string, Measurement[]>()
  for (const each of standingMeasurements(project).all) {
    if (!each.on || (!each.value && each.done === undefined)) continue
    const key = subjectKey(each)
    const group = bySubject.get(key)
    if (group) group.push(each)
    else bySubject.set(key, [each])
  }
  return [...bySubject.values()].filter((group) => group.length > 1)
}

/** Totals may not overlap at all; of levels and ratios there is one for each day and period. */
function pairsIn(group: Measurement[], project: Project): Pair[] {
  const metric = group[0] && metricOfMeasurement(group[0], project)
  const isTotal = metric?.measuredAs === 'total' && metric.node.aggregate !== 'last'
  const same = new Map<string, Measurement>()
  const pairs: Pair[] = []
  const others: Measurement[] = []
  for (const each of group) {
    const key = JSON.stringify(isTotal ? (each.period ?? each.on) : [each.on, each.period])
    const first = same.get(key)
    if (first) pairs.push({ first, second: each, isSame: true })
    else {
      same.set(key, each)
      others.push(each)
    }
  }
  return isTotal ? [...pairs, ...overlaps(others)] : pairs
}

function overlaps(measurements: Measurement[]): Pair[] {
  const order = new Map(measurements.map((each, at) => [each, at]))
  const sorted = measurements.toSorted((a, b) => time(a).first - time(b).first || time(b).last - time(a).last)
  const pairs: Pair[] = []
  let widest: Measurement | undefined
  for (const each of sorted) {
    if (widest && time(each).first <= time(widest).last) {
      const isLater = (order.get(each) ?? 0) > (order.get(widest) ?? 0)
      pairs.push(
        isLater ? { first: widest, second: each, isSame: false } : { first: each, second: widest, isSame: false },
      )
    }
    if (!widest || time(each).last > time(widest).last) widest = each
  }
  return pairs
}

const nowhere: DayRange = { first: 0, last: -1 }
const time = ({ on, period = on }: Measurement): DayRange => period ?? nowhere
