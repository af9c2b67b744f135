import type { Preset, RuleSetting } from '../model/settings.ts'

/** How much is asked in one file. */
export interface Scale {
  preset: Preset
  /** By the name of the rule. */
  rules: ReadonlyMap<string, RuleSetting>
}

/** How much is asked in each file of a project. */
export interface Strictness {
  /** Every scale there may be in the project. */
  scales: Scale[]
  in(file: string): Scale
}
