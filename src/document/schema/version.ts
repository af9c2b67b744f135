import type { DocumentKind } from '../../generated/fields.ts'
import { nearest } from '../../model/nearest.ts'
import type { PlainMap } from '../plain-map.ts'
import type { Positions } from '../positions.ts'
import { isThisVersion, isVersion } from './format-version.ts'
import type { SchemaProblem } from './schema-problem.ts'
import { foundIn, nounOf } from './words.ts'

/** What is wrong with the line `mplan: 1`; `newer` when a later mplan wrote the file. */
export interface VersionProblem {
  problem: SchemaProblem
  newer: boolean
}

/** Checks the line that says which version of the format a file is written in. Settings files may leave it out. */
export function versionProblem(
  root: PlainMap,
  document: DocumentKind,
  positions: Positions,
): VersionProblem | undefined {
  const { mplan } = root
  if (isThisVersion(mplan, document)) return undefined
  // a misspelt `mplan:` is told as such
  if (mplan === undefined && Object.keys(root).some((key) => nearest(key, ['mplan']) !== undefined)) return undefined
  if (mplan === undefined) return { problem: missing(root, document, positions), newer: false }
  const newer = isVersion(mplan) && Number(mplan) > 1
  const span = mplan === null ? positions.keySpan(root, 'mplan') : positions.valueSpan(root, 'mplan')
  const base = { rule: 'schema-version-unknown', severity: 'error' as const, span, at: { node: root, key: 'mplan' } }
  if (newer) return { problem: { ...base, ...fromTheFuture(mplan) }, newer }
  const line = `the first line of ${aDocument(document)} is mplan: 1, the version of the file format, not ${foundIn(mplan)}`
  const edits = [{ span: positions.valueSpan(root, 'mplan'), text: mplan === null ? ' 1' : '1' }]
  return { problem: { ...base, message: line, fix: { title: 'write mplan: 1', tier: 'safe', edits } }, newer }
}

function fromTheFuture(version: unknown): Pick<SchemaProblem, 'message' | 'fix' | 'or'> {
  return {
    message: `this file is written for a newer mplan (version ${String(version)} of the file format; this mplan reads version 1)`,
    fix: { title: 'install the newest mplan', tier: 'fill-in' },
    or: 'write mplan: 1 if the file uses nothing new',
  }
}

function missing(root: PlainMap, document: DocumentKind, positions: Positions): SchemaProblem {
  const whole = positions.valueSpan(root)
  const start = { ...whole, end: whole.start }
  const [first] = Object.keys(root)
  return {
    rule: 'schema-version-unknown',
    severity: 'error',
    message: `${aDocument(document)} starts with the line mplan: 1, which is missing`,
    span: first === undefined ? start : positions.keySpan(root, first),
    label: 'mplan: 1 goes before this',
    fix: {
      title: 'add mplan: 1',
      tier: 'safe',
      edits: first === undefined ? undefined : [{ span: start, text: 'mplan: 1\n' }],
    },
    at: { node: root, key: 'mplan' },
  }
}

function aDocument(document: DocumentKind): string {
  return `a ${nounOf(document)}`
}
