import type { Tactic } from '../model/project.ts'
import { readDay } from '../model/values/day.ts'
import type { Day, ReadingContext } from '../model/values/types.ts'
import { cadenceOf, dayOf, defined, isGroup, listOf } from './get.ts'
import type { Values } from './read-values.ts'

/** When a tactic happens, and how often. */
export type Times = Pick<Tactic, 'start' | 'end' | 'every' | 'times' | 'except'>

/** Reads when a tactic happens: `start` and `end` or a `period`; `every` may be a group that holds all of it. */
export function timesOf(values: Values, context: ReadingContext): Times {
  const { every } = values
  const isCadence = !isGroup(every) || 'kind' in every
  const all: Values = isCadence ? values : { ...values, every: undefined, ...every }
  const period = dayOf(all, 'period')
  return {
    ...defined('start', dayOf(all, 'start') ?? period),
    ...defined('end', dayOf(all, 'end') ?? period),
    ...defined('every', cadenceOf(all, 'every')),
    ...(typeof all.times === 'number' && { times: all.times }),
    except: listOf(all.except).flatMap((text) => daysWritten(String(text), context)),
  }
}

/** The days that a text names: one, or all of a week or month. */
function daysWritten(text: string, context: ReadingContext): Day[] {
  const range = readDay(text, context).value
  return range ? Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index) : []
}
