import type { Entity, EntityKind } from './entity.ts'
import { onceFor } from './once.ts'
import type { Project } from './project.ts'

/** One id written in place of the thing it names. */
export interface Reference {
  from: Entity
  /** Where in `from` it stands: its key, and the index in a list. */
  keys: (string | number)[]
  id: string
  /** What it may name; the first is the one that is said. */
  wants: readonly EntityKind[]
  to?: Entity
  /** Set when the id names a thing of another kind. */
  other?: Entity
}

/** Which keys of which entities hold ids, and of what. */
const referenceKeys: Partial<Record<EntityKind, Record<string, readonly EntityKind[]>>> = {
  goal: { parent: ['goal'], audience: ['audience'], stage: ['stage'], offering: ['offering'] },
  campaign: { goals: ['goal'], audience: ['audience'], offering: ['offering'] },
  tactic: {
    goal: ['goal'],
    campaign: ['campaign'],
    audience: ['audience'],
    stage: ['stage'],
    offering: ['offering'],
    principles: ['principle'],
    after: ['tactic', 'task'],
    'instead-of': ['tactic'],
  },
  task: { after: ['task', 'tactic'], tactic: ['tactic'], goal: ['goal'] },
  content: {
    tactic: ['tactic'],
    campaign: ['campaign'],
    stage: ['stage'],
    audience: ['audience'],
    answers: ['objection', 'pain'],
  },
  channel: { stages: ['stage'], audiences: ['audience'] },
  touchpoint: { content: ['content'], answers: ['objection', 'pain'] },
  positioning: { for: ['audience'], offering: ['offering'] },
  offering: { audience: ['audience'] },
}

/** Kinds that a project may leave out altogether; then words in their place are just words. */
const optional: Partial<Record<EntityKind, keyof Project>> = {
  audience: 'audiences',
  stage: 'stages',
  offering: 'offerings',
  principle: 'principles',
  pain: 'pains',
  objection: 'objections',
  content: 'content',
}

/** `client/id`: a thing of another project. */
export const elsewhere = /^[a-z0-9][a-z0-9._-]{0,63}\/[a-z0-9][a-z0-9._-]{0,63}$/

/** Every reference of a project, found or not, in the order of the files. */
export const references = onceFor((project: Project): Reference[] => {
  const lists = [
    project.offerings,
    project.positioning,
    project.channels,
    project.touchpoints,
    project.goals,
    project.campaigns,
  ]
  const entities: Entity[][] = [...lists, project.tactics, project.tasks, project.content]
  const isWritten = ({ item }: Entity) => item === undefined
  return entities.flatMap((list) => list.filter(isWritten).flatMap((entity) => [...referencesFrom(entity, project)]))
})

function* referencesFrom(from: Entity, project: Project): Generator<Reference> {
  const wanted = referenceKeys[from.kind] ?? {}
  for (const key in wanted) {
    const value = from.node[key]
    const wants = wanted[key] ?? []
    if (value === undefined || value === null || wants.every((kind) => isUnused(kind, project))) continue
    if (!Array.isArray(value)) yield* referenceTo(value, { from, keys: [key], wants }, project)
    else
      for (const [index, item] of value.entries())
        yield* referenceTo(item, { from, keys: [key, index], wants }, project)
  }
}

function* referenceTo(value: unknown, at: Omit<Reference, 'id'>, project: Project): Generator<Reference> {
  const id = String(value)
  if (elsewhere.test(id) || (at.keys[0] === 'goal' && id === 'none')) return
  const to = firstNamed(id, at.wants, project)
  if (to) yield { ...at, id, to }
  else {
    const other = firstNamed(id, everyKind, project)
    yield { ...at, id, ...(other && { other }) }
  }
}

function firstNamed(id: string, kinds: readonly EntityKind[], project: Project): Entity | undefined {
  for (const kind of kinds) {
    const entity = project.find(kind, id)
    if (entity) return entity
  }
  return undefined
}

const everyKind: EntityKind[] = [
  ...(['goal', 'campaign', 'tactic', 'task', 'content', 'audience', 'stage', 'channel'] as const),
  ...(['principle', 'offering', 'metric', 'objection', 'pain'] as const),
]

function isUnused(kind: EntityKind, project: Project): boolean {
  const list = optional[kind]
  return list !== undefined && (project[list] as unknown[]).length === 0
}
