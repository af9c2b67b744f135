import type { Document } from '../../src/document/document.ts'
import type { Limits } from '../../src/document/limits.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { createLines } from '../../src/model/lines.ts'

export function read(text: string, limits?: Limits): Promise<Document> {
  return readDocument({ path: 'plan.yaml', text }, limits)
}

/** `3:5 yaml-syntax "marked text": message; fix` */
export function describeProblems({ text, problems }: Document): string[] {
  const lines = createLines(text)
  return problems.map(({ rule, severity, message, span, fix }) => {
    const { line, column } = lines.at(span.start)
    const marked = JSON.stringify(text.slice(span.start, span.end))
    const kind = severity === 'error' ? rule : `${rule} (${severity})`
    return `${line}:${column} ${kind} ${marked}: ${message}${fix === undefined ? '' : `; ${fix.title}`}`
  })
}

/** The data as plain objects, for comparing. */
export function plain({ root }: Document): unknown {
  return root === undefined ? undefined : JSON.parse(JSON.stringify(root))
}
