import type { DocumentKind } from '../../generated/fields.ts'
import { isPlainMap, type PlainMap } from '../plain-map.ts'
import type { Positions } from '../positions.ts'
import type { SchemaProblem } from './schema-problem.ts'
import { isSoundDocument } from './soundness.ts'

/** A document after its format has been checked. */
export interface CheckedDocument {
  /** In the order of the file. */
  problems: SchemaProblem[]
  /**
   * The document under the names mplan uses, without what cannot be used. The data as it was read, itself, wherever
   * nothing had to be changed. undefined when nothing of the file can be used.
   */
  data: PlainMap | undefined
  /** Places for `data`: maps and lists that had to be copied lead to what the user wrote. */
  positions: Positions
}

/**
 * Checks a document against the format of its kind of file: names, shapes, listed words, and what may not be missing.
 * What values mean (amounts, days, ids) is not judged here. A sound document, which is the everyday case, is not copied,
 * and what it takes to explain mistakes is loaded only for one that is not.
 *
 * @param root the document's data; maps without a prototype
 * @param document the kind of file it stands in
 */
export async function checkSchema(
  root: unknown,
  document: DocumentKind,
  positions: Positions,
): Promise<CheckedDocument> {
  if (root === undefined) return { problems: [], data: undefined, positions }
  if (isPlainMap(root) && isSoundDocument(root, document)) return { problems: [], data: root, positions }
  const { judgeDocument } = await import('./judge-document.ts')
  return judgeDocument(root, document, positions)
}
