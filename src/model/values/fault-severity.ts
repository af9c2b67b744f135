import type { Severity } from '../problem.ts'

/** Faults of values that are understood, or that are only unfinished. All others leave a value unread: errors. */
const warnings: ReadonlySet<string> = new Set(['value-percent-fraction', 'value-placeholder', 'target-is-estimate'])

/** How much a fault of a value weighs, by the name of its rule. */
export const faultSeverity = (rule: string): Severity => (warnings.has(rule) ? 'warning' : 'error')
