import type { Entity, Project } from '../../model/project.ts'
import { type Finding, rule } from '../../model/rule.ts'

export const idDuplicate = rule({
  name: 'id-duplicate',
  summary: 'No id stands twice among things of one kind.',
  family: 'files and values',
  severity: 'error',
  fix: 'fill-in',
  why: 'Whatever refers to this id could mean either of the two.',
  each: secondUses,

  *check(uses, project) {
    const [use] = uses
    if (use) yield uses.length === 1 ? usedTwice(use) : copied(use, uses.length, project)
  },
})

function usedTwice({ entity, first }: SecondUse): Finding {
  const sentence = entity.item !== undefined
  return {
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
}

/** A file that was copied: said once for the file, not for each entry. */
function copied({ entity, first }: SecondUse, count: number, { plans }: Project): Finding {
  // the copy is mostly the one whose name says more than plan.yaml
  const [copy, original] = entity.file.length < first.file.length ? [first, entity] : [entity, first]
  const documentOf = (file: string) => plans.find((plan) => plan.file === file)
  return {
    at: [documentOf(copy.file) ?? copy],
    message: `${copy.file} holds ${count} of the same ids as ${original.file}, as if one were a copy of the other`,
    related: [{ at: [original], message: `the first of them: ${original.id}` }],
    fix: { title: `if it is a copy, move ${copy.file} out of the folder`, tier: 'fill-in' },
    or: 'if both are in force, give the entries of one of them ids of their own',
  }
}

interface SecondUse {
  entity: Entity
  first: Entity
}

/** Each id that stands twice; those of a file that repeats another one together. */
function secondUses(project: Project): SecondUse[][] {
  const uses = [...everySecondUse(project)]
  const byFiles = new Map<string, SecondUse[]>()
  for (const use of uses) {
    const pair = `${use.first.file}\n${use.entity.file}`
    byFiles.set(pair, [...(byFiles.get(pair) ?? []), use])
  }
  return [...byFiles.values()].flatMap((shared) => (isCopy(shared, project) ? [shared] : shared.map((use) => [use])))
}

/** More than one thing in the other file, and more than half of what that file holds. */
function isCopy([use, ...more]: SecondUse[], project: Project): boolean {
  if (!use || more.length === 0 || use.first.file === use.entity.file) return false
  const held = (file: string) =>
    kinds.flatMap((kind): Entity[] => project.listOf(kind)).filter((entity) => entity.file === file && entity.id !== '')
  const smaller = Math.min(held(use.first.file).length, held(use.entity.file).length)
  return (more.length + 1) * 2 > smaller
}

const kinds = [
  ...(['goal', 'tactic', 'campaign', 'content', 'audience', 'channel', 'metric', 'stage'] as const),
  ...(['principle', 'offering', 'competitor', 'person'] as const),
]

function* everySecondUse(project: Project): Generator<SecondUse> {
  for (const kind of kinds) {
    const seen = new Map<string, Entity>()
    for (const entity of project.listOf(kind)) {
      const first = seen.get(entity.id)
      if (first) yield { entity, first }
      else if (entity.id !== '') seen.set(entity.id, entity)
    }
  }
}
