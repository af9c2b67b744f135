import type { Severity } from '../model/problem.ts'
import type { DocumentStatus } from '../model/project.ts'
import type { Rule } from '../model/rule.ts'
import type { Preset, RuleSetting } from '../model/settings.ts'

const softer: Record<Severity, Severity> = { error: 'warning', warning: 'info', info: 'info' }

/** True when the rule runs at all: as the configuration says of it, else as the preset has it. */
export function isOn({ onlyIn }: Rule, preset: Preset, own: RuleSetting | undefined): boolean {
  if (own) return own !== 'off'
  return !onlyIn || onlyIn.some((name) => name === preset)
}

/** What decides how much a finding weighs, beside its rule. */
export interface Ground {
  status: DocumentStatus
  preset: Preset
  own: RuleSetting | undefined
}

function isOut(severity: Severity, rule: Rule | undefined, { preset, own }: Omit<Ground, 'status'>): boolean {
  return rule ? !isOn(rule, preset, own) : own === 'off' && severity !== 'error'
}

/**
 * How much a finding weighs: what the configuration says of its rule; else one level less in a draft for the rules that
 * say so, then what the preset makes of it. `minimal` keeps errors only; `strict` makes warnings of hints, `agency` of
 * those that are pressing where several firms work together. An error found while reading (then there is no rule) cannot
 * be turned off: what follows it in the file is not checked.
 */
export function weigh(severity: Severity, rule: Rule | undefined, { status, preset, own }: Ground) {
  if (isOut(severity, rule, { preset, own })) return undefined
  if (own && own !== 'off') return own
  const weighed = rule?.softInDraft && status === 'draft' ? softer[severity] : severity
  if (preset === 'minimal') return weighed === 'error' ? weighed : undefined
  const isPressing = preset === 'strict' || (preset === 'agency' && rule?.pressingIn === preset)
  return isPressing && weighed === 'info' ? 'warning' : weighed
}
