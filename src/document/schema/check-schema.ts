import type { DocumentKind } from '../../generated/fields.ts'
import { isPlainMap, type PlainMap } from '../plain-map.ts'
import type { Positions } from '../positions.ts'
import { checkEntity, unusable } from './check-entity.ts'
import type { Checking } from './checking.ts'
import { withDetours } from './detours.ts'
import { createOrigins, throughOrigins } from './origins.ts'
import type { SchemaProblem } from './schema-problem.ts'
import { versionProblem } from './version.ts'
import { fileNames, foundIn, nounOf, oneOf } from './words.ts'

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
 * What values mean (amounts, days, ids) is not judged here. The cost grows with the size of the file plus the number of
 * mistakes; a sound file is not copied.
 *
 * @param root the document's data; maps without a prototype
 * @param document the kind of file it stands in
 */
export function checkSchema(root: unknown, document: DocumentKind, positions: Positions): CheckedDocument {
  if (root === undefined) return { problems: [], data: undefined, positions }
  if (!isPlainMap(root)) return { problems: [notADocument(root, document, positions)], data: undefined, positions }
  const origins = createOrigins()
  const through = throughOrigins(positions, origins)
  const checking: Checking = { document, positions: through, origins, problems: [], detours: [] }
  const data = checkEntity(checking, { kind: document, node: root })
  const version = versionProblem(root, document, positions)
  const problems = checking.problems
    .filter((problem) => !isAboutVersion(problem, root))
    .sort((a, b) => a.span.start - b.span.start)
  return {
    problems: version === undefined ? problems : version.newer ? [version.problem] : [version.problem, ...problems],
    data: data === unusable ? undefined : withDetours(data, checking.detours, origins),
    positions: origins.isEmpty() ? positions : through,
  }
}

/** The version has a rule of its own. */
function isAboutVersion({ at }: SchemaProblem, root: object): boolean {
  return at.node === root && at.key === 'mplan'
}

function notADocument(root: unknown, document: DocumentKind, positions: Positions): SchemaProblem {
  const start = { file: positions.file, start: 0, end: 0 }
  const node = typeof root === 'object' && root !== null ? root : undefined
  const empty = root === null
  const message = empty
    ? `this ${nounOf(document)} is empty`
    : `${oneOf(document)} starts with a line \`mplan: 1\`, then lines such as \`title:\`; this file holds ${foundIn(root)}`
  return {
    rule: 'schema-type',
    severity: 'error',
    message,
    span: node === undefined ? start : positions.valueSpan(node),
    fix: {
      title: empty ? `start ${fileNames[document]} with mplan: 1` : 'start the file with mplan: 1',
      tier: 'fill-in',
    },
    at: { node: node ?? {} },
  }
}
