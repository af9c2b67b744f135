import { type Day, type DayRange, formatDay } from './dates.ts'
import type { Entity } from './entity.ts'

/** A date in the user's own words, with the day that counts where they name more than one: `2026-Q4 (2026-12-31)`. */
export function dateWords(entity: Entity, key: string, range: DayRange): string {
  const written = entity.item === undefined ? entity.node[key] : undefined
  const isEnd = key === 'end' || key === 'due' || key === 'deadline'
  const day = formatDay(isEnd ? range.last : range.first)
  if (typeof written !== 'string' && typeof written !== 'number') return day
  return range.first === range.last ? String(written).trim() : `${String(written).trim()} (${day})`
}

/** `yesterday`, `12 days ago`, `5 months ago` */
export function agoWords(day: Day, today: Day): string {
  const days = today - day
  if (days === 1) return 'yesterday'
  return days < 61 ? `${days} days ago` : `${Math.round(days / 30.44)} months ago`
}
