import type { CheckedDocument } from '../link/checked-files.ts'
import { isGroup, listOf } from '../link/get.ts'
import { presetOf, ruleSettingsOf } from '../link/settings.ts'
import { matchesPath } from '../model/path-pattern.ts'
import type { Preset } from '../model/settings.ts'
import { readDay } from '../model/values/day.ts'
import type { Day } from '../model/values/types.ts'
import type { Around } from './project-files.ts'
import type { Scale, Strictness } from './scale.ts'

/** What decides beside the overrides. */
export interface OverrideGround {
  /** What holds where no override does. */
  scale: Scale
  /** Given on the command line: it holds everywhere. */
  preset: Preset | undefined
  today: Day
  around: Around
}

/**
 * How strict the rules are in each file under `overrides:` of some configurations. A later one holds over an earlier one;
 * one whose last day is past holds no more.
 */
export function withOverrides(
  configs: CheckedDocument[],
  { scale, preset, today, around }: OverrideGround,
): Strictness {
  const overrides = configs.flatMap(({ document, data }) => {
    const inForce = listOf(data.overrides)
      .filter(isGroup)
      .filter(({ until }) => !isOver(until, today))
    return inForce.map(({ files, rules, preset: own }) => {
      const patterns = listOf(files).map(String)
      const holdsIn = (file: string) => {
        const path = around.seenFrom(document.path, file)
        return patterns.some((pattern) => matchesPath(pattern, path))
      }
      return { holdsIn, rules: ruleSettingsOf(rules), preset: preset ?? presetOf(own) }
    })
  })
  const scaleIn = (file: string): Scale => {
    const holding = overrides.filter(({ holdsIn }) => holdsIn(file))
    return {
      preset: holding.findLast((override) => override.preset)?.preset ?? scale.preset,
      rules: new Map([...scale.rules, ...holding.flatMap(({ rules }) => [...rules])]),
    }
  }
  const known = new Map<string, Scale>()
  return {
    // an override may turn a rule on, so that each by itself says whether a rule has to run
    scales: [scale, ...overrides.map(({ rules, preset: own }) => ({ preset: own ?? scale.preset, rules }))],
    in(file) {
      const found = known.get(file) ?? scaleIn(file)
      known.set(file, found)
      return found
    },
  }
}

function isOver(until: unknown, today: Day): boolean {
  const last = readDay(String(until ?? '')).value?.last
  return last !== undefined && last < today
}
