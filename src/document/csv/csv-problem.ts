import type { Problem, Span } from '../../model/problem.ts'

/** Something about a table that keeps a part of it from being read. */
export function csvProblem(span: Span, message: string): Problem {
  return { rule: 'csv-syntax', severity: 'error', message, span }
}
