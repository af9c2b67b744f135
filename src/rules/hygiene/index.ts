import type { Rule } from '../../model/rule.ts'
import { piiInResults } from './pii-in-results.ts'
import { statusMismatch } from './status-mismatch.ts'
import { utmFormat } from './utm-format.ts'

/** The rules of the family "hygiene". */
export const hygieneRules: Rule[] = [piiInResults, statusMismatch, utmFormat]
