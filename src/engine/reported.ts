import type { Document } from '../document/document.ts'
import type { ReportedProblem } from '../model/outcome.ts'
import { fingerprint } from './fingerprint.ts'
import type { Found } from './found.ts'
import { trailAt } from './places.ts'

/** What a report needs to know beside the problem. */
export interface ReportGround {
  documents: Map<string, Document>
  /** Whose project it is, where it says so: clients may use the same ids. */
  client: string | undefined
}

/** A problem with its trail of ids and its fingerprint. */
export function reported(
  { problem, field, about, reads, sum }: Found,
  consequences: string[],
  { documents, client }: ReportGround,
): ReportedProblem {
  const document = documents.get(problem.span.file)
  const trail = document ? trailAt(problem.span.start, document) : { words: '', field: '' }
  const entity = about ?? trail.entity
  const place = [entity?.kind ?? '', entity?.id ?? '', field ?? trail.field, ...(client === undefined ? [] : [client])]
  return {
    ...problem,
    trail: trail.words,
    ...(entity && { entity }),
    fingerprint: fingerprint([problem.rule, ...place]),
    consequences: [...new Set(consequences)],
    reads,
    ...(sum && { sum }),
  }
}
