import type { DocumentKind } from '../../generated/fields.ts'
import { isPlainMap } from '../plain-map.ts'
import type { Positions } from '../positions.ts'
import { checkEntity, unusable } from './check-entity.ts'
import type { CheckedDocument } from './check-schema.ts'
import type { Checking } from './checking.ts'
import { withDetours } from './detours.ts'
import { createOrigins, throughOrigins } from './origins.ts'
import type { SchemaProblem } from './schema-problem.ts'
import { versionProblem } from './version.ts'
import { fileNames, foundIn, nounOf, oneOf } from './words.ts'

/**
 * What is wrong with a document that is not sound throughout, and what of it can be used all the same.
 * The cost grows with the size of the file plus the number of mistakes.
 *
 * @param root the document's data; maps without a prototype
 * @param document the kind of file it stands in
 */
export function judgeDocument(root: unknown, document: DocumentKind, positions: Positions): CheckedDocument {
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
