import { type Entity, given } from './entity.ts'

/** A value as the user wrote it, `2000` or `+25%`, also where it stands on a card as `value:`. */
export function valueText(entity: Entity, key: string): string | undefined {
  const value = given(entity, key) ? entity.node[key] : undefined
  const text = typeof value === 'object' && value !== null && 'value' in value ? value.value : value
  return typeof text === 'string' || typeof text === 'number' ? String(text).trim() : undefined
}
