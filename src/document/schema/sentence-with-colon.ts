import type { Slot } from '../../generated/fields.ts'
import { isPlainMap } from '../plain-map.ts'
import { quote as inQuotes } from '../slips/slip.ts'
import { keysMeantBy } from './aliases.ts'
import { type Checking, placeOf } from './checking.ts'
import type { SchemaProblem } from './schema-problem.ts'
import { fieldOf } from './shapes.ts'
import { oneOf } from './words.ts'

/**
 * The sentence of a list entry that its colon made a key and a value: `- Write copy: three variants`. Undefined for
 * anything that can be an entry with keys.
 */
export function sentenceWithColon({ kind }: Slot, value: unknown): string | undefined {
  if (!isPlainMap(value)) return undefined
  const [[key, rest] = ['', undefined], ...more] = Object.entries(value)
  if (more.length > 0 || !/\s|^\p{Lu}/u.test(key.trim())) return undefined
  if (typeof rest === 'object' && rest !== null) return undefined
  if (kind !== undefined && [key, ...keysMeantBy(kind, key)].some((name) => fieldOf(kind, name))) return undefined
  return rest === null || rest === undefined ? `${key}:` : `${key}: ${rest}`
}

/** Says that an entry of a list is a sentence, and how it is written. */
export function sentenceProblem(
  checking: Checking,
  { node, index, slot, sentence }: { node: object; index: number; slot: Slot; sentence: string },
): SchemaProblem {
  const span = checking.positions.valueSpan(node, index)
  const isText = slot.types.includes('string')
  const title = isText ? inQuotes(sentence) : `title: ${inQuotes(sentence)}`
  return {
    rule: 'schema-type',
    severity: 'error',
    message: `the colon cuts this sentence in two: ${inQuotes(sentence)}`,
    span,
    label: isText ? 'put this in quotes' : undefined,
    fix: { title: `write ${title}`, tier: 'review', edits: [{ span, text: title }] },
    or:
      slot.kind === undefined || isText
        ? undefined
        : `${oneOf(slot.kind)} has keys of its own: title: and below it what else is known`,
    at: placeOf(checking, node, index),
  }
}
