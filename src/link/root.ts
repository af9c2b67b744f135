import type { Document, DocumentStatus } from '../model/project.ts'
import { entityOf } from './entities.ts'
import { dayOf, defined, wordOf } from './get.ts'
import type { CheckedDocument, Ground } from './ground.ts'
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
  }
  return { document, values, scope }
}
