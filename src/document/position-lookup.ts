import { getScalarValue, parseEvents } from 'js-yaml'
import type { Span } from '../model/problem.ts'
import type { Positions } from './positions.ts'
import { keyEnd, keyStart, nextRow, type ValueTable, valueEnd, valueStart } from './value-table.ts'

/** Lists and maps longer than this get an index when something in them is looked up. */
const LONG = 8

interface Lookup {
  file: string
  text: string
  table: ValueTable
  /** the row of each map and list; made when a place is asked for the first time */
  rows: Map<object, number> | undefined
  /** the rows of the items of long lists */
  items: Map<number, Int32Array>
  /** the rows of the keys of long maps */
  entries: Map<number, Map<string, number>>
}

/**
 * Answers questions about places from the numbers kept while reading.
 *
 * A map or list that does not come from this document, and a key that is not there, stand at the start of the file
 * or at the start of their map: a problem about something missing still points somewhere sensible.
 */
export function createPositions(file: string, text: string, table: ValueTable): Positions {
  const lookup: Lookup = { file, text, table, rows: undefined, items: new Map(), entries: new Map() }
  return {
    file,
    valueSpan: (node, key) => valueSpan(lookup, node, key),
    keySpan: (node, key) => keySpan(lookup, node, key),
    sourceText: (node, key) => sourceText(lookup, node, key),
    innerStart: (node, key) => innerStart(lookup, node, key),
  }
}

function valueSpan(lookup: Lookup, node: object, key: string | number | undefined): Span {
  const row = key === undefined ? rowOf(lookup, node) : childRow(lookup, node, key)
  if (row !== undefined) return spanOf(lookup, valueStart(lookup.table, row), valueEnd(lookup.table, row))
  return key === undefined ? spanOf(lookup, 0, 0) : startOf(lookup, node)
}

function keySpan(lookup: Lookup, node: object, key: string): Span {
  const row = childRow(lookup, node, key)
  if (row === undefined) return startOf(lookup, node)
  return spanOf(lookup, keyStart(lookup.table, row), keyEnd(lookup.table, row))
}

function sourceText(lookup: Lookup, node: object, key: string | number): string | undefined {
  const value: unknown = Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined
  if (value === undefined || typeof value === 'string') return value
  if (typeof value === 'object' && value !== null) return undefined
  const row = childRow(lookup, node, key)
  return row === undefined ? undefined : lookup.text.slice(valueStart(lookup.table, row), valueEnd(lookup.table, row))
}

function innerStart(lookup: Lookup, node: object, key: string | number): number {
  const { start } = valueSpan(lookup, node, key)
  const first = lookup.text[start]
  if (first === '"' || first === "'") return start + 1
  return first === '|' || first === '>' ? blockTextStart(lookup.text, start) : start
}

/** Where the text of a block (`|` or `>`) begins: at the first letter under it. */
function blockTextStart(text: string, start: number): number {
  const newline = text.indexOf('\n', start)
  if (newline < 0) return start
  const blanks = /[ \r\n]*/y
  blanks.lastIndex = newline
  blanks.exec(text)
  return blanks.lastIndex
}

function startOf(lookup: Lookup, node: object): Span {
  const row = rowOf(lookup, node)
  const start = row === undefined ? 0 : valueStart(lookup.table, row)
  return spanOf(lookup, start, start)
}

function spanOf({ file }: Lookup, start: number, end: number): Span {
  return { file, start, end }
}

function rowOf(lookup: Lookup, node: object): number | undefined {
  lookup.rows ??= indexContainers(lookup.table)
  return lookup.rows.get(node)
}

function indexContainers({ containers, rows }: ValueTable): Map<object, number> {
  const index = new Map<object, number>()
  for (const [position, container] of containers.entries()) index.set(container, rows[position] ?? 0)
  return index
}

function childRow(lookup: Lookup, node: object, key: string | number): number | undefined {
  const row = rowOf(lookup, node)
  if (row === undefined) return undefined
  return Array.isArray(node) ? itemRow(lookup, row, Number(key)) : entryRow(lookup, row, String(key))
}

function itemRow(lookup: Lookup, list: number, position: number): number | undefined {
  const { table, items } = lookup
  let rows = items.get(list)
  if (rows === undefined) {
    const found = [...childRows(table, list)]
    rows = Int32Array.from(found)
    if (rows.length > LONG) items.set(list, rows)
  }
  return rows[position]
}

function entryRow(lookup: Lookup, map: number, key: string): number | undefined {
  const { text, table, entries } = lookup
  const known = entries.get(map)
  if (known !== undefined) return known.get(key)
  let passed = 0
  for (const row of childRows(table, map)) {
    if (isKey(text, keyStart(table, row), keyEnd(table, row), key)) return row
    if (++passed > LONG) return indexEntries(lookup, map).get(key)
  }
  return undefined
}

function indexEntries({ text, table, entries }: Lookup, map: number): Map<string, number> {
  const index = new Map<string, number>()
  for (const row of childRows(table, map)) {
    const written = text.slice(keyStart(table, row), keyEnd(table, row))
    index.set(/^["']|\n/.test(written) ? (decode(written) ?? written) : written, row)
  }
  entries.set(map, index)
  return index
}

function* childRows(table: ValueTable, row: number): Generator<number> {
  const end = nextRow(table, row)
  for (let child = row + 1; child < end; child = nextRow(table, child)) yield child
}

/** Whether the text from start to end spells a key, quotes and escapes resolved and lines joined. */
function isKey(text: string, start: number, end: number, key: string): boolean {
  const first = text[start]
  const quoted = first === '"' || first === "'"
  if (!quoted && end - start === key.length) return text.startsWith(key, start)
  const written = text.slice(start, end)
  return (quoted || written.includes('\n')) && decode(written) === key
}

function decode(written: string): string | undefined {
  const event = parseEvents(written, {})[1]
  return event !== undefined && 'valueStart' in event ? getScalarValue(written, event) : undefined
}
