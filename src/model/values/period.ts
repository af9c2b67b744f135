import { formatDay } from '../dates.ts'
import { dayGrammar, parseDay } from './day.ts'
import { addDuration, parseDuration, shortForm } from './duration.ts'
import { fillIn, type Grammar, read, type Stretch, trimmed, widened, write } from './grammar.ts'
import { emptySlip, firstSlip, replacing, wholeFault } from './slip.ts'
import type { DayRange, Reading, ReadingContext, ValueFault } from './types.ts'

/** Reads a period: a grain, `2026-07-01/2027-06-30` (both days included), `2026-07-01/P1Y`, a named period. */
export const readPeriod = (text: string, context?: ReadingContext): Reading<DayRange> =>
  read(periodGrammar, text, context)

export function formatPeriod(range: DayRange): string {
  return range.first === range.last ? formatDay(range.first) : `${formatDay(range.first)}/${formatDay(range.last)}`
}

function parsePeriod(text: string, context: ReadingContext): DayRange | undefined {
  const slash = text.indexOf('/')
  if (slash < 0) return parseDay(text, context)
  const start = parseDay(text.slice(0, slash), context)
  if (start === undefined) return undefined
  const end = parseDay(text.slice(slash + 1), context)
  const last = end === undefined ? lastDayOf(start, text.slice(slash + 1)) : end.last
  return last === undefined || last < start.first ? undefined : { first: start.first, last }
}

/** The last of `duration` days counted from a start: one year from 2026-07-01 ends on 2027-06-30. */
function lastDayOf(start: DayRange, text: string): number | undefined {
  const duration = parseDuration(shortForm(text) ?? text)
  const after = duration === undefined ? undefined : addDuration(start.first, duration)
  return after === undefined ? undefined : after - 1
}

const joinSlip = replacing({
  rule: 'value-date-format',
  pattern: /\S(\s+(?:to|till|until|through|and|-|–|—|\.\.|→|>)\s+|\s*(?:\.\.\.?|–|—|→)\s*)\S/di,
  message: (written) => `"${written}" between two dates is written as a slash`,
  replacement: () => '/',
  tier: 'safe',
})

const fromSlip = replacing({
  rule: 'value-date-format',
  pattern: /^\s*((?:from|between)\s+)\S/di,
  message: (written) => `"${written}" is not needed before the first date`,
  replacement: () => '',
  tier: 'safe',
})

/** Both dates can be read, and they do not make a period. */
function explainOrder(text: string, parts: { first: string; second: string }): ValueFault {
  const message = `"${parts.second}" comes before "${parts.first}"`
  return wholeFault(text, {
    rule: 'value-range-order',
    message,
    fix: write(`${parts.second}/${parts.first}`, 'review'),
  })
}

function explainPeriod(text: string, context: ReadingContext): ValueFault {
  const slip = firstSlip([emptySlip, fromSlip, joinSlip], text, context)
  if (slip !== undefined) return slip
  const slash = text.indexOf('/')
  if (slash < 0 || text.indexOf('/', slash + 1) >= 0) return dayGrammar.explain(text, context)
  const first: Stretch = { start: 0, end: slash }
  const second: Stretch = { start: slash + 1, end: text.length }
  const [start, end] = [text.slice(0, slash), text.slice(slash + 1)]
  if (parseDay(start, context) === undefined) return widened(dayGrammar.explain(start, context), text, first)
  if (parseDay(end, context) !== undefined) return explainOrder(text, { first: start.trim(), second: end.trim() })
  if (parseDuration(shortForm(end) ?? end) === undefined) return widened(dayGrammar.explain(end, context), text, second)
  const part = trimmed(end)
  const message = `"${end.trim()}" does not lead to a day`
  const fix = fillIn('write a duration in days, weeks, months or years, or the last day')
  return { rule: 'value-duration-format', message, start: slash + 1 + part.start, end: slash + 1 + part.end, fix }
}

const periodGrammar: Grammar<DayRange> = {
  parse: parsePeriod,
  explain: explainPeriod,
  advice: 'write a period such as 2026-Q3 or 2026-07-01/2027-06-30',
}
