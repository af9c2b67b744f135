import type { Entity, EntityKind, Project } from '../model/project.ts'

type Parts = Omit<Project, 'find' | 'listOf'>

/** Ties the parts of a project together in the other direction: a goal knows its tactics, an id its entity. */
export function connect(parts: Parts): Project {
  const lists = listsOf(parts)
  const index = new Map([...lists].map(([kind, list]) => [kind, byId(list)]))
  const tactics = index.get('tactic') as Map<string, Project['tactics'][number]>
  for (const tactic of parts.tactics) {
    for (const id of tactic.insteadOf) tactics.get(id)?.detours.push(tactic)
    if (!tactic.live) continue
    for (const goal of tactic.goals) goal.tactics.push(tactic)
    for (const principle of tactic.principles) principle.tactics.push(tactic)
  }
  return {
    ...parts,
    find: (kind, id) => index.get(kind)?.get(id),
    listOf: (kind) => lists.get(kind) ?? [],
  }
}

function listsOf(parts: Parts): Map<EntityKind, Entity[]> {
  return new Map<EntityKind, Entity[]>([
    ['goal', parts.goals],
    ['tactic', parts.tactics],
    ['task', parts.tasks],
    ['campaign', parts.campaigns],
    ['content', parts.content],
    ['audience', parts.audiences],
    ['pain', parts.pains],
    ['objection', parts.objections],
    ['channel', parts.channels],
    ['metric', parts.metrics],
    ['stage', parts.stages],
    ['principle', parts.principles],
    ['offering', parts.offerings],
    ['competitor', parts.competitors],
    ['person', parts.people],
  ])
}

/** Where an id stands twice, the first one counts. */
function byId(entities: Entity[]): Map<string, Entity> {
  const index = new Map<string, Entity>()
  for (const entity of entities) if (!index.has(entity.id)) index.set(entity.id, entity)
  return index
}
