import { costOfTactic } from './cost.ts'
import { daysIn, formatDay } from './dates.ts'
import { given } from './entity.ts'
import type { Change } from './goal-record.ts'
import { formatMoney } from './money.ts'
import type { Project, Tactic } from './project.ts'
import type { Recorded } from './review-lock.ts'
import { readDay } from './values/day.ts'

/** What was agreed when a plan was reviewed. In the order in which it is told. */
export const recordedTacticFields = ['start', 'end', 'budget', 'owner'] as const

export type RecordedTacticField = (typeof recordedTacticFields)[number]

/** A tactic as it was, each field in the form in which mplan writes it; the budget is what it costs in all. */
export type TacticState = Partial<Record<RecordedTacticField, string>>

/** A tactic as it was when its plan was last reviewed. */
export type TacticRecord = Recorded<RecordedTacticField>

export type TacticChange = Change<RecordedTacticField>

/** A tactic as it is now. What was written and could not be read, or not be added up, is left out. */
export function stateOfTactic(tactic: Tactic, project: Project): TacticState {
  const { start, end, owner } = tactic
  const cost = costOfTactic(tactic, project)
  const money = cost.complete ? cost.money.map((amount) => formatMoney(amount, project.settings.currencies)) : []
  const states: [RecordedTacticField, string | undefined][] = [
    ['start', start && formatDay(start.first)],
    ['end', end && formatDay(end.last)],
    ['budget', money.toSorted().join(' + ')],
    ['owner', owner],
  ]
  return Object.fromEntries(states.filter(([, state]) => state))
}

/** What differs between a tactic on record and the same tactic now, in the order of {@link recordedTacticFields}. */
export function tacticChangesSince(record: TacticState, tactic: Tactic, project: Project): TacticChange[] {
  const now = stateOfTactic(tactic, project)
  return recordedTacticFields.flatMap((field) => {
    const [before, after] = [record[field], now[field]]
    if (before === after || isUnread(tactic, field, after)) return []
    return [{ field, ...(before !== undefined && { before }), ...(after !== undefined && { now: after }) }]
  })
}

/** Something is written and could not be read: that is said already, and it may be what it was. */
function isUnread(tactic: Tactic, field: RecordedTacticField, now: string | undefined): boolean {
  if (now !== undefined) return false
  return field === 'budget' ? given(tactic, 'budget', 'each') : given(tactic, field)
}

/** True where plans move all the time: a day by a week at the most, an amount by a tenth. */
export function isSmall({ field, before, now }: TacticChange): boolean {
  if (before === undefined || now === undefined || field === 'owner') return false
  if (field === 'budget') return isTenth(before, now)
  const [old, moved] = [readDay(before).value, readDay(now).value]
  return (
    old !== undefined &&
    moved !== undefined &&
    daysIn({ first: old.first, last: moved.last }) <= 8 &&
    daysIn({ first: moved.first, last: old.last }) <= 8
  )
}

/** `1000 EUR` and `1080.50 EUR` */
function isTenth(before: string, now: string): boolean {
  const [old, current] = [before, now].map((text) => /^(\d+(?:\.\d+)?) (\S+)$/.exec(text))
  if (!old || !current || old[2] !== current[2]) return false
  const amount = Number(old[1])
  return Math.abs(Number(current[1]) - amount) <= amount / 10
}
