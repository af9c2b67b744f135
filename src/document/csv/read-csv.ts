import type { Problem } from '../../model/problem.ts'
import type { Document, SourceFile } from '../document.ts'
import { DEFAULT_LIMITS, type Limits } from '../limits.ts'
import { createPlainMap, type PlainMap } from '../plain-map.ts'
import { hiddenProblems, refuseFile } from '../prepare.ts'
import { type Columns, columnsOf, knownNames } from './columns.ts'
import { csvPositions, type EntryPlace } from './csv-positions.ts'
import { csvProblem } from './csv-problem.ts'
import { commaProblems, type DecimalCommas, withPoint } from './decimal-comma.ts'
import { brokenLine, emptyCell, failedCell, looseCell } from './line-slips.ts'
import { cellText, type Row, rowsOf, type Separator } from './rows.ts'

/** More problems of one kind than this are counted, not described. */
const MOST_PROBLEMS = 20

type ColumnName = NonNullable<Columns['names'][number]>

interface Reading {
  path: string
  text: string
  separator: Separator
  columns: Columns
  /** The columns that are read, by position and from the left. */
  read: [at: number, name: ColumnName][]
  list: PlainMap[]
  entries: Map<object, EntryPlace>
  order: EntryPlace[]
  commas: DecimalCommas
  slips: Problem[]
  values: number
}

/**
 * Reads a table of results as if it were results.yaml: a line is a measurement, or a payment where the table has amounts.
 * Never throws for what the file holds: what cannot be read becomes a problem and is left out.
 *
 * @param dimensions names that columns may have beside the keys of an entry
 */
export function readCsv(file: SourceFile, dimensions: readonly string[], limits: Limits = DEFAULT_LIMITS): Document {
  const refused = refuseFile(file, limits)
  const reading = refused ? undefined : readTable(file, dimensions, limits)
  const list = reading?.list ?? []
  const root = createPlainMap()
  root[reading?.columns.kind === 'spend' ? 'spend' : 'measurements'] = list
  root.mplan = 1
  const { entries = new Map(), order = [] } = reading ?? {}
  const problems = reading ? problemsOf(file, reading) : refused ? [refused] : []
  return {
    path: file.path,
    text: file.text,
    root: reading ? root : undefined,
    problems: problems.sort((one, other) => one.span.start - other.span.start),
    positions: csvPositions({ file: file.path, text: file.text, list, entries, order }),
    incomplete: problems.some(({ severity }) => severity === 'error'),
    lost: [],
  }
}

function problemsOf(file: SourceFile, { columns, commas, slips }: Reading): Problem[] {
  const described = slips.slice(0, MOST_PROBLEMS)
  const next = slips[MOST_PROBLEMS]
  const rest = next
    ? [csvProblem(next.span, `and ${slips.length - MOST_PROBLEMS} more lines that cannot be read from here on`)]
    : []
  return [...hiddenProblems(file), ...columns.problems, ...commaProblems(commas), ...described, ...rest]
}

function readTable(file: SourceFile, dimensions: readonly string[], limits: Limits): Reading {
  const { path, text } = file
  const { from, separator } = openingOf(text, dimensions)
  const rows = rowsOf(text, from, separator)
  const header = nextFilled(rows)
  const columns = columnsOf(path, text, header ?? { start: from, end: from, cells: [] }, dimensions)
  const reading: Reading = {
    ...{ path, text, separator, list: [], entries: new Map(), order: [], commas: {}, slips: [], values: 0 },
    columns,
    read: [...columns.names.entries()].flatMap(([at, name]) => (name ? [[at, name]] : [])),
  }
  if (!reading.columns.usable) return reading
  for (const row of rows) {
    if (isEmpty(row)) continue
    addRow(reading, row)
    if (reading.values <= limits.values) continue
    reading.slips.push(tooMany(reading, row, limits))
    break
  }
  return reading
}

/** Excel may say the separator in a line of its own; else it is the one with which the first line names most columns. */
function openingOf(text: string, dimensions: readonly string[]): { from: number; separator: Separator } {
  const start = text.startsWith('\ufeff') ? 1 : 0
  const [line, said] = /^sep=([,;\t|])(?:\r\n|\r|\n)/i.exec(text.slice(start, start + 10)) ?? []
  if (line !== undefined) return { from: start + line.length, separator: said as Separator }
  let separator: Separator = ','
  let most = 0
  for (const candidate of [',', ';', '\t', '|'] as const) {
    const header = nextFilled(rowsOf(text, start, candidate))
    const names = header ? knownNames(text, header, dimensions) : 0
    if (names <= most) continue
    most = names
    separator = candidate
  }
  return { from: start, separator }
}

function nextFilled(rows: Generator<Row>): Row | undefined {
  for (let row = rows.next(); !row.done; row = rows.next()) if (!isEmpty(row.value)) return row.value
  return undefined
}

/** A line of separators only, as spreadsheets leave them behind. */
function isEmpty({ cells, broken }: Row): boolean {
  return broken === undefined && cells.every((offset, at) => at % 2 === 0 || offset === cells[at - 1])
}

function addRow(reading: Reading, row: Row): void {
  const { list, entries, order } = reading
  const slip = brokenLine(reading, row) ?? looseCell(reading, row)
  if (slip) return void reading.slips.push(slip)
  const entry = createPlainMap()
  const place: EntryPlace = { start: row.start, end: row.end, cells: createPlainMap() as EntryPlace['cells'] }
  for (const [at, name] of reading.read) {
    if (2 * at >= row.cells.length) break
    addCell(reading, { row, at, name, entry, place })
  }
  const empty = emptyCell(reading, row, entry)
  if (empty) return void reading.slips.push(empty)
  list.push(entry)
  entries.set(entry, place)
  if (entry.in) entries.set(entry.in, place)
  order.push(place)
  reading.values += Object.keys(entry).length + 1
}

interface Cell {
  row: Row
  at: number
  name: ColumnName
  entry: PlainMap
  place: EntryPlace
}

function addCell(reading: Reading, { row, at, name, entry, place }: Cell): void {
  const text = cellText(reading.text, row, at)
  if (text === '') return
  const span = { file: reading.path, start: row.cells[2 * at] ?? row.start, end: row.cells[2 * at + 1] ?? row.end }
  const failed = failedCell(text, span)
  if (failed) return void reading.slips.push(failed)
  const key = 'key' in name ? name.key : name.dimension
  place.cells[key] = [span.start, span.end]
  if ('dimension' in name) {
    const part = (entry.in ?? createPlainMap()) as PlainMap
    part[key] = text
    entry.in = part
    return
  }
  const value = cellValue(reading, key, text, span)
  if (value !== undefined) entry[key] = value
}

const yesAndNo = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
])

function cellValue(reading: Reading, key: string, text: string, span: Problem['span']): unknown {
  if (key === 'void' || key === 'done') return yesAndNo.get(text.toLowerCase()) ?? text
  if (reading.separator === ',' || (key !== 'value' && key !== 'amount')) return text
  return withPoint(text, span, reading.commas)
}

function tooMany({ path }: Reading, { start, end }: Row, { values }: Limits): Problem {
  return {
    ...csvProblem(
      { file: path, start, end },
      `the table holds more than ${values} values, and mplan stopped reading here`,
    ),
    fix: { title: 'split the file, or raise max-values under limits in mplan.config.yaml', tier: 'fill-in' },
  }
}
