import type { Day, DayRange } from '../values/types.ts'
import { gap, type Way } from './progress.ts'

export type PaceStatus = 'on-track' | 'at-risk' | 'off-track'

/** Where the borders lie, as shares of the planned way. */
export interface PaceBorders {
  onTrack: number
  atRisk: number
}

/** Source of the defaults: camms.atlassian.net. */
export const paceBorders: PaceBorders = { onTrack: 0.9, atRisk: 0.7 }

/**
 * The way done against the way planned by the day of the last measurement: 1 = as planned. Null while none is planned.
 * For a goal that falls, a fall is the way; both values in the metric's unit.
 */
export function goalPace({ baseline }: Pick<Way, 'baseline'>, value: number, planned: number): number | null {
  return planned === baseline ? null : (value - baseline) / (planned - baseline)
}

/** On track from 90 % of the planned way on, at risk from 70 %, else off track. */
export function paceStatus(pace: number, borders = paceBorders): PaceStatus {
  if (pace >= borders.onTrack) return 'on-track'
  return pace >= borders.atRisk ? 'at-risk' : 'off-track'
}

/** What each day from the day after `today` to the deadline has to bring, in the metric's unit. Null when no day is left. */
export function requiredRate(goal: { target: number; deadline: Day }, value: number, today: Day): number | null {
  return goal.deadline <= today ? null : gap(goal.target, value) / (goal.deadline - today)
}

/** The highest amount a day that any of the periods brought. Null without periods. */
export function bestRate(periods: readonly { range: DayRange; amount: number }[]): number | null {
  if (periods.length === 0) return null
  return periods.reduce((best, { range, amount }) => Math.max(best, amount / (range.last - range.first + 1)), -Infinity)
}
