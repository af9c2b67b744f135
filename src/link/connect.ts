import type { Entity, EntityKind, Project } from '../model/project.ts'
import { wordsOf } from './get.ts'

/** Ties the parts of a project together in the other direction: a goal knows its tactics, an id its entity. */
export function connect(parts: Omit<Project, 'find'>): Project {
  const index = indexOf(parts)
  const find = (kind: EntityKind, id: string) => index.get(kind)?.get(id)
  for (const tactic of parts.tactics) {
    if (!tactic.live) continue
    for (const goal of tactic.goals) goal.tactics.push(tactic)
    for (const id of wordsOf(tactic.node, 'principles')) {
      parts.principles.find((principle) => principle.id === id)?.tactics.push(tactic)
    }
  }
  return { ...parts, find }
}

function indexOf(parts: Omit<Project, 'find'>): Map<EntityKind, Map<string, Entity>> {
  const index = new Map<EntityKind, Map<string, Entity>>()
  const lists: Entity[][] = [
    parts.goals,
    parts.tactics,
    parts.tasks,
    parts.campaigns,
    parts.content,
    parts.audiences,
    parts.channels,
    parts.metrics,
    parts.stages,
    parts.principles,
    parts.offerings,
    parts.competitors,
    parts.people,
  ]
  for (const entity of lists.flat()) {
    const byId = index.get(entity.kind) ?? new Map<string, Entity>()
    index.set(entity.kind, byId)
    if (!byId.has(entity.id)) byId.set(entity.id, entity)
  }
  return index
}
