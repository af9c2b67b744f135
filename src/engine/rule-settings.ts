import type { CheckedDocument } from '../link/checked-files.ts'
import { configEntity } from '../link/config.ts'
import { isGroup, listOf } from '../link/get.ts'
import { nearest } from '../model/nearest.ts'
import type { Entity } from '../model/project.ts'
import type { Finding, Place, Rule } from '../model/rule.ts'
import { type Found, fromFinding } from './found.ts'
import type { Around } from './project-files.ts'

/** Settings that set nothing: their rule or their path does not exist. They are reported by the rule `as`. */
export async function settingsOfNothing(
  configs: CheckedDocument[],
  { known, as, around }: { known: string[]; as: Rule | undefined; around: Around | undefined },
): Promise<Found[]> {
  if (!as) return []
  const strange = settingsOfNoRule(configs, known, as)
  if (!around || !configs.some(({ data }) => data.overrides)) return strange
  const { pathsToNothing } = await import('./override-paths.ts')
  return [...strange, ...pathsToNothing(configs, as, around)]
}

/** Names of rules in a configuration that no rule has: under `rules:`, in overrides, among those never silenced. */
function settingsOfNoRule(configs: CheckedDocument[], known: string[], as: Rule): Found[] {
  return configs.flatMap((file) => {
    const { document } = file
    const strange = namesIn(configEntity(file)).filter(({ name }) => !known.includes(name))
    return strange.map(({ name, at }) =>
      fromFinding(unknown(name, at, known), as, new Map([[document.path, document]])),
    )
  })
}

interface Named {
  name: string
  at: Place
}

function namesIn(config: Entity<'config'>): Named[] {
  const { rules, overrides, suppressions } = config.node
  const keysOf = (settings: unknown, ...keys: (string | number)[]): Named[] =>
    Object.keys(isGroup(settings) ? settings : {}).map((name) => ({ name, at: [config, ...keys, name] }))
  const never = isGroup(suppressions) ? suppressions.never : undefined
  const neverPath = (index: number) => ['suppressions', 'never', ...(Array.isArray(never) ? [index] : [])]
  return [
    ...keysOf(rules, 'rules'),
    ...listOf(overrides).flatMap((override, index) =>
      keysOf(isGroup(override) ? override.rules : undefined, 'overrides', index, 'rules'),
    ),
    ...listOf(never).map((name, index): Named => ({ name: String(name), at: [config, ...neverPath(index)] })),
  ]
}

function unknown(name: string, at: Place, known: string[]): Finding {
  const close = nearest(name, known)
  return {
    at,
    atKey: at.at(-1) === name,
    message: `there is no rule "${name}": this sets nothing`,
    fix: {
      title: close
        ? `write ${close} in place of ${name}`
        : 'write the name that is printed beside a finding; mplan rules lists them',
      tier: 'fill-in',
    },
  }
}
