import type { Duration, TimeUnit } from '../model/values/types.ts'

/** Hours in a unit, by the clock. A month is never shorter than 28 days, a working day never longer than a day. */
const clockHours: Record<TimeUnit, number> = { min: 1 / 60, h: 1, wd: 24, d: 24, w: 168, mo: 672, y: 8760 }

/** The hours that a time takes by the clock; weekends on the way are not counted. */
export const hoursOf = ({ count, unit }: Duration): number => count * clockHours[unit]

/** The hours it takes at least: a working day may be no more than eight hours after a call in the morning. */
export const fewestHours = (time: Duration): number => (time.unit === 'wd' ? time.count * 8 : hoursOf(time))
