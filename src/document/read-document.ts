import type { Problem } from '../model/problem.ts'
import type { Building } from './building.ts'
import type { Document, SourceFile } from './document.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { createPositions } from './position-lookup.ts'
import { type Prepared, prepare } from './prepare.ts'
import { readValue } from './read.ts'
import type { Loss, Reading } from './reading.ts'
import { Refusal } from './refusal.ts'
import { repeatedEntries, repetitionProblem } from './repetitions.ts'
import { isBlank, skipSpacesBack } from './seek.ts'
import { findTraps } from './traps.ts'
import { createValueTable, resetTable } from './value-table.ts'

/** More problems of one kind than this are counted, not described. */
const MOST_PROBLEMS = 50

/**
 * Reads a file's text into data. Never throws for what the file holds: that becomes a problem, the list item or key
 * around it is left out, and the rest is read.
 *
 * Offsets count from the start of the text, a byte order mark included.
 */
export async function readDocument(file: SourceFile, limits: Limits = DEFAULT_LIMITS): Promise<Document> {
  const prepared = prepare(file, limits)
  const building = startBuilding(prepared, limits)
  const positions = createPositions(file.path, file.text, building.table)
  const reading: Reading = { text: prepared.text, base: 0, building, losses: [], maximumDepth: limits.depth }
  const read = prepared.readable ? readWithinLimits(file.path, reading, prepared) : { root: undefined, problems: [] }
  const problems = [
    ...prepared.problems,
    ...read.problems,
    ...cap(repeatedEntries(building.repetitions), (repeated) => repetitionProblem(positions, file.text, repeated)),
    ...findTraps(file.path, prepared.text, building.table),
    ...(await describeLosses(file.path, prepared, reading.losses)),
  ]
  return {
    path: file.path,
    text: file.text,
    root: read.root,
    problems: problems.sort((one, other) => one.span.start - other.span.start),
    positions,
    incomplete: prepared.incomplete || reading.losses.length > 0 || read.problems.length > 0,
    lost: reading.losses.map(({ lostStart, lostEnd }) => ({ file: file.path, start: lostStart, end: lostEnd })),
  }
}

function startBuilding({ text, readable }: Prepared, limits: Limits): Building {
  return {
    table: createValueTable(readable ? text.length : 0),
    repetitions: [],
    maximumValues: limits.values,
    end: 0,
    added: [],
    longKeys: readable && hasLongKeys(text),
  }
}

/** Whether some line begins with a question mark and a blank, dashes before it aside. */
function hasLongKeys(text: string): boolean {
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
    if (!isBlank(text.charCodeAt(at + 1))) continue
    let before = skipSpacesBack(text, at)
    while (text[before - 1] === '-') before = skipSpacesBack(text, before - 1)
    if (before === 0 || text[before - 1] === '\n') return true
  }
  return false
}

function readWithinLimits(
  file: string,
  reading: Reading,
  { start, end }: Prepared,
): { root: unknown; problems: Problem[] } {
  const traced = Error.stackTraceLimit
  try {
    // refusals are caught a few lines further on: noting where they were thrown would double the time of a broken file
    Error.stackTraceLimit = 0
    const root = readValue(reading, start, end)
    return { root, problems: [] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    resetTable(reading.building.table, { size: 0, containers: 0 })
    reading.building.repetitions.length = 0
    reading.losses.length = 0
    return { root: undefined, problems: [tooManyValues(file, error, reading.building.maximumValues)] }
  } finally {
    Error.stackTraceLimit = traced
  }
}

function tooManyValues(file: string, { offset }: Refusal, maximum: number): Problem {
  return {
    rule: 'yaml-syntax',
    severity: 'error',
    message: `the file holds more than ${maximum} values, and mplan stopped reading here`,
    span: { file, start: offset, end: offset },
    fix: { title: 'split the file, or raise max-values under limits in mplan.config.yaml', tier: 'fill-in' },
  }
}

async function describeLosses(file: string, { text, problems }: Prepared, losses: Loss[]): Promise<Problem[]> {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const unexplained = losses.filter(
    ({ start, end }) => !errors.some(({ span }) => span.start < end && span.end > start),
  )
  if (unexplained.length === 0) return []
  const { describeLoss } = await import('./slips/describe.ts')
  const described: Problem[] = []
  for (const loss of unexplained.slice(0, MOST_PROBLEMS)) described.push(await describeLoss(file, text, loss))
  return withRest(described, unexplained)
}

function cap<Found extends { start: number }>(found: readonly Found[], describe: (one: Found) => Problem): Problem[] {
  return withRest(found.slice(0, MOST_PROBLEMS).map(describe), found)
}

/** Says how many further problems of a kind were not described. */
function withRest(described: Problem[], all: readonly { start: number }[]): Problem[] {
  const last = described.at(-1)
  const next = all[MOST_PROBLEMS]
  if (last === undefined || next === undefined) return described
  const span = { file: last.span.file, start: next.start, end: next.start }
  const message = `and at least ${all.length - MOST_PROBLEMS} more of this kind from here on`
  return [...described, { rule: last.rule, severity: last.severity, message, span }]
}
