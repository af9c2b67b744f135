import type { ReportedProblem } from '../model/outcome.ts'

/** Tells problems that an earlier project has had: a configuration that several share is read with each of them. */
export function createNewness(): (problem: ReportedProblem) => boolean {
  const known = new Set<string>()
  return ({ rule, span, message }) => {
    const key = `${span.file}\n${span.start}\n${rule}\n${message}`
    const isNew = !known.has(key)
    known.add(key)
    return isNew
  }
}
