import { show } from '../model/show.ts'
import { readDay } from '../model/values/day.ts'
import type { Day } from '../model/values/types.ts'
import { type Options, UsageError, type World } from './command.ts'
import { textOption } from './options.ts'

/** The day to judge by: `--today`, else the day it is. @throws UsageError when the option is no day */
export function todayFor(options: Options, { today }: World): Day {
  const wish = textOption(options, 'today')
  const text = wish ?? today
  const range = /^\d{4}-\d{2}-\d{2}$/.test(text) ? readDay(text).value : undefined
  if (range) return range.first
  throw new UsageError(`--today takes a day such as 2026-09-30, not "${show(text)}"`)
}
