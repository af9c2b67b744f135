import { applyEdits, type TextEdit } from '../edit/apply-edits.ts'
import { EditError } from '../edit/edit-error.ts'
import type { Validated } from '../engine/validate.ts'
import type { Entity } from '../model/entity.ts'
import { nearest } from '../model/nearest.ts'
import { show } from '../model/show.ts'
import { type Change, changedText } from '../model/what-if/changed-text.ts'
import { UsageError } from './command.ts'
import type { Target, Wish } from './what-if-change.ts'

type Document = NonNullable<ReturnType<Validated['documents']['get']>>

/** A value that is changed: what stands there, what shall stand there, and where. */
export interface FieldEdit {
  path: string
  old: string
  new: string
  file: string
  edit: TextEdit
}

interface Leaf {
  node: object
  key: string | number
}

/** The edits of the text that a change asks for. @throws UsageError where the field is not there or cannot be moved */
export function editsFor(wish: Wish, { entity, keys }: Target, change: Change, document: Document): FieldEdit[] {
  const leaves = leavesOf(entity, keys, 'text' in change)
  if (leaves.length === 0) return [added(wish, { entity, keys }, change, document)]
  return leaves.map(({ node, key }) => {
    const old = document.positions.sourceText(node, key) ?? ''
    const text = changedText(old, change)
    if (text === undefined)
      throw new UsageError(`${show(wish.words)}: "${show(old)}" is nothing that could be moved; write what it shall be`)
    const { start, end } = document.positions.valueSpan(node, key)
    return { path: wish.path, old, new: text, file: document.path, edit: { start, end, text: yamlText(text) } }
  })
}

/** The texts of files with all their edits. @throws UsageError where two changes meet */
export function withEdits(text: string, edits: FieldEdit[]): string {
  const inOrder = edits.map(({ edit }) => edit).toSorted((a, b) => a.start - b.start)
  try {
    return applyEdits(text, inOrder)
  } catch (failure) {
    if (failure instanceof EditError) throw new UsageError(failure.message)
    throw failure
  }
}

/** Where a value that is made of several holds the one that is meant, most likely first. */
const meantKeys = ['plan', 'amount', 'value', 'total']

function leavesOf(entity: Entity, keys: (string | number)[], isOne: boolean): Leaf[] {
  let node: unknown = entity.node
  for (const key of keys.slice(0, -1)) {
    const holder = node
    node = child(node, key)
    if (typeof node !== 'object' || node === null) throw unknownField(entity, String(key), holder as object)
  }
  const last = keys.at(-1) ?? ''
  if (typeof node !== 'object' || node === null || child(node, last) === undefined) return []
  const found = leavesAt({ node, key: stepIn(node, last) })
  if (found.length > 1 && isOne)
    throw new UsageError(
      `${show(keys.join('.'))} of ${entity.kind} ${show(entity.id)} has ${found.length} parts: say which, such as ${show(keys.join('.'))}.1, or change all by a percentage`,
    )
  return found
}

function leavesAt({ node, key }: Leaf): Leaf[] {
  const value: unknown = (node as Record<string | number, unknown>)[key]
  if (Array.isArray(value)) return value.flatMap((_, index) => leavesAt({ node: value, key: index }))
  if (typeof value !== 'object' || value === null) return [{ node, key }]
  const meant = meantKeys.find((name) => child(value, name) !== undefined)
  return meant === undefined ? [] : leavesAt({ node: value, key: meant })
}

/** Items of a list are counted from 1, or named after what they are about: `limits.search-ads.max`. */
function stepIn(node: unknown, key: string | number): string | number {
  if (!Array.isArray(node)) return key
  if (Number.isInteger(Number(key))) return Number(key) - 1
  return node.findIndex((item: unknown) => namingKeys.some((name) => child(item, name) === key))
}

/** The id of an item, or its number. */
function nameOfItem(item: unknown, index: number): string {
  const name = namingKeys.map((key) => child(item, key)).find((value) => typeof value === 'string')
  return typeof name === 'string' ? name : String(index + 1)
}

const namingKeys = ['id', 'channel', 'category', 'audience', 'goal', 'metric', 'on']

function child(node: unknown, key: string | number): unknown {
  if (typeof node !== 'object' || node === null) return undefined
  return (node as Record<string | number, unknown>)[stepIn(node, key)]
}

/** A field that is not there yet stands before the others; only a whole value can be put there. */
function added(wish: Wish, { entity, keys }: Target, change: Change, document: Document): FieldEdit {
  const [key = '', ...deeper] = keys.map(String)
  const first = Object.keys(entity.node)[0]
  if (!('text' in change) || deeper.length > 0 || first === undefined || entity.item !== undefined)
    throw unknownField(entity, keys.join('.'), entity.node)
  const { start } = document.positions.keySpan(entity.node, first)
  const before = document.text.slice(0, start)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const isFlow = before.trimEnd().endsWith('{')
  const gap = isFlow ? ', ' : `\n${line.replace(/[^ ]/g, ' ')}`
  return {
    path: wish.path,
    old: 'nothing',
    new: change.text,
    file: document.path,
    edit: { start, end: start, text: `${key}: ${yamlText(change.text)}${gap}` },
  }
}

function unknownField({ kind, id }: Entity, field: string, node: object): UsageError {
  const known = Array.isArray(node) ? node.map(nameOfItem) : Object.keys(node)
  const close = nearest(field, known)
  const hint = close ? `did you mean ${show(close)}?` : `it has ${known.map((key) => show(key)).join(', ')}`
  return new UsageError(`${[kind, show(id)].filter(Boolean).join(' ')} has no "${show(field)}"; ${hint}`)
}

/** A text as a value of YAML: plain where it is safe in a map of one line too. */
function yamlText(text: string): string {
  const isList = /^\[[^[\]{}]*\]$/.test(text)
  return isList || /^[\p{L}\p{N}+][\p{L}\p{N} .%/_+-]*$/u.test(text) ? text : JSON.stringify(text)
}
