import type { Problem } from '../model/problem.ts'
import type { Finding } from '../model/rule.ts'
import { type Found, fromProblem } from './found.ts'

/** Findings of one kind in one table beyond this are counted, not described. */
const MOST_OF_A_KIND = 50

/** What could not be read: a table that is wrong in the same way on every line says so in so many findings, and one more. */
export const gatheredCauses = (broken: Found[], problems: Problem[]): Found[] =>
  gathered<Found>([...broken, ...problems.map((problem) => fromProblem({ problem }))], {
    kindOf: ({ problem: { rule, severity, span } }) => isTable(span.file) && `${span.file}\n${rule}\n${severity}`,
    saying: (message, found) => ({ ...found, problem: { ...found.problem, message } }),
  })

/** What one rule found: the first of a kind in one table, and one more that counts the rest. */
export const gatheredFindings = (findings: Iterable<Finding>): Finding[] =>
  gathered<Finding>(findings, {
    kindOf: ({ severity, at: [{ file }] }) => isTable(file) && `${file}\n${severity}`,
    saying: (message, finding) => ({ ...finding, message }),
  })

interface Gathering<T> {
  /** What a finding is counted with; false for one that stands for itself. */
  kindOf(finding: T): string | false
  /** The finding with other words. */
  saying(message: string, finding: T): T
}

const isTable = (file: string): boolean => /\.csv$/i.test(file)

function gathered<T>(all: Iterable<T>, { kindOf, saying }: Gathering<T>): T[] {
  const kept: T[] = []
  const kinds = new Map<string, { count: number; last: number }>()
  for (const finding of all) {
    const kind = kindOf(finding)
    if (kind !== false) {
      const seen = kinds.get(kind) ?? { count: 0, last: 0 }
      kinds.set(kind, seen)
      if (++seen.count > MOST_OF_A_KIND + 1) continue
      seen.last = kept.length
    }
    kept.push(finding)
  }
  for (const { count, last } of kinds.values()) {
    const next = kept[last]
    const left = count - MOST_OF_A_KIND
    if (next && left > 1) kept[last] = saying(`and ${left} more like the ones above, from here on`, next)
  }
  return kept
}
