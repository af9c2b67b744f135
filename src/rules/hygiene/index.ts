import type { Rule } from '../../model/rule.ts'
import { piiInResults } from './pii-in-results.ts'
import { statusMismatch } from './status-mismatch.ts'
import { titleDuplicate } from './title-duplicate.ts'
import { utmDuplicate } from './utm-duplicate.ts'
import { utmFormat } from './utm-format.ts'
import { utmMissing } from './utm-missing.ts'

/** The rules of the family "hygiene". */
export const hygieneRules: Rule[] = [piiInResults, statusMismatch, titleDuplicate, utmDuplicate, utmFormat, utmMissing]
