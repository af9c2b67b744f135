import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml'
import type { Building, BuildState, Container, Forget, Stretch } from './building.ts'
import { createPlainMap } from './plain-map.ts'
import { readPlainValue } from './plain-value.ts'
import { Refusal } from './refusal.ts'
import { isBlank, skipBlanks, trimEnd } from './seek.ts'
import { addRow, closeRow, markTable, nameRow, resetTable } from './value-table.ts'

const NO_KEY = [-1, -1] as const
const WORDS_THAT_ARE_NO_TEXT = /^(?:|~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/

/**
 * Adds the values of a stretch to its target.
 *
 * @param events what js-yaml's parseEvents made of the stretch
 * @throws Refusal for what the format does not allow; then nothing has been added
 */
export function addValues(building: Building, events: readonly Event[], stretch: Stretch): void {
  const { target } = stretch
  const mark = markTable(building.table)
  const repetitions = building.repetitions.length
  const length = Array.isArray(target) ? target.length : 0
  const state = startState(building, stretch)
  try {
    addEvents(state, events, stretch.inside)
  } catch (error) {
    resetTable(building.table, mark)
    building.repetitions.length = repetitions
    if (Array.isArray(target)) target.length = length
    else for (const key of state.added) delete target[key]
    throw error
  }
}

function startState(building: Building, { text, base, target }: Stretch): BuildState {
  return {
    building,
    table: building.table,
    text,
    base,
    target,
    open: [],
    cursor: 0,
    key: undefined,
    keyPlace: NO_KEY,
    repeated: undefined,
    added: [],
  }
}

function addEvents(state: BuildState, events: readonly Event[], inside: boolean): void {
  checkDocument(state, events[0])
  let from = 1
  let to = events.length - 1
  if (inside) {
    checkShape(state, events[1])
    from++
    to--
  }
  for (let index = from; index < to; index++) {
    const event = events[index]
    if (event !== undefined) addEvent(state, event)
  }
  state.building.end = state.base + state.cursor
  state.building.added = state.added
  if (state.table.size > state.building.maximumValues) throw new Refusal('too-many-values', state.base)
}

function addEvent(state: BuildState, event: Event): void {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      if (event.anchorStart >= 0 || event.tagStart >= 0) throw propertyRefusal(state, event)
      if (state.key === undefined && !Array.isArray(state.target)) addKey(state, event)
      else addSingle(state, event)
      return
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      if (event.anchorStart >= 0 || event.tagStart >= 0) throw propertyRefusal(state, event)
      openContainer(state, event)
      return
    case EVENT_ID.POP:
      if (state.open.length === 0) throw new Refusal('second-document', state.base + state.cursor)
      closeContainer(state)
      return
    case EVENT_ID.ALIAS:
      throw new Refusal('alias', state.base + event.anchorStart - 1)
    default:
      throw new Refusal('second-document', state.base + skipBlanks(state.text, state.cursor))
  }
}

function addKey(state: BuildState, event: ScalarEvent): void {
  const key = getScalarValue(state.text, event)
  const quotes = isQuoted(event) ? 1 : 0
  const start = event.valueStart < 0 ? skipBlanks(state.text, state.cursor) : event.valueStart - quotes
  const end = event.valueStart < 0 ? start : event.valueEnd + quotes
  const { base, target } = state
  if (quotes === 0) checkPlainKey(key, base + start)
  if (state.building.longKeys) checkLongKey(state)
  state.key = key
  state.keyPlace = [base + start, base + end]
  state.cursor = end
  if (Array.isArray(target) || target[key] === undefined) return
  state.building.repetitions.push({ map: target, key, start: base + start, end: base + end })
  state.repeated = { mark: markTable(state.table), repetitions: state.building.repetitions.length }
}

function addSingle(state: BuildState, event: ScalarEvent): void {
  const { text, table, base } = state
  let start = event.valueStart
  let end = event.valueEnd
  let value: unknown
  if (event.style === SCALAR_STYLE.PLAIN) {
    if (start < 0) {
      start = placeOfNothing(state)
      end = start
      value = null
    } else {
      value = readPlainValue(getScalarValue(text, event))
    }
  } else {
    value = getScalarValue(text, event)
    if (isQuoted(event)) {
      start--
      end++
    } else {
      start = skipBlanks(text, placeOfNothing(state))
      end = trimEnd(text, start, end)
    }
  }
  const row = addRow(table, state.keyPlace, base + start)
  closeRow(table, row, base + end)
  state.cursor = end
  attach(state, value)
}

function openContainer(state: BuildState, event: MappingEvent | SequenceEvent): void {
  if (state.key === undefined && !Array.isArray(state.target)) {
    throw new Refusal('complex-key', state.base + event.start)
  }
  const { table, repeated } = state
  const container: Container = event.type === EVENT_ID.MAPPING ? createPlainMap() : []
  const row = addRow(table, state.keyPlace, state.base + event.start)
  nameRow(table, row, container)
  const outer = state.target
  attach(state, container)
  const flow = event.style === COLLECTION_STYLE.FLOW && isBracket(state.text.charCodeAt(event.start))
  state.open.push({ container: outer, row, flow, repeated })
  state.target = container
  state.cursor = flow ? event.start + 1 : event.start
}

function closeContainer(state: BuildState): void {
  const closed = state.open.pop()
  if (closed === undefined) return
  if (closed.flow) state.cursor = flowEnd(state.text, state.cursor)
  closeRow(state.table, closed.row, state.base + state.cursor)
  state.target = closed.container
  if (closed.repeated !== undefined) forget(state, closed.repeated)
}

function forget(state: BuildState, { mark, repetitions }: Forget): void {
  resetTable(state.table, mark)
  state.building.repetitions.length = repetitions
}

/** Puts a finished or opened value where it belongs, unless its key was a repetition. */
function attach(state: BuildState, value: unknown): void {
  const { target, key } = state
  if (Array.isArray(target)) {
    target.push(value)
    return
  }
  state.key = undefined
  state.keyPlace = NO_KEY
  if (state.repeated !== undefined) {
    if (typeof value !== 'object' || value === null) forget(state, state.repeated)
    state.repeated = undefined
  } else if (key !== undefined) {
    target[key] = value
    if (state.open.length === 0) state.added.push(key)
  }
}

/** Where a value would stand that was left out: right after its colon or dash. */
function placeOfNothing(state: BuildState): number {
  const at = skipBlanks(state.text, state.cursor)
  const mark = Array.isArray(state.target) ? '-' : ':'
  return state.text[at] === mark ? at + 1 : state.cursor
}

function flowEnd(text: string, from: number): number {
  let at = skipBlanks(text, from)
  while (text[at] === ',') at = skipBlanks(text, at + 1)
  return at + 1
}

function isQuoted(event: ScalarEvent): boolean {
  return event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
}

function isBracket(code: number): boolean {
  return code === 91 || code === 123
}

function checkPlainKey(key: string, offset: number): void {
  if (key === '<<') throw new Refusal('merge-key', offset)
  if (key.length <= 5 && WORDS_THAT_ARE_NO_TEXT.test(key)) throw new Refusal('empty-key', offset)
}

function checkLongKey({ text, cursor, base }: BuildState): void {
  let at = skipBlanks(text, cursor)
  while (text[at] === ',') at = skipBlanks(text, at + 1)
  if (text[at] === '?' && isBlank(text.charCodeAt(at + 1))) throw new Refusal('complex-key', base + at)
}

function checkDocument(state: BuildState, event: Event | undefined): void {
  if (event?.type !== EVENT_ID.DOCUMENT) throw new Refusal('wrong-shape', state.base)
  if (event.directives.length > 0) throw new Refusal('directive', state.base)
}

function checkShape(state: BuildState, event: Event | undefined): void {
  const wanted = Array.isArray(state.target) ? EVENT_ID.SEQUENCE : EVENT_ID.MAPPING
  const found = event?.type === wanted && event.style === COLLECTION_STYLE.BLOCK
  if (!found) throw new Refusal('wrong-shape', state.base)
  if (event.anchorStart >= 0 || event.tagStart >= 0) throw propertyRefusal(state, event)
}

function propertyRefusal(state: BuildState, event: ScalarEvent | MappingEvent | SequenceEvent): Refusal {
  if (event.tagStart >= 0) return new Refusal('tag', state.base + event.tagStart)
  return new Refusal('anchor', state.base + event.anchorStart - 1)
}
