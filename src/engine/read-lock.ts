import type { Document, SourceFile } from '../document/document.ts'
import { readDocument } from '../document/read-document.ts'
import { type GoalRecord, type GoalState, type ReviewLock, recordedFields } from '../model/goal-record.ts'
import type { Problem } from '../model/problem.ts'
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
  const goals = mapOf(mapOf(root)?.goals) ?? {}
  const records = Object.entries(goals).flatMap(([id, value]): [string, GoalRecord][] => {
    const record = mapOf(value)
    return record ? [[id, recordOf(record)]] : []
  })
  return { document, lock: { path: file.path, goals: new Map(records) }, problems }
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

function recordOf(record: Fields): GoalRecord {
  return {
    ...stateOf(record),
    tactics: listOf(record.tactics).map(String),
    earlier: listOf(record.earlier).flatMap((item) => {
      const before = mapOf(item)
      return before ? [stateOf(before)] : []
    }),
  }
}

function stateOf(record: Fields): GoalState & Pick<GoalRecord, 'reviewed'> {
  const fields = recordedFields.filter((field) => record[field] !== undefined && record[field] !== null)
  const reviewed = readDay(String(record.reviewed ?? '')).value?.first
  return {
    ...Object.fromEntries(fields.map((field) => [field, String(record[field])])),
    ...(reviewed !== undefined && { reviewed }),
  }
}
