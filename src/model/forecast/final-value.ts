import { formatDay } from '../dates.ts'
import { calculate, showAmount } from '../sums/calculation.ts'
import { levelOn, totalIn } from '../sums/measurements.ts'
import type { Kind } from './ground.ts'
import { elapsedIn } from './land-total.ts'
import { forSum, type Ground, type Landed, sumUnit } from './landing.ts'

/** How a goal ended, where the results reach its deadline; undefined where they do not. */
export function finalValue({ aim, span, values, project }: Ground, kind: Kind): Landed | undefined {
  const isTotal = kind === 'total'
  const last = isTotal
    ? elapsedIn(values, span, undefined).last
    : (values.findLast(({ on }) => on <= span.last)?.on ?? Number.NaN)
  if (isTotal ? last < span.last : kind === 'rate' || project.today < span.last || Number.isNaN(last)) return undefined
  const value = isTotal ? totalIn(values, span) : levelOn(values, span.last)
  if (value === null) return undefined
  const unit = sumUnit(aim.unit)
  const inUnit = { ...(unit && { unit }) }
  const counted = values.slice(-12)
  const shown = isTotal
    ? counted.map((each) => showAmount(forSum(each.value, aim.unit), unit)).join(' + ')
    : `last value, of ${formatDay(last)}`
  return {
    landing: { expected: value },
    soFar: { on: last, value },
    sum: calculate({
      formula: isTotal ? 'all results' : 'the last value before the deadline',
      expression: values.length > counted.length ? `… + ${shown}` : shown,
      result: forSum(value, aim.unit),
      ...inUnit,
      terms: counted.map((each) => ({
        name: formatDay(each.on),
        value: forSum(each.value, aim.unit),
        ...inUnit,
        from: [each.source, 'value'],
      })),
    }),
    points: values.map(({ on, value }) => ({ on, value })),
    notes: [],
  }
}
