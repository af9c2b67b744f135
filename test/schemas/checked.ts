import { readDocument } from '../../src/document/read-document.ts'
import { type CheckedDocument, checkSchema } from '../../src/document/schema/check-schema.ts'
import type { SchemaProblem } from '../../src/document/schema/schema-problem.ts'
import type { DocumentKind } from '../../src/generated/fields.ts'

/** A file's text, checked against the format of its kind. */
export async function checked(document: DocumentKind, text: string): Promise<CheckedDocument> {
  const { root, positions } = await readDocument({ path: `${document}.yaml`, text })
  return await checkSchema(root, document, positions)
}

/** The problems of a file in readable form: what, where, and the way out. */
export async function problemsOf(document: DocumentKind, text: string): Promise<string[]> {
  const { problems } = await checked(document, text)
  return problems.map((problem) => shown(problem, text))
}

function shown({ rule, severity, message, span, label, fix, or }: SchemaProblem, text: string): string {
  const line = text.slice(0, span.start).split('\n').length
  const marked = text.slice(span.start, span.end).replace(/\s+/g, ' ')
  const parts = [`${severity} ${rule} at ${line} "${marked}": ${message}`]
  if (label !== undefined) parts.push(`label: ${label}`)
  if (fix !== undefined) parts.push(`${fix.tier}: ${fix.title}`)
  if (or !== undefined) parts.push(`or: ${or}`)
  return parts.join('\n')
}

/** The text with all edits of all safe fixes applied. */
export async function fixed(document: DocumentKind, text: string): Promise<string> {
  const { problems } = await checked(document, text)
  const edits = problems.flatMap(({ fix }) => (fix?.tier === 'safe' ? (fix.edits ?? []) : []))
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, text }) => result.slice(0, span.start) + text + result.slice(span.end), text)
}
