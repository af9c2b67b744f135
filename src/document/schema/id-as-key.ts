import { kindOf } from '../../generated/fields.ts'
import { readId } from '../../model/values/id.ts'
import { keysMeantBy } from './aliases.ts'
import { type Checking, placeOf, type Spot } from './checking.ts'
import type { SchemaProblem } from './schema-problem.ts'
import { fieldOf } from './shapes.ts'
import { nounOf, quote } from './words.ts'

/**
 * The key that stands where an id belongs, as in `- letter:` for `- id: letter`: the first of an entry without an id,
 * unknown, and with nothing behind it or with all other lines below it.
 */
export function keyForId({ kind, node, within }: Spot): string | undefined {
  if (within === undefined || node.id !== undefined || fieldOf(kind, 'id')?.required !== true) return undefined
  const [key = '', ...others] = Object.keys(node)
  const isBare = node[key] === null || (others.length === 0 && isMapOf(kind, node[key]))
  const isKnown = keysMeantBy(kind, key).some((meant) => fieldOf(kind, meant) !== undefined)
  return isBare && !isKnown && readId(key).value !== undefined ? key : undefined
}

/** A map with a key of that kind of entity. */
function isMapOf(kind: Spot['kind'], value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { fields } = kindOf(kind)
  return Object.keys(value).some((key) => fields.has(key))
}

/** An id that is written as a key. */
export function idAsKeyProblem(
  checking: Checking,
  { kind, node }: Spot,
  { key, isBeside }: { key: string; isBeside: boolean },
): SchemaProblem {
  const further = isBeside ? '' : `, and start the lines below it under the i of id`
  return {
    rule: 'schema-required',
    severity: 'error',
    message: `${quote(`${key}:`)} stands where the id of a ${nounOf(kind)} belongs`,
    span: checking.positions.keySpan(node, key),
    fix: { title: `write id: ${key}${further}`, tier: 'fill-in' },
    at: placeOf(checking, node, 'id'),
  }
}
