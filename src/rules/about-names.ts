import type { Entity } from '../model/entity.ts'
import type { Project } from '../model/project.ts'
import type { Place } from '../model/rule.ts'

/** The name of somebody who does or answers for something, as written. */
export interface NameUse {
  name: string
  at: Place
}

/** Every place of a project that says who does something, in the order of the files. */
export function nameUses(project: Project): NameUse[] {
  const { strategy, plans, stages, touchpoints, metrics, assumptions, risks, goals } = project
  const { campaigns, tactics, tasks, content, capacity } = project
  const owned = [...plans, ...stages, ...touchpoints, ...metrics, ...assumptions, ...risks, ...goals]
  return [
    ...(strategy ? [...namesIn(strategy, ['owner']), ...handoffNames(strategy)] : []),
    ...[...owned, ...campaigns, ...tactics, ...tasks, ...content].flatMap((entity) => [
      ...namesIn(entity, ['owner']),
      ...namesIn(entity, ['team']),
      ...namesIn(entity, ['follow-up', 'who']),
    ]),
    ...capacity.flatMap((entity) => namesIn(entity, ['person'])),
  ]
}

const handoffNames = (strategy: Entity): NameUse[] =>
  ['from', 'to'].flatMap((key) => namesIn(strategy, ['sales', 'handoff', key]))

function namesIn(entity: Entity, keys: string[]): NameUse[] {
  if (entity.item !== undefined) return []
  let value: unknown = entity.node
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return []
    value = (value as Record<string, unknown>)[key]
  }
  if (typeof value === 'string') return [{ name: value, at: [entity, ...keys] }]
  if (!Array.isArray(value)) return []
  return value.flatMap((name, index) => (typeof name === 'string' ? [{ name, at: [entity, ...keys, index] }] : []))
}
