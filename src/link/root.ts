import type { Document, DocumentStatus } from '../model/project.ts'
import type { ReviewRhythm } from '../model/review.ts'
import { budgetOf } from './budget.ts'
import type { CheckedDocument } from './checked-files.ts'
import { entityOf } from './entities.ts'
import { cadenceOf, dayOf, defined, groupOf, isGroup, wordOf, wordsOf } from './get.ts'
import type { Ground } from './ground.ts'
import { readValues, type Values } from './read-values.ts'
import type { Scope } from './scope.ts'

/** A document's own fields. */
export interface Root<Kind extends 'strategy' | 'plan' | 'results'> {
  document: Document<Kind>
  values: Values
  scope: Scope
}

/** Reads the fields of a document. A document that does not say its status is a draft. */
export function readRoot<Kind extends 'strategy' | 'plan' | 'results'>(
  kind: Kind,
  file: CheckedDocument,
  ground: Ground,
): Root<Kind> {
  const scope = ground.scopeOf(file)
  const values = readValues(kind, file.data, scope)
  const document = {
    ...entityOf(kind, file.data, scope),
    id: '',
    status: (wordOf(values, 'status') ?? 'draft') as DocumentStatus,
    ...defined('period', dayOf(values, 'period')),
    ...defined('review', rhythmOf(values)),
    ...defined('approvedOn', dayOf(groupOf(values, 'approved'), 'on')),
    ...(isGroup(values.budget) && { budget: budgetOf(values.budget, scope.context) }),
  }
  return { document, values, scope }
}

/** `quarter`, or `{ every: quarter, next: 2026-10-01 }`. */
function rhythmOf(values: Values): ReviewRhythm | undefined {
  const { review } = values
  if (!isGroup(review)) return undefined
  if ('kind' in review) return { who: [], ...defined('every', cadenceOf(values, 'review')) }
  return {
    who: wordsOf(review, 'who'),
    ...defined('every', cadenceOf(review, 'every')),
    ...defined('next', dayOf(review, 'next')),
  }
}
