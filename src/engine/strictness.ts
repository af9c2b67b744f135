import type { CheckedDocument } from '../link/checked-files.ts'
import type { Rule } from '../model/rule.ts'
import type { Preset, Settings } from '../model/settings.ts'
import type { Day } from '../model/values/types.ts'
import type { Around } from './project-files.ts'
import type { Strictness } from './scale.ts'
import { isOn } from './severity.ts'

export interface StrictnessGround {
  settings: Settings
  /** Given on the command line: it holds everywhere. */
  preset: Preset | undefined
  today: Day
  around: Around | undefined
}

/** What the configuration asks for; the same in all files unless it has `overrides:`. */
export async function strictnessOf(configs: CheckedDocument[], ground: StrictnessGround): Promise<Strictness> {
  const { settings, preset, today, around } = ground
  const scale = { preset: preset ?? settings.preset, rules: settings.rules }
  if (!around || !configs.some(({ data }) => data.overrides)) return { scales: [scale], in: () => scale }
  const { withOverrides } = await import('./overrides.ts')
  return withOverrides(configs, { scale, preset, today, around })
}

/** True when a rule runs at all: it is on in some file. */
export function runsIn({ scales }: Strictness, rule: Rule): boolean {
  return scales.some(({ preset, rules }) => isOn(rule, preset, rules.get(rule.name)))
}
