import type { Edit } from '../../model/problem.ts'
import { type Checking, placeOf, type Spot } from './checking.ts'
import type { OldForm } from './old-forms.ts'
import type { Renaming } from './real-names.ts'
import type { SchemaProblem } from './schema-problem.ts'
import { nounOf, oneOf, quote } from './words.ts'

/** A key under another name: read all the same. */
export function aliasProblem(checking: Checking, spot: Spot, renaming: Renaming): SchemaProblem {
  const { from, to, value } = renaming
  return {
    ...aliasAt(checking, spot, from),
    message: `${quote(from)} is read as "${to}", which is what mplan calls it in ${oneOf(spot.kind)}`,
    label: `mplan calls it ${to}`,
    fix: {
      title: value === undefined ? `write ${to}:` : `write ${to}: ${value}`,
      tier: 'safe',
      edits: editsOf(checking, spot, from, { key: to, value }),
    },
  }
}

/** Lines in a form that mplan no longer writes: read all the same. */
export function oldFormProblem(checking: Checking, spot: Spot, form: OldForm): SchemaProblem {
  return {
    ...aliasAt(checking, spot, form.key),
    message: `this ${nounOf(spot.kind)} is read as if it said \`${form.now}\`, which is how mplan writes it`,
    fix: {
      title: `write ${form.now}`,
      tier: form.edit === undefined ? 'fill-in' : 'safe',
      edits: form.edit === undefined ? undefined : editsOf(checking, spot, form.key, form.edit),
    },
  }
}

function aliasAt(checking: Checking, { node }: Spot, key: string) {
  const span = checking.positions.keySpan(node, key)
  return { rule: 'alias-key', severity: 'info' as const, span, at: placeOf(checking, node, key) }
}

function editsOf({ positions }: Checking, { node }: Spot, key: string, now: { key?: string; value?: string }): Edit[] {
  const edits: Edit[] = []
  if (now.key !== undefined) edits.push({ span: positions.keySpan(node, key), text: now.key })
  if (now.value !== undefined) edits.push({ span: positions.valueSpan(node, key), text: now.value })
  return edits
}
