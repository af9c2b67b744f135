import type { EntityKind, Project } from '../../model/project.ts'
import { references } from '../../model/references.ts'
import { rule } from '../../model/rule.ts'
import { withArticle } from '../../model/typed-text.ts'

export const refWrongKind = rule({
  name: 'ref-wrong-kind',
  summary: 'Every id names a thing of the kind that is wanted there.',
  family: 'references',
  severity: 'error',
  fix: 'fill-in',
  why: 'A goal, a tactic and a campaign are different things; one cannot stand in for another.',
  each: references,

  *check({ from, keys, id, wants: [wanted], other }, project) {
    if (!wanted || !other) return
    yield {
      at: [from, ...keys],
      message: `"${id}" is ${withArticle(other.kind)}; ${withArticle(wanted)} is wanted here`,
      label: `not ${withArticle(wanted)}`,
      related: [{ at: [other], message: `this is the ${other.kind} with that id` }],
      fix: { title: advice(wanted, other.kind, project), tier: 'fill-in' },
      reads: [wanted],
    }
  },
})

function advice(wanted: EntityKind, found: EntityKind, project: Project): string {
  const ids = project
    .listOf(wanted)
    .map(({ id }) => id)
    .filter(Boolean)
  const key =
    found === 'campaign' && wanted === 'goal' ? ', and name the campaign in a line of its own:  campaign: …' : ''
  return ids.length > 0
    ? `write the id of ${withArticle(wanted)}: ${ids.slice(0, 6).join(', ')}${key}`
    : `add the ${wanted} first, then write its id here`
}
