import type { Document, SourceFile } from '../document/document.ts'
import { readDocument } from '../document/read-document.ts'
import { type GoalRecord, recordedFields } from '../model/goal-record.ts'
import type { Problem } from '../model/problem.ts'
import type { Recorded, Reviewed, ReviewLock } from '../model/review-lock.ts'
import { recordedTacticFields, type TacticRecord } from '../model/tactic-record.ts'
import { readDay } from '../model/values/day.ts'

interface Lock {
  document: Document
  lock?: ReviewLock
  problems: Problem[]
}

/**
 * Reads mplan.lock. What is broken in it, as after a merge, is a problem, and then nothing of it counts; what is not
 * understood is left out.
 */
export async function readLock(file: SourceFile): Promise<Lock> {
  const document = await readDocument(file)
  const { root, problems } = document
  if (isBlank(file.text)) return { document, problems: [] }
  if (problems.length > 0) return { document, problems: problems.map((problem) => ({ ...problem, ...howToMend })) }
  const goals = recordsIn(root, 'goals', goalRecord)
  const tactics = recordsIn(root, 'tactics', tacticRecord)
  return { document, lock: { path: file.path, goals, tactics }, problems }
}

const isBlank = (text: string): boolean => text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))

const howToMend: Pick<Problem, 'fix' | 'or'> = {
  fix: {
    title: 'take the lines that are right and delete the others; after a merge either version will do',
    tier: 'review',
  },
  or: 'delete the file, look at the goals again, and write it anew with: mplan review --accept',
}

type Fields = Record<string, unknown>

const mapOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function recordsIn<Kept>(root: unknown, section: string, read: (record: Fields) => Kept): Map<string, Kept> {
  const records = Object.entries(mapOf(mapOf(root)?.[section]) ?? {})
  return new Map(
    records.flatMap(([id, value]): [string, Kept][] => {
      const record = mapOf(value)
      return record ? [[id, read(record)]] : []
    }),
  )
}

function goalRecord(record: Fields): GoalRecord {
  return { ...historyOf(record, recordedFields), tactics: listOf(record.tactics).map(String) }
}

function tacticRecord(record: Fields): TacticRecord {
  return historyOf(record, recordedTacticFields)
}

function historyOf<Field extends string>(record: Fields, fields: readonly Field[]): Recorded<Field> {
  const earlier = listOf(record.earlier).flatMap((item) => {
    const before = mapOf(item)
    return before ? [stateOf(before, fields)] : []
  })
  return { ...stateOf(record, fields), earlier }
}

function stateOf<Field extends string>(record: Fields, fields: readonly Field[]): Reviewed<Field> {
  const written = fields.filter((field) => record[field] !== undefined && record[field] !== null)
  const [reviewed, since] = [record.reviewed, record.since].map((day) => readDay(String(day ?? '')).value?.first)
  const days = { ...(reviewed !== undefined && { reviewed }), ...(since !== undefined && { since }) }
  const state = Object.fromEntries(written.map((field) => [field, String(record[field])]))
  return { ...state, ...days } as Reviewed<Field>
}
