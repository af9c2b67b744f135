import type { DocumentKind, KindName } from '../../generated/fields.ts'
import type { Span } from '../../model/problem.ts'
import type { PlainMap } from '../plain-map.ts'
import type { Positions } from '../positions.ts'
import type { Detour } from './detours.ts'
import type { Origins } from './origins.ts'
import type { DataPlace, SchemaProblem } from './schema-problem.ts'

/** What the check of one document shares. */
export interface Checking {
  document: DocumentKind
  /** Places of the data as it was read and of the copies made from it. */
  positions: Positions
  origins: Origins
  problems: SchemaProblem[]
  /** tactics that name another one as their way out */
  detours: Detour[]
}

/** An entity that is being looked at, and the ones it stands in. */
export interface Spot {
  kind: KindName
  node: PlainMap
  within?: Spot
}

/** The place in the data as it was read. */
export function placeOf({ origins }: Checking, node: object, key?: string | number): DataPlace {
  const at = { node: origins.find(node) }
  return key === undefined ? at : { ...at, key: origins.findKey(node, key) }
}

/** What to mark for a problem about a value; its key where the value is nothing, or lines of its own. */
export function valueSpanOf({ positions }: Checking, node: object, key: string | number, value: unknown): Span {
  if (typeof key === 'number') return positions.valueSpan(node, key)
  return typeof value === 'object' ? positions.keySpan(node, key) : positions.valueSpan(node, key)
}
