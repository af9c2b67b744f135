import { fieldOf } from '../document/schema/shapes.ts'
import type { Grammar, KindName, Slot } from '../generated/fields.ts'
import type { Node } from '../model/entity.ts'
import type { Problem, Span } from '../model/problem.ts'
import { faultSeverity } from '../model/values/fault-severity.ts'
import { placeholderIn } from '../model/values/placeholder.ts'
import type { Reader, Reading, ReadingContext, ValueFault, ValueNote } from '../model/values/types.ts'
import { isGroup } from './get.ts'
import { readers } from './readers.ts'
import type { Scope } from './scope.ts'

/**
 * What the fields of an entity say, by key: days, amounts, targets … as src/model/values reads them, texts as they
 * are, nested groups as Values of their own. What could not be read is reported and absent.
 */
export type Values = Record<string, unknown>

/** Kinds that builders turn into entities one by one; reading stops in front of them. */
const entities = new Set<KindName>([
  ...(['goal', 'tactic', 'task', 'campaign', 'content', 'audience', 'channel', 'metric', 'stage', 'offering'] as const),
  ...(['principle', 'positioning', 'competitor', 'assumption', 'risk', 'person'] as const),
  ...(['measurement', 'spend', 'review', 'capacity', 'pain', 'objection', 'touchpoint'] as const),
])

/** Reads every field of an entity as its schema says it is written. */
export function readValues(kind: KindName, node: Node, scope: Scope, context: ReadingContext = scope.context): Values {
  const values: Values = {}
  for (const key in node) {
    const field = fieldOf(kind, key)
    if (field) values[key] = readSlot(field, { node, key, scope, context })
  }
  return values
}

/** One value in the file: `node[key]`, with what reading it needs. */
interface Spot {
  node: object
  key: string | number
  scope: Scope
  context: ReadingContext
}

function readSlot(slot: Slot, spot: Spot): unknown {
  const value = (spot.node as Record<string | number, unknown>)[spot.key]
  if (value === null || value === undefined) return undefined
  if (Array.isArray(value)) return readList(slot, value, spot)
  if (typeof value === 'object') return readMap(slot, value as Node, spot)
  if (typeof value === 'boolean' || slot.grammar === 'number') return value
  return slot.grammar ? readText(slot.grammar, String(value), spot) : value
}

function readList(slot: Slot, list: unknown[], spot: Spot): unknown {
  const items = slot.items
  if (!items || (items.kind && entities.has(items.kind))) return list
  // An entry may be the amount alone, written as the field itself is.
  const plain = { ...items, grammar: items.grammar ?? slot.grammar }
  return list.map((item, index) => readSlot(isGroup(item) ? items : plain, { ...spot, node: list, key: index }))
}

/** A map where a value may stand is a card (its `value` counts) or an estimate in words; else it is a group. */
function readMap(slot: Slot, map: Node, spot: Spot): unknown {
  const { metric } = map
  const context = (typeof metric === 'string' && spot.context.ofMetric?.(metric)) || spot.context
  const inside = { ...spot, node: map, context }
  if (slot.grammar && readers[slot.grammar]) {
    const card = readCard(slot, map, inside)
    const isGroupToo = slot.each !== undefined || (slot.kind !== undefined && slot.kind !== 'card')
    if (card !== undefined || !isGroupToo) return card
  }
  if (slot.kind && !entities.has(slot.kind)) return readValues(slot.kind, map, spot.scope, context)
  const each = slot.each
  if (!each) return map
  return Object.fromEntries(
    Object.keys(map).map((key) => [
      key,
      readSlot({ ...each, grammar: each.grammar ?? slot.grammar }, { ...inside, key }),
    ]),
  )
}

function readCard(slot: Slot, map: Node, spot: Spot): unknown {
  if ('value' in map) return readSlot({ types: ['string'], grammar: slot.grammar }, { ...spot, key: 'value' })
  if ('low' in map || 'high' in map) return readRange(slot, map, spot)
  return map.confidential === true ? { kind: 'confidential' } : undefined
}

const orderedFix = {
  title: 'give low: and high: like amounts of one kind, the lower one first',
  tier: 'fill-in',
} as const

/** `{ low, likely, high }` as the field reads `low..likely..high`; a fix of that text has no place in the file. */
function readRange({ grammar }: Slot, map: Node, spot: Spot): unknown {
  const parts = ['low', 'likely', 'high'].filter((key) => map[key] !== undefined && map[key] !== null)
  const text = parts.map((key) => numberText({ ...spot, key })).join('..')
  const reading = (grammar && readers[grammar])?.(text, spot.context)
  const fault = reading?.fault && { ...reading.fault, start: 0, end: 1, fix: orderedFix }
  return settle(fault ? { fault } : reading, { ...spot, key: parts[0] ?? 'low' })
}

/** The number alone, where it stands together with where it comes from. */
function numberText(spot: Spot): string {
  const part = (spot.node as Node)[spot.key as string]
  if (!isGroup(part)) return sourceOf(spot)
  return isGroup(part.value) || part.value === undefined ? '' : sourceOf({ ...spot, node: part, key: 'value' })
}

function readText(grammar: Grammar, value: string, spot: Spot): unknown {
  const text = typeof (spot.node as Node)[spot.key as string] === 'string' ? value : sourceOf(spot)
  const placeholder = placeholderIn(text)
  if (placeholder) {
    settle({ fault: placeholder }, spot)
    return undefined
  }
  const reader = readers[grammar]
  const { ownMoney } = spot.scope
  const context = ownMoney && ofMoney.has(grammar) ? ownMoney : spot.context
  return reader ? settle(reader(text, context), spot) : value
}

/** What is read as money where nothing else is named. */
const ofMoney = new Set<Grammar>(['money', 'amount', 'cost', 'budget', 'budget-lines'])

const sourceOf = ({ node, key, scope }: Spot): string =>
  scope.document.positions.sourceText(node, key) ?? String((node as Node)[key as string])

/** Reports what is wrong with a reading, and gives its value. */
function settle(reading: Reading<unknown> | undefined, spot: Spot): unknown {
  if (reading?.fault) report(reading.fault, spot)
  for (const note of reading?.notes ?? []) report(note, spot)
  return reading?.value
}

/** Reads what a key itself says, as in `{ 2026-Q3: 1400 }`. */
export function readKey<T>(
  node: Node,
  key: string,
  reader: Reader<T>,
  { document, report, context }: Scope,
): T | undefined {
  const { value, fault } = reader(key, context)
  const span = document.positions.keySpan(node, key)
  if (fault) report(problemOf(fault, span, span))
  return value
}

/** Why a value that is understood is spoken of at all. */
const whyNote = 'mplan understands it; written one way, files are easier to compare and to search.'

function report(fault: ValueFault | ValueNote, { node, key, scope }: Spot): void {
  const { positions } = scope.document
  const whole = positions.valueSpan(node, key)
  const start = Math.min(positions.innerStart(node, key) + fault.start, whole.end)
  const end = Math.min(Math.max(start + fault.end - fault.start, start + 1), Math.max(whole.end, start + 1))
  scope.report(problemOf(fault, { ...whole, start, end }, whole))
}

/** @param whole what the text of a fix takes the place of */
function problemOf(fault: ValueFault | ValueNote, span: Span, whole: Span): Problem {
  const { rule, message, or } = fault
  const fix = fault.fix && {
    title: fault.fix.title,
    tier: fault.fix.tier,
    ...(fault.fix.text !== undefined && { edits: [{ span: whole, text: fault.fix.text }] }),
  }
  return {
    rule,
    severity: 'severity' in fault ? fault.severity : faultSeverity(rule),
    message,
    span,
    ...('severity' in fault && { why: whyNote }),
    ...(fix && { fix }),
    ...(or && { or }),
  }
}
