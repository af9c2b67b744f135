import type { Cadence, DayRange, Duration, Estimate, Quantity, Target } from '../model/values/types.ts'
import type { Values } from './read-values.ts'

// The schema has proved which reader read each key, so these say again what is known to be there.

export const dayOf = (values: Values, key: string) => values[key] as DayRange | undefined
export const targetOf = (values: Values, key: string) => values[key] as Target | undefined
export const estimateOf = (values: Values, key: string) => values[key] as Estimate | undefined
export const durationOf = (values: Values, key: string) => values[key] as Duration | undefined
export const cadenceOf = (values: Values, key: string) => values[key] as Cadence | undefined
export const groupOf = (values: Values, key: string): Values => (isGroup(values[key]) ? values[key] : {})

/** An amount, or undefined where it is confidential. */
export function quantityOf(values: Values, key: string): Quantity | undefined {
  const value = values[key]
  return isQuantity(value) ? value : undefined
}

/** Tells an amount that has been read from a group, whose keys people choose themselves: one may be called `unit`. */
export function isQuantity(value: unknown): value is Quantity {
  return isGroup(value) && isGroup(value.unit) && typeof value.value === 'number'
}

/** A text, or undefined for nothing and for anything that is no text. */
export function wordOf(values: Values, key: string): string | undefined {
  const value = values[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** One text or a list of them, as a list. */
export function wordsOf(values: Values, key: string): string[] {
  const value = values[key]
  const list = Array.isArray(value) ? value : [value]
  return list.filter((item): item is string => typeof item === 'string' && item !== '')
}

/** The items of a list, or the one thing that stands in its place. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A key with its value, or nothing at all where there is no value: for spreading into an entity. */
export function defined<Key extends string, T>(key: Key, value: T | undefined): { [K in Key]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: T }
}

/** Adds to a new entity what is known besides; what is undefined is left out. Sooner than a spread for each key. */
export function withDefined<Known extends object, More extends object>(
  known: Known,
  more: { [Key in keyof More]: More[Key] | undefined },
): Known & Partial<More> {
  const whole = known as Record<string, unknown>
  for (const key in more) if (more[key] !== undefined) whole[key] = more[key]
  return known
}
