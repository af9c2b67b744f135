import type { Problem } from '../model/problem.ts'
import type { Building } from './build.ts'
import type { Document, SourceFile } from './document.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { createPositions } from './position-lookup.ts'
import { type Loss, type Reading, readValue } from './read.ts'
import { createValueTable, trimTable } from './value-table.ts'

export async function readDocument(file: SourceFile, limits: Limits = DEFAULT_LIMITS): Promise<Document> {
  const text = file.text
  const building: Building = {
    table: createValueTable(text.length),
    repetitions: [],
    maximumValues: limits.values,
    end: 0,
    added: [],
    longKeys: /^[ -]*\?[ \t\r\n]/m.test(text),
  }
  const reading: Reading = { text, base: 0, building, losses: [], maximumDepth: limits.depth }
  const root = readValue(reading, 0, text.length)
  trimTable(building.table)
  return {
    path: file.path,
    text,
    root,
    problems: reading.losses.map((loss) => problemOf(file.path, loss)),
    positions: createPositions(file.path, text, building.table),
    incomplete: reading.losses.length > 0,
  }
}

function problemOf(file: string, { start, end, refusal }: Loss): Problem {
  return { rule: 'yaml-syntax', severity: 'error', message: refusal.message, span: { file, start, end } }
}
