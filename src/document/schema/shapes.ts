import { type Field, type KindName, kindOf, type Slot, type ValueType } from '../../generated/fields.ts'

/** The type of a value of a document; undefined for a key with nothing behind it. */
export function typeOf(value: unknown): ValueType | undefined {
  if (value === null || value === undefined) return undefined
  if (Array.isArray(value)) return 'array'
  const type = typeof value
  return type === 'string' || type === 'number' || type === 'boolean' || type === 'object' ? type : undefined
}

/** true when a value of this type may stand there and, for a word where only listed ones may, is one of them. */
export function fits(slot: Slot, value: unknown): boolean {
  const type = typeOf(value)
  if (type === undefined) return false
  if (slot.types.length > 0 && !slot.types.includes(type)) return false
  if (slot.enum === undefined || (type !== 'string' && type !== 'number')) return true
  return slot.enum.some((word) => word === value)
}

/** The field of an entity with this key, if there is one. */
export function fieldOf(kind: KindName, key: string): Field | undefined {
  const { fields, patterns } = kindOf(kind)
  const field = fields.get(key)
  if (field !== undefined || patterns.size === 0) return field
  return [...patterns].find(([pattern]) => new RegExp(pattern).test(key))?.[1]
}

/** true for keys that users may add as they like. */
export function isFree(kind: KindName, key: string): boolean {
  return key.startsWith('x-') || kindOf(kind).open
}
