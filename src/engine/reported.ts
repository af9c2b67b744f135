import type { Document } from '../document/document.ts'
import type { ReportedProblem } from '../model/outcome.ts'
import type { Severity } from '../model/problem.ts'
import { fingerprint } from './fingerprint.ts'
import type { Found } from './found.ts'
import { type Trail, trailAt } from './places.ts'

/** What a report needs to know beside what was found. */
export interface ReportGround {
  /** What it weighs in this project. */
  severity: Severity
  /** Rules whose findings come from it. */
  consequences: string[]
  /** Why it matters, where it does not say so itself. */
  why: string | undefined
  documents: Map<string, Document>
  /** Whose project it is, where it says so: clients may use the same ids. */
  client: string | undefined
}

/** A problem with its trail of ids and its fingerprint. */
export function reported(
  { problem, field, about, reads, sum }: Found,
  { severity, consequences, why, documents, client }: ReportGround,
): ReportedProblem {
  const { span } = problem
  const document = documents.get(span.file)
  const findTrail = (): Trail => (document ? trailAt(span.start, document) : { words: '', field: '' })
  const near = about && field !== undefined ? undefined : findTrail()
  const entity = about ?? near?.entity
  const place = [
    entity?.kind ?? '',
    entity?.id ?? '',
    field ?? near?.field ?? '',
    ...(client === undefined ? [] : [client]),
  ]
  return {
    ...problem,
    ...(problem.why === undefined && why !== undefined && { why }),
    severity,
    // Of many findings few are printed.
    get trail() {
      return (near ?? findTrail()).words
    },
    ...(entity && { entity }),
    fingerprint: fingerprint([problem.rule, ...place]),
    consequences: [...new Set(consequences)],
    reads,
    ...(sum && { sum }),
  }
}
