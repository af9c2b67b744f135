import { homeOf, type KindName, kindOf, type Slot } from '../../generated/fields.ts'
import { type SchemaError, validators } from '../../generated/validators.js'
import { createPlainMap, isPlainMap, type PlainMap } from '../plain-map.ts'
import { aliasProblem, oldFormProblem } from './alias-key.ts'
import type { Checking, Spot } from './checking.ts'
import { findFaults, isDocument, isReportedByRules } from './faults.ts'
import { idAsKeyProblem, keyForId } from './id-as-key.ts'
import { missingKeyProblem } from './missing-key.ts'
import { differencesOf, findOldForms, writtenAnew } from './old-forms.ts'
import { renamingDifferences, withRealNames } from './real-names.ts'
import { sentenceProblem, sentenceWithColon } from './sentence-with-colon.ts'
import { fieldOf, fits } from './shapes.ts'
import { wrongValueProblem } from './wrong-value.ts'

/** Stands for an entity or value that cannot be used. */
export const unusable = Symbol('unusable')

/**
 * Checks one entity and everything in it, and adds a problem for each cause.
 *
 * @returns the entity itself where all is sound; else a copy under real names, without the fields that are broken;
 *   `unusable` when something is missing without which it means nothing
 */
export function checkEntity(checking: Checking, spot: Spot): PlainMap | typeof unusable {
  const validate = validators[spot.kind]
  const current = rewritten(checking, spot)
  if (validate(current.node)) return checkInside(checking, current, new Set())
  const named = renamed(checking, current)
  if (named !== current && validate(named.node)) return checkInside(checking, named, new Set())
  const identified = withIdOfKey(checking, named)
  if (identified === undefined) return judge(checking, named, validate.errors ?? [])
  if (identified === unusable) return unusable
  return validate(identified.node)
    ? checkInside(checking, identified, new Set())
    : judge(checking, identified, validate.errors ?? [])
}

/** `- letter:` for `- id: letter`: read all the same where the other lines stand beside it, unusable where they stand below. */
function withIdOfKey(checking: Checking, spot: Spot): Spot | typeof unusable | undefined {
  const key = keyForId(spot)
  if (key === undefined) return undefined
  const isBeside = typeof spot.node[key] !== 'object' || spot.node[key] === null
  checking.problems.push(idAsKeyProblem(checking, spot, { key, isBeside }))
  if (!isBeside) return unusable
  const { [key]: _, ...others } = spot.node
  const node: PlainMap = Object.assign(createPlainMap(), { id: key }, others)
  checking.origins.remember(node, spot.node, { keys: new Map([['id', key]]), texts: new Map([['id', key]]) })
  return { ...spot, node }
}

/** The entity without forms that are no longer written; a problem for each that was. */
function rewritten(checking: Checking, spot: Spot): Spot {
  let { node } = spot
  for (const form of findOldForms(spot.kind, node)) {
    checking.problems.push(oldFormProblem(checking, { ...spot, node }, form))
    if (form.detours !== undefined) checking.detours.push({ from: String(node.id), to: form.detours })
    const anew = writtenAnew(node, form)
    checking.origins.remember(anew, node, differencesOf(form))
    node = anew
  }
  return node === spot.node ? spot : { ...spot, node }
}

/** The entity under real names; a problem for each key that had another name. */
function renamed(checking: Checking, spot: Spot): Spot {
  const { node, renamings } = withRealNames(spot.kind, spot.node)
  if (renamings.length === 0) return spot
  for (const renaming of renamings) checking.problems.push(aliasProblem(checking, spot, renaming))
  checking.origins.remember(node, spot.node, renamingDifferences(renamings))
  return { ...spot, node }
}

function judge(checking: Checking, spot: Spot, errors: readonly SchemaError[]): PlainMap | typeof unusable {
  const faults = findFaults(checking, spot, errors)
  const missing = faults.missing.filter((key) => !faults.respelt.has(key))
  for (const key of missing) checking.problems.push(missingKeyProblem(checking, spot, key))
  const node = respell(checking, spot.node, faults.respelt)
  const required = [...kindOf(spot.kind).fields].flatMap(([key, { required }]) => (required ? [key] : []))
  const lost = required.filter((key) => faults.broken.has(key) || missing.includes(key))
  const sound = checkInside(checking, { ...spot, node }, faults.broken)
  if (lost.length === 0 || isDocument(spot)) return sound
  if (lost.length === 1 && lost[0] === 'title' && node.id !== undefined) return titledById(checking, sound)
  return unusable
}

function respell(checking: Checking, node: PlainMap, respelt: ReadonlyMap<string, string>): PlainMap {
  if (respelt.size === 0) return node
  const copy = Object.assign(createPlainMap(), node)
  for (const [key, before] of respelt) copy[key] = node[before]
  checking.origins.remember(copy, node, { keys: respelt })
  return copy
}

/** An entity without a title can still be talked about by its id. */
function titledById(checking: Checking, node: PlainMap): PlainMap {
  const copy = Object.assign(createPlainMap(), node, { title: node.id })
  checking.origins.remember(copy, node, { keys: new Map([['title', 'id']]) })
  return copy
}

/** Checks what stands in an entity, and leaves the broken fields out. */
function checkInside(checking: Checking, spot: Spot, broken: ReadonlySet<string>): PlainMap {
  let clean = spot.node
  const change = (key: string, value: unknown) => {
    if (clean === spot.node) {
      clean = Object.assign(createPlainMap(), spot.node)
      checking.origins.remember(clean, spot.node)
    }
    if (value === unusable) delete clean[key]
    else clean[key] = value
  }
  for (const key of broken) change(key, unusable)
  for (const [key, slot] of insides(checking, spot)) {
    const value = spot.node[key]
    if (typeof value !== 'object' || value === null || broken.has(key)) continue
    const checked = checkSlot(checking, { spot, name: key, slot }, value)
    if (checked !== value) change(key, checked)
  }
  return clean
}

/** A field whose insides are being checked. */
interface Place {
  spot: Spot
  name: string
  slot: Slot
}

function checkSlot(checking: Checking, place: Place, value: object): unknown {
  if (Array.isArray(value)) return checkList(checking, place, value)
  if (!isPlainMap(value)) return value
  const { kind, each } = place.slot
  if (kind !== undefined) return checkEntity(checking, { kind, node: value, within: place.spot })
  return each === undefined ? value : checkMap(checking, { ...place, slot: each }, value)
}

function checkEntry(checking: Checking, place: Place, node: object, key: string | number, value: unknown): unknown {
  const { slot } = place
  const sentence = typeof key === 'number' ? sentenceWithColon(slot, value) : undefined
  if (typeof key === 'number' && sentence !== undefined) {
    checking.problems.push(sentenceProblem(checking, { node, index: key, slot, sentence }))
    return slot.types.includes('string') ? sentence : unusable
  }
  if (!fits(slot, value)) {
    checking.problems.push(wrongValueProblem(checking, { node, key, name: place.name, value, slot }))
    return unusable
  }
  return typeof value === 'object' && value !== null ? checkSlot(checking, place, value) : value
}

function checkList(checking: Checking, place: Place, list: unknown[]): unknown[] {
  const { items } = place.slot
  if (items === undefined) return list
  const inside = { ...place, slot: items }
  let clean: unknown[] | undefined
  const before = new Map<number, number>()
  for (let index = 0; index < list.length; index++) {
    const checked = checkEntry(checking, inside, list, index, list[index])
    if (clean === undefined && checked !== list[index]) {
      clean = list.slice(0, index)
    }
    if (clean === undefined || checked === unusable) continue
    before.set(clean.length, index)
    clean.push(checked)
  }
  if (clean === undefined) return list
  checking.origins.remember(clean, list, { keys: before })
  return clean
}

function checkMap(checking: Checking, place: Place, map: PlainMap): PlainMap {
  let clean = map
  for (const key of Object.keys(map)) {
    const checked = checkEntry(checking, place, map, key, map[key])
    if (checked === map[key]) continue
    if (clean === map) {
      clean = Object.assign(createPlainMap(), map)
      checking.origins.remember(clean, map)
    }
    if (checked === unusable) delete clean[key]
    else clean[key] = checked
  }
  return clean
}

const nestedFields = new Map<KindName, readonly (readonly [string, Slot])[]>()

const hasInsides = (slot: Slot | undefined): boolean =>
  slot !== undefined && (slot.kind !== undefined || hasInsides(slot.items) || hasInsides(slot.each))

/** The fields of an entity in which other entities may stand; at the top of a file also those of the other file. */
function insides(checking: Checking, spot: Spot): readonly (readonly [string, Slot])[] {
  const known = nestedFields.get(spot.kind)
  const own = known ?? [...kindOf(spot.kind).fields].filter(([, field]) => hasInsides(field))
  if (known === undefined) nestedFields.set(spot.kind, own)
  if (!isDocument(spot)) return own
  const strangers = Object.keys(spot.node).filter((key) => isReportedByRules(checking, key))
  const theirs = strangers.flatMap((key) => {
    const home = homeOf(checking.document, key)
    const field = home === undefined ? undefined : fieldOf(home, key)
    return field === undefined ? [] : [[key, field] as const]
  })
  return [...own, ...theirs]
}
