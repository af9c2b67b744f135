import { readGoal } from '../goal-sentence/read-goal.ts'
import { readDay } from '../model/values/day.ts'
import type { ValueFix } from '../model/values/types.ts'

/** A day that was understood, or the words with which to ask again. */
type Moment = { text: string } | { again: string }

/**
 * A day or a stretch of time as people say it, in mplan's notation: `30 June 2027`, `end of next quarter`, `in six
 * weeks`. As a start "next quarter" is its first day, as a deadline its last.
 *
 * @param today ISO 8601
 */
export function readMoment(kind: 'start' | 'deadline', text: string, today: string): Moment {
  const first = kind === 'start' ? firstOfStretch(text, today) : undefined
  if (first) return first
  const reading = readDay(text)
  return reading.value && !reading.notes ? { text } : momentInWords(kind, text, { today, fix: reading.fault?.fix })
}

function momentInWords(
  kind: 'start' | 'deadline',
  text: string,
  { today, fix }: { today: string; fix: ValueFix | undefined },
): Moment {
  const said = text.replace(/^(?:by|until|till|from|on|at|starting|beginning)\s+/i, '')
  if (/^(?:today|now|at once|immediately)$/i.test(said)) return { text: today }
  const { date, grain, either } = timeIn(said, today) ?? {}
  if (either) return { again: `"${text}" can be ${either[0]} or ${either[1]}. Which one?` }
  const isEnd = kind === 'deadline' || !/\bend\b/i.test(said)
  if (date !== undefined) return { text: (isEnd ? grain : undefined) ?? date }
  if (fix?.text !== undefined && fix.tier === 'safe') return { text: fix.text }
  return { again: `"${text}" is no day that mplan can find in the calendar. Write it like 30 June 2027 or 2027-06-30.` }
}

/** The first day of `1 September to 15 October 2027`; undefined where the text names no stretch of time. */
function firstOfStretch(text: string, today: string): Moment | undefined {
  const [, from, to = ''] =
    /^(?:from\s+)?(.+?)\s*(?:\s(?:to|till|until|through|-)\s|[–—→]|->|\/(?=\d{4}-))\s*(.+)$/i.exec(text) ?? []
  if (from === undefined) return undefined
  const end = readMoment('deadline', to, today)
  if (!('text' in end)) return undefined
  const year = /\d{4}/.test(from) ? '' : ` ${end.text.slice(0, 4)}`
  const start = readMoment('deadline', from + year, today)
  return 'text' in start
    ? start
    : { again: `"${text}" names two days. Write the first one alone, such as 30 June 2027.` }
}

/** The time that the whole text means; undefined when only a part of it is understood. */
function timeIn(text: string, today: string) {
  for (const opening of ['Finish it by ', 'Finish it ', 'Finish it by the ']) {
    const { parts } = readGoal(opening + text, { today })
    const part = parts.find(
      ({ time, start, end }) => time && start <= opening.length && end === (opening + text).length,
    )
    if (part?.time?.date !== undefined || part?.time?.either) return part.time
  }
  return undefined
}
