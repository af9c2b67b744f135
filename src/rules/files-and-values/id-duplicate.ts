import type { Entity, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

export const idDuplicate = rule({
  name: 'id-duplicate',
  summary: 'No id stands twice among things of one kind.',
  family: 'files and values',
  severity: 'error',
  fix: 'fill-in',
  why: 'Whatever refers to this id could mean either of the two.',
  each: secondUses,

  *check({ entity, first }) {
    const sentence = entity.item !== undefined
    yield {
      at: sentence ? [entity] : [entity, 'id'],
      message: `two ${entity.kind}s have the id "${entity.id}"`,
      label: 'used before',
      related: [{ at: [first], message: 'the first one' }],
      fix: {
        title: sentence
          ? `give one of the two an id of its own:  - id: ${entity.id}-2  and under it  title: …`
          : `give this one an id of its own, such as ${entity.id}-2, also where something refers to it`,
        tier: 'fill-in',
      },
      or: 'if it is the same thing written twice, delete one of the two',
    }
  },
})

interface SecondUse {
  entity: Entity
  first: Entity
}

function* secondUses(project: Project): Generator<SecondUse> {
  for (const kind of [
    'goal',
    'tactic',
    'campaign',
    'content',
    'audience',
    'channel',
    'metric',
    'stage',
    'principle',
    'offering',
    'competitor',
    'person',
  ] as const) {
    const seen = new Map<string, Entity>()
    for (const entity of project.listOf(kind)) {
      const first = seen.get(entity.id)
      if (first) yield { entity, first }
      else if (entity.id !== '') seen.set(entity.id, entity)
    }
  }
}
