import type { Edit } from '../../model/problem.ts'
import { type Checking, placeOf, type Spot } from './checking.ts'
import type { Renaming } from './real-names.ts'
import type { SchemaProblem } from './schema-problem.ts'
import { nounOf } from './words.ts'

/** A key under another name: read all the same, and renamed by --fix. */
export function aliasProblem(checking: Checking, spot: Spot, renaming: Renaming): SchemaProblem {
  const { from, to, value } = renaming
  const { positions } = checking
  const span = positions.keySpan(spot.node, from)
  const edits: Edit[] = [{ span, text: to }]
  if (value !== undefined) edits.push({ span: positions.valueSpan(spot.node, from), text: value })
  const now = value === undefined ? `${to}:` : `${to}: ${value}`
  return {
    rule: 'alias-key',
    severity: 'info',
    message: `"${from}" is read as "${to}", which is what mplan calls it in a ${nounOf(spot.kind)}`,
    span,
    label: `mplan calls it ${to}`,
    fix: { title: `write ${now}`, tier: 'safe', edits },
    at: placeOf(checking, spot.node, from),
  }
}

/** The keys of a renamed entity that are called differently in the file. */
export function keysBefore(renamings: readonly Renaming[]): Map<string, string> {
  return new Map(renamings.map(({ from, to }) => [to, from]))
}
