import type { Rule } from '../../model/rule.ts'
import { idDuplicate } from './id-duplicate.ts'

/** The rules of the family "files and values". */
export const filesAndValuesRules: Rule[] = [idDuplicate]
