import { type DocumentKind, type KindName, kindOf, type Slot } from '../../generated/fields.ts'
import { isPlainMap, type PlainMap } from '../plain-map.ts'
import { isThisVersion } from './format-version.ts'
import { findOldForms } from './old-forms.ts'
import { fieldOf, fits, isFree, typeOf } from './shapes.ts'

/**
 * Whether nothing at all has to be said about the format of a document, by the table of fields. It agrees with the
 * compiled validators, which are large and have the last word on every document that is not sound.
 */
export function isSoundDocument(root: PlainMap, document: DocumentKind): boolean {
  return isThisVersion(root.mplan, document) && isSoundEntity(root, document)
}

function isSoundEntity(node: PlainMap, kind: KindName): boolean {
  for (const key in node) {
    const field = fieldOf(kind, key)
    if (field === undefined ? !isFree(kind, key) : !isSound(node[key], field)) return false
  }
  return neededKeys(kind).every((key) => node[key] !== undefined) && findOldForms(kind, node).length === 0
}

function isSound(value: unknown, slot: Slot): boolean {
  if (slot.types.length === 0) return true
  const type = typeOf(value)
  if (type === undefined || !slot.types.includes(type)) return false
  if (Array.isArray(value)) return areSound(value, slot.items)
  if (isPlainMap(value)) return slot.kind ? isSoundEntity(value, slot.kind) : areSound(Object.values(value), slot.each)
  return fits(slot, value)
}

function areSound(values: unknown[], slot: Slot | undefined): boolean {
  return slot === undefined || values.every((value) => isSound(value, slot))
}

const needed = new Map<KindName, string[]>()

/** The keys that an entity cannot do without. */
function neededKeys(kind: KindName): string[] {
  const known = needed.get(kind)
  if (known) return known
  const keys = [...kindOf(kind).fields].flatMap(([key, { required }]) => (required ? [key] : []))
  needed.set(kind, keys)
  return keys
}
