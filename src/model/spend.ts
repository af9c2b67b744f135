import type { Entity } from './entity.ts'
import type { DayRange, Quantity } from './values/types.ts'

/** Money that has gone, or is ordered. */
export interface Spend extends Entity<'spend'> {
  on?: DayRange
  /** The time in which the work was done, where that is not the day of the payment. */
  period?: DayRange
  amount?: Quantity
  status?: 'committed' | 'occurred' | 'paid' | 'void'
  tacticId?: string
  campaignId?: string
  goalId?: string
  channelId?: string
  category?: string
  /** The id or day of the entry that this one replaces. */
  corrects?: string
}
