import type { Entity, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

/** Something with several owners. */
interface Shared {
  entity: Entity
  owners: string[]
}

export const ownerShared = rule({
  name: 'owner-shared',
  summary: 'One person answers for each thing, whoever else works on it.',
  family: 'coverage',
  severity: 'info',
  softInDraft: true,
  fix: 'review',
  why: 'Where two answer for something, each believes that the other one looks after it.',
  each: ({ goals, campaigns, tactics, tasks, content, stages }: Project) =>
    [...goals, ...campaigns, ...tactics, ...tasks, ...content, ...stages].flatMap(sharedOwners),

  *check({ entity, owners }) {
    const [first = '', ...others] = owners
    yield {
      at: [entity, 'owner'],
      message: `"${titleOf(entity)}" has ${owners.length} owners: which of them answers for it?`,
      label: 'the first one is taken',
      fix: {
        title: withTeam.has(entity.kind)
          ? `write one of them as owner, and who works on it as team:\nowner: ${first}\nteam: [${others.join(', ')}]`
          : `write one of them:  owner: ${first}`,
        tier: 'review',
      },
    }
  },
})

/** Kinds that have a place for those who do the work. */
const withTeam = new Set(['goal', 'campaign', 'tactic'])

function sharedOwners(entity: Entity): Shared[] {
  const { owner } = entity.node
  const owners = Array.isArray(owner) ? [...new Set(owner.map(String))] : []
  return entity.item === undefined && owners.length > 1 ? [{ entity, owners }] : []
}

const titleOf = ({ node, id }: Entity): string => (typeof node.title === 'string' ? node.title : id)
