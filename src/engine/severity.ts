import type { Severity } from '../model/problem.ts'
import type { DocumentStatus } from '../model/project.ts'
import type { Rule } from '../model/rule.ts'
import type { Preset } from '../model/settings.ts'

const softer: Record<Severity, Severity> = { error: 'warning', warning: 'info', info: 'info' }

/** True when the rule runs at all under a preset. */
export function isOn({ onlyIn }: Rule, preset: Preset): boolean {
  return !onlyIn || onlyIn.some((name) => name === preset)
}

/**
 * How much a finding weighs: one level less in a draft for the rules that say so, then what the preset makes of it.
 * `minimal` keeps errors only; `strict` makes warnings of hints.
 */
export function weigh(severity: Severity, rule: Rule | undefined, status: DocumentStatus, preset: Preset) {
  const weighed = rule?.softInDraft && status === 'draft' ? softer[severity] : severity
  if (preset === 'minimal') return weighed === 'error' ? weighed : undefined
  return preset === 'strict' && weighed === 'info' ? 'warning' : weighed
}
