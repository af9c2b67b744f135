import type { Container } from './building.ts'
import {
  contentIndent,
  createEntryFinder,
  type Entry,
  findRegion,
  type Region,
  splitEntries,
  startsEntry,
} from './entry.ts'
import { createPlainMap, type PlainMap } from './plain-map.ts'
import type { Extent, Failure, Reading } from './reading.ts'
import { Refusal } from './refusal.ts'
import { indentAt, lineEnd, nextLine } from './seek.ts'
import { tryClosing, tryStretch } from './stretch.ts'
import {
  addRow,
  closeRow,
  keyEnd,
  keyStart,
  markTable,
  nameRow,
  resetTable,
  valueEnd,
  valueStart,
} from './value-table.ts'

/** Characters read at one go: the events of this much text are held in memory at a time. */
const STRETCH = 64 * 1024
/** A file with more slips than this is no longer searched for what is sound between them. */
const MOST_LOSSES = 1000

interface Scope {
  /** how many maps and lists are open, the one being filled included */
  depth: number
  /** inside a list item, which is left out as a whole when one of its own keys cannot be read */
  inItem: boolean
}

/**
 * Reads the text between two offsets as one value.
 * @returns the data; undefined when there is none. What could not be read is in `reading.losses`.
 */
export function readValue(reading: Reading, start: number, end: number): unknown {
  const holder: unknown[] = []
  const whole = { start, end }
  const region = findRegion(reading.text, start, end)
  if (region === undefined || end - start <= STRETCH) {
    const refusal = tryStretch(reading, whole, { target: holder, inside: false, depth: 1 })
    if (refusal === undefined) return holder[0]
    if (region === undefined) {
      lose(reading, [failureOf(reading, whole, undefined, refusal)], whole)
      return undefined
    }
  }
  const target = createContainer(region)
  const row = openRow(reading, [-1, -1], region, target)
  readRegion(reading, region, target, { depth: 1, inItem: false })
  closeRow(reading.building.table, row, reading.building.end)
  return target
}

/**
 * Reads a list or map piece by piece.
 * @returns the failures that the caller has to answer for: those among the keys of a map inside a list item
 */
function readRegion(reading: Reading, region: Region, target: Container, scope: Scope): Failure[] {
  const failures: Failure[] = []
  const findEntry = createEntryFinder(region)
  let from = region.start
  while (from < region.end) {
    const first = findEntry(reading.text, from)
    let to = first
    for (let next = to; next < region.end; to = next) {
      next = findEntry(reading.text, to)
      // lines that are no entries belong to the broken one before them
      if (next - from > STRETCH && startsEntry(reading.text, to + region.indent)) break
    }
    const part = { ...region, start: from, end: to }
    const long = to === first && to - from > STRETCH
    failures.push(...(long ? readLongEntry : readEntries)(reading, part, target, scope))
    from = to
  }
  return failures
}

/** Reads what looks like one long entry; in a list, or further in, lines may stand in it that do not belong to it. */
function readLongEntry(reading: Reading, region: Region, target: Container, scope: Scope): Failure[] {
  if (region.indent === 0 && region.kind === 'map') return readEntry(reading, region, target, scope)
  const entries = splitEntries(reading.text, region)
  return entries.flatMap((entry) => readOddEntry(reading, entry, region, target, scope))
}

/** Reads some entries at one go; when that fails, each by itself. */
function readEntries(reading: Reading, region: Region, target: Container, scope: Scope): Failure[] {
  const refusal = tryStretch(reading, region, { target, inside: true, depth: scope.depth })
  if (refusal === undefined) return []
  if (reading.losses.length >= MOST_LOSSES) {
    return answerFor(reading, [failureOf(reading, region, region.indent, refusal)], region, scope)
  }
  return splitEntries(reading.text, region).flatMap((entry) => readOddEntry(reading, entry, region, target, scope))
}

/** Reads an entry found in text that is out of order: it may stand too far left, or be a key among list items. */
function readOddEntry(reading: Reading, entry: Entry, region: Region, target: Container, scope: Scope): Failure[] {
  if (entry.indent === region.indent && entry.kind === region.kind) return readStray(reading, entry, target, scope)
  const kind = entry.indent === region.indent ? 'missing-dash' : 'wrong-indent'
  const refusal = new Refusal(kind, reading.base + entry.start + entry.indent)
  return answerFor(reading, [failureOf(reading, entry, region.indent, refusal)], entry, scope)
}

/** Reads an entry; lines after it that belong to nothing are left out when the entry is sound without them. */
function readStray(reading: Reading, entry: Entry, target: Container, scope: Scope): Failure[] {
  if (entry.stray === entry.end) return readEntry(reading, entry, target, scope)
  const sound = { ...entry, end: entry.stray }
  if (tryStretch(reading, sound, { target, inside: true, depth: scope.depth }) !== undefined) {
    return readEntry(reading, entry, target, scope)
  }
  const stray = { ...entry, start: entry.stray }
  const refusal = new Refusal('stray-lines', reading.base + stray.start)
  return answerFor(reading, [failureOf(reading, stray, entry.indent, refusal)], stray, scope)
}

/** Reads one list item or key; when it is broken, as much of the lists and maps inside it as possible. */
function readEntry(reading: Reading, entry: Region, target: Container, scope: Scope): Failure[] {
  const place = { target, inside: true, depth: scope.depth }
  let refusal: Refusal | undefined
  if (entry.end - entry.start <= 4 * STRETCH) {
    refusal = tryClosing(reading, entry, place)
    if (refusal === undefined) return []
  }
  const inner = scope.depth < reading.maximumDepth ? readInside(reading, entry, target, scope) : undefined
  if (inner !== undefined) return answerFor(reading, inner, entry, scope)
  refusal ??= tryStretch(reading, entry, place)
  if (refusal === undefined) return []
  return answerFor(reading, [failureOf(reading, entry, entry.indent, refusal)], entry, scope)
}

/** Leaves a list item or key out because of failures in it, or passes them on to the list item around it. */
function answerFor(reading: Reading, failures: Failure[], entry: Region, scope: Scope): Failure[] {
  if (failures.length === 0 || (entry.kind === 'map' && scope.inItem)) return failures
  lose(reading, failures, entry)
  return []
}

/**
 * Reads the map inside a list item, or the list or map under a key, piece by piece.
 * @returns undefined when the entry holds neither
 */
function readInside(reading: Reading, entry: Region, target: Container, scope: Scope): Failure[] | undefined {
  return Array.isArray(target) ? readItem(reading, entry, target, scope) : readKey(reading, entry, target, scope)
}

function readItem(reading: Reading, entry: Region, target: unknown[], scope: Scope): Failure[] | undefined {
  const dash = entry.start + entry.indent
  const text = `${' '.repeat(entry.indent + 1)}${reading.text.slice(dash + 1, entry.end)}`
  const inner: Reading = { ...reading, text, base: reading.base + entry.start }
  const region = findRegion(text, 0, text.length, contentIndent(reading.text, entry.start, entry.indent))
  if (region?.kind !== 'map' || region.indent <= entry.indent) return undefined
  const shift = shiftOfDash(text, region)
  if (shift > 0) {
    const refusal = new Refusal('wrong-indent', inner.base + entry.indent)
    return [failureOf(reading, entry, Math.max(0, entry.indent - shift), refusal)]
  }
  const mark = markTable(reading.building.table)
  const map = createPlainMap()
  const row = openRow(inner, [-1, -1], region, map)
  const failures = readRegion(inner, region, map, { depth: scope.depth + 1, inItem: true })
  if (failures.length > 0) {
    resetTable(reading.building.table, mark)
    return failures
  }
  closeRow(reading.building.table, row, reading.building.end)
  target.push(map)
  return failures
}

/** How far the line of a dash stands too far right: the keys below it all stand that much further left than its own. */
function shiftOfDash(text: string, { indent, start, end }: Region): number {
  const indents: number[] = []
  for (let line = nextLine(text, start); line < end; line = nextLine(text, line)) {
    const found = indentAt(text, line)
    if (found <= indent && startsEntry(text, line + found)) indents.push(found)
  }
  const [first = indent] = indents
  return indents.length > 1 && indents.every((found) => found === first) ? indent - first : 0
}

function readKey(reading: Reading, entry: Region, target: PlainMap, scope: Scope): Failure[] | undefined {
  const head = { start: entry.start, end: lineEnd(reading.text, entry.start) }
  const region = findRegion(reading.text, nextLine(reading.text, entry.start), entry.end, entry.indent + 1)
  const furtherIn = region?.kind === 'list' ? region.indent >= entry.indent : (region?.indent ?? 0) > entry.indent
  if (region === undefined || !furtherIn) return undefined
  const { table, repetitions } = reading.building
  const mark = markTable(table)
  const repeated = repetitions.length
  if (tryStretch(reading, head, { target, inside: true, depth: scope.depth }) !== undefined) return undefined
  if (repetitions.length > repeated) return []
  const key = reading.building.added[0]
  if (key === undefined) return undefined
  const place = [keyStart(table, mark.size), keyEnd(table, mark.size)] as const
  const isEmpty = valueStart(table, mark.size) === valueEnd(table, mark.size)
  resetTable(table, mark)
  delete target[key]
  if (!isEmpty) return undefined
  const value = createContainer(region)
  const row = openRow(reading, place, region, value)
  target[key] = value
  const failures = readRegion(reading, region, value, { depth: scope.depth + 1, inItem: scope.inItem })
  closeRow(table, row, reading.building.end)
  return failures
}

function lose(reading: Reading, failures: Failure[], { start, end }: Extent): void {
  const lost = { lostStart: reading.base + start, lostEnd: reading.base + end }
  for (const failure of failures) reading.losses.push({ ...failure, ...lost })
}

function failureOf({ base }: Reading, { start, end }: Extent, indent: number | undefined, refusal: Refusal): Failure {
  return { start: base + start, end: base + end, indent, refusal }
}

function createContainer(region: Region): Container {
  return region.kind === 'list' ? [] : createPlainMap()
}

function openRow(
  { building, base }: Reading,
  key: readonly [start: number, end: number],
  region: Region,
  container: Container,
): number {
  const row = addRow(building.table, key, base + region.start + region.indent)
  nameRow(building.table, row, container)
  return row
}
