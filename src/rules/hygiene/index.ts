import type { Rule } from '../../model/rule.ts'
import { approvedButEdited } from './approved-but-edited.ts'
import { assertionFailed } from './assertion-failed.ts'
import { piiInResults } from './pii-in-results.ts'
import { statusMismatch } from './status-mismatch.ts'
import { titleDuplicate } from './title-duplicate.ts'
import { utmDuplicate } from './utm-duplicate.ts'
import { utmFormat } from './utm-format.ts'
import { utmMissing } from './utm-missing.ts'
import { workspaceIdConflict } from './workspace-id-conflict.ts'

/** The rules of the family "hygiene". */
export const hygieneRules: Rule[] = [
  approvedButEdited,
  assertionFailed,
  piiInResults,
  statusMismatch,
  titleDuplicate,
  utmDuplicate,
  utmFormat,
  utmMissing,
  workspaceIdConflict,
]
