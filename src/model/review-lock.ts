import type { GoalRecord } from './goal-record.ts'
import type { TacticRecord } from './tactic-record.ts'
import type { Day } from './values/types.ts'

/** How something was on the day of a review: each field in the form in which mplan writes it. */
export type Reviewed<Field extends string> = Partial<Record<Field, string>> & {
  reviewed?: Day
  /** The day of the first review that found it so, where that was an earlier one. */
  since?: Day
}

/** How something was at the last review, and before that where it was different, newest first. */
export type Recorded<Field extends string> = Reviewed<Field> & { earlier: Reviewed<Field>[] }

/** What mplan.lock holds. */
export interface ReviewLock {
  path: string
  /** By the id of the goal. */
  goals: Map<string, GoalRecord>
  /** By the id of the tactic; empty in records that were written before tactics were kept. */
  tactics: Map<string, TacticRecord>
}

/** Most states of a goal, or of a tactic, that are kept. */
const remembered = 12

type Days = Pick<Reviewed<never>, 'reviewed' | 'since'>

/** The day of the review that found the state new. */
export const foundOn = ({ since, reviewed }: Days): Day | undefined => since ?? reviewed

/** A state that was reviewed again and has not changed. */
function reviewedAgain<State extends Days>(state: State, before: Days): State {
  const since = foundOn(before)
  return since === undefined || since === state.reviewed ? state : { ...state, since }
}

/**
 * Puts a state on record that was reviewed just now.
 *
 * @param past the states on record so far, the latest first
 * @param isSame whether it is still as the latest of them says
 */
export function onRecord<State extends Days, Past extends Days>(
  now: State,
  past: Past[],
  isSame: boolean,
): State & { earlier: Past[] } {
  const [last, ...earlier] = past
  return last && isSame ? { ...reviewedAgain(now, last), earlier } : { ...now, earlier: past.slice(0, remembered) }
}
