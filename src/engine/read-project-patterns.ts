import type { SourceFile } from '../document/document.ts'
import { readDocument } from '../document/read-document.ts'
import { checkSchema } from '../document/schema/check-schema.ts'
import type { Span } from '../model/problem.ts'

/** A path under `projects:`, and where it stands. */
export interface ProjectPattern {
  text: string
  span: Span
}

/** Reads `projects:` of mplan.config.yaml; whatever is wrong with it is told when the file is checked with the others. */
export async function readProjectPatterns(config: SourceFile): Promise<ProjectPattern[]> {
  const document = await readDocument(config)
  const { data = {}, positions } = await checkSchema(document.root, 'config', document.positions)
  const { projects } = data
  if (typeof projects === 'string') return [{ text: projects, span: positions.valueSpan(data, 'projects') }]
  if (!Array.isArray(projects)) return []
  return projects.map((text, index) => ({ text: String(text), span: positions.valueSpan(projects, index) }))
}
