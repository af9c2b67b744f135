/** What the table keeps for each value: five whole numbers, in the order the values stand in the file. */
const FIELDS = 5
const KEY_START = 0
const KEY_END = 1
const START = 2
const END = 3
const NEXT = 4

/**
 * The places of all values of one file, kept as plain numbers: a value's children follow it directly, and `next`
 * leads past all of them. Maps and lists are also listed by identity, so that a place can be found from the data.
 */
export interface ValueTable {
  numbers: Int32Array
  size: number
  /** the maps and lists, in file order, and the row of each */
  containers: object[]
  rows: number[]
}

/** A place to return to when what was read after it has to be dropped. */
export interface TableMark {
  size: number
  containers: number
}

/** @param characters length of the text, from which the first size of the table is guessed */
export function createValueTable(characters: number): ValueTable {
  const rows = Math.ceil(characters / 20) + 16
  return { numbers: new Int32Array(rows * FIELDS), size: 0, containers: [], rows: [] }
}

/** Adds a value and returns its row. keyStart and keyEnd are -1 for list items. */
export function addRow(table: ValueTable, key: readonly [start: number, end: number], start: number): number {
  const row = table.size
  const at = row * FIELDS
  if (at + FIELDS > table.numbers.length) grow(table)
  const numbers = table.numbers
  numbers[at + KEY_START] = key[0]
  numbers[at + KEY_END] = key[1]
  numbers[at + START] = start
  table.size = row + 1
  return row
}

/** Says where a value ends; its children are all rows added since it was. */
export function closeRow(table: ValueTable, row: number, end: number): void {
  const at = row * FIELDS
  table.numbers[at + END] = end
  table.numbers[at + NEXT] = table.size
}

/** Remembers which map or list a row belongs to. */
export function nameRow(table: ValueTable, row: number, container: object): void {
  table.containers.push(container)
  table.rows.push(row)
}

export function markTable(table: ValueTable): TableMark {
  return { size: table.size, containers: table.containers.length }
}

/** Forgets everything added since the mark. */
export function resetTable(table: ValueTable, mark: TableMark): void {
  table.size = mark.size
  table.containers.length = mark.containers
  table.rows.length = mark.containers
}

/** The first row at or after a value's children: its own row + 1 unless the value is an empty or single value. */
export function nextRow(table: ValueTable, row: number): number {
  return numberAt(table, row, NEXT)
}

export function valueStart(table: ValueTable, row: number): number {
  return numberAt(table, row, START)
}

export function valueEnd(table: ValueTable, row: number): number {
  return numberAt(table, row, END)
}

export function keyStart(table: ValueTable, row: number): number {
  return numberAt(table, row, KEY_START)
}

export function keyEnd(table: ValueTable, row: number): number {
  return numberAt(table, row, KEY_END)
}

function numberAt(table: ValueTable, row: number, field: number): number {
  return table.numbers[row * FIELDS + field] ?? 0
}

function grow(table: ValueTable): void {
  const larger = new Int32Array(Math.ceil(table.numbers.length * 1.5) + FIELDS)
  larger.set(table.numbers)
  table.numbers = larger
}

/** The last row whose value starts before an offset, or -1. Values stand in the table in the order of the file. */
export function lastRowBefore(table: ValueTable, offset: number): number {
  let low = -1
  let high = table.size - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (valueStart(table, middle) < offset) low = middle
    else high = middle - 1
  }
  return low
}
