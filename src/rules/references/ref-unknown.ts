import { nearest } from '../../model/nearest.ts'
import type { Entity, EntityKind, Project } from '../../model/project.ts'
import { references } from '../../model/references.ts'
import { rule } from '../../model/rule.ts'
import { withArticle } from '../../model/typed-text.ts'

export const refUnknown = rule({
  name: 'ref-unknown',
  summary: 'Every id that something refers to exists.',
  family: 'references',
  severity: 'error',
  fix: 'review',
  why: 'The link leads nowhere: what hangs on it counts for nothing.',
  each: references,

  *check({ from, keys, id, wants, to, other }, project) {
    const [wanted] = wants
    if (to || other || !wanted) return
    const known = everyIdOf(wants, project)
    const close = nearest(id, known)
    const meant = close && wants.map((kind) => project.find(kind, close)).find(Boolean)
    yield {
      at: [from, ...keys],
      message: `${subject(from)} refers to ${withArticle(wanted)} "${id}" that does not exist`,
      label: `no ${wanted} has this id`,
      fix: close
        ? { title: `write ${close}`, tier: 'review' }
        : {
            title: known.length > 0 ? proposal(wanted, known) : whereToAdd(wanted, id),
            tier: 'fill-in',
          },
      ...(!close && known.length > 0 && { or: whereToAdd(wanted, id) }),
      reads: [wanted],
      ...(meant && { related: [{ at: [meant], message: 'the nearest id there is' }], taints: [[meant, 'tactics']] }),
    }
  },
})

function everyIdOf(wants: readonly EntityKind[], project: Project): string[] {
  return wants.flatMap((kind) => project.listOf(kind).map(({ id }) => id)).filter((id) => id !== '')
}

function proposal(kind: EntityKind, known: string[]): string {
  return known.length === 1 ? `write ${known[0]}, the only ${kind} there is` : `write one of these: ${listed(known)}`
}

function listed(ids: string[]): string {
  return ids.length > 6 ? `${ids.slice(0, 6).join(', ')} …` : ids.join(', ')
}

function subject({ kind, id, node, within }: Entity): string {
  if (typeof node.title === 'string') return `"${node.title}"`
  return kind === 'touchpoint' && within ? `a touchpoint of the stage ${within.id}` : `${kind} ${id}`
}

function whereToAdd(kind: EntityKind, id: string): string {
  const [file, list] = homes[kind] ?? ['strategy.yaml', `${kind}s`]
  return `add it to ${list}: in ${file}:  - id: ${id}`
}

const homes: Partial<Record<EntityKind, [file: string, list: string]>> = {
  tactic: ['the plan', 'tactics'],
  campaign: ['the plan', 'campaigns'],
  stage: ['strategy.yaml', 'journey'],
  content: ['the plan', 'content'],
  objection: ['the audience that says so', 'objections'],
}
