import type { SourceFile } from '../document/document.ts'
import { readDocument } from '../document/read-document.ts'
import { checkSchema } from '../document/schema/check-schema.ts'
import type { Span } from '../model/problem.ts'

/** A path in a list of paths, and where it stands. */
export interface WrittenPath {
  text: string
  span: Span
}

/**
 * Reads a list of paths in mplan.config.yaml, which has to be known before other files are read. Whatever is wrong with
 * the file is told when it is checked with the others.
 */
export async function readPaths(config: SourceFile, key: 'extends' | 'projects'): Promise<WrittenPath[]> {
  const document = await readDocument(config)
  const { data = {}, positions } = await checkSchema(document.root, 'config', document.positions)
  const paths = data[key]
  if (typeof paths === 'string') return [{ text: paths, span: positions.valueSpan(data, key) }]
  if (!Array.isArray(paths)) return []
  return paths.map((text, index) => ({ text: String(text), span: positions.valueSpan(paths, index) }))
}
