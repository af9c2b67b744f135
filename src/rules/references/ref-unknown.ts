import { nearest } from '../../model/nearest.ts'
import type { Entity, EntityKind, Project } from '../../model/project.ts'
import { type Reference, references } from '../../model/references.ts'
import { rule } from '../../model/rule.ts'
import { withArticle } from '../../model/typed-text.ts'
import { readId, slug } from '../../model/values/id.ts'

export const refUnknown = rule({
  name: 'ref-unknown',
  summary: 'Every id that something refers to exists.',
  family: 'references',
  severity: 'error',
  fix: 'review',
  why: 'The link leads nowhere: what hangs on it counts for nothing.',
  each: references,

  *check(reference, project) {
    const { from, keys, id, wants, to, other } = reference
    const [wanted] = wants
    if (to || other || !wanted) return
    const possible = everyOther(reference, project)
    const known = possible.map(({ id }) => id)
    const meant = meantBy(id, possible)
    yield {
      at: [from, ...keys],
      message: `${subject(from)} refers to ${withArticle(wanted)} "${id}" that does not exist`,
      label: `no ${wanted} has this id`,
      fix: meant
        ? { title: `write ${meant.id}`, tier: 'review' }
        : { title: known.length > 0 ? proposal(wanted, known) : whereToAdd(wanted, id), tier: 'fill-in' },
      ...(!meant && known.length > 0 && { or: whereToAdd(wanted, id) }),
      reads: [wanted],
      ...(meant && { related: [{ at: [meant], message: nearness(id, meant) }], taints: [[meant, 'tactics']] }),
    }
  },
})

/** What the reference may name: not the thing it stands in, nor what stands beside it in the same list. */
function everyOther({ from, keys, wants }: Reference, project: Project): Entity[] {
  const [key = ''] = keys
  const written = from.node[key]
  const beside = new Set(Array.isArray(written) ? written.map(String) : [])
  const possible = wants.flatMap((kind): Entity[] => project.listOf(kind))
  return possible.filter((entity) => entity.id !== '' && entity !== from && !beside.has(entity.id))
}

/** The thing of that title, or else of the nearest id, or else the only one whose id goes on from it or breaks off in it. */
function meantBy(words: string, possible: Entity[]): Entity | undefined {
  const close = nearest(
    words,
    possible.map(({ id }) => id),
  )
  return (
    possible.find((entity) => isTitleOf(entity, words)) ??
    possible.find(({ id }) => id === close) ??
    onlyOne(possible.filter(({ id }) => goesOn(id, words) || goesOn(words, id)))
  )
}

const onlyOne = (found: Entity[]): Entity | undefined => (found.length === 1 ? found[0] : undefined)

/** Two words and more begin alike: ids made of sentences break off sooner or later than people expect. */
const goesOn = (longer: string, shorter: string): boolean => shorter.includes('-') && longer.startsWith(`${shorter}-`)

const isTitleOf = ({ id, node }: Entity, words: string): boolean =>
  slug(words) === id || [node.title, node.name].some((name) => typeof name === 'string' && slug(name) === slug(words))

const nearness = (id: string, meant: Entity): string =>
  isTitleOf(meant, id) ? 'its id stands here' : 'the nearest id there is'

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

/** Words that make no id become the title of what is to be added. */
function whereToAdd(kind: EntityKind, words: string): string {
  const [file, list] = homes[kind] ?? ['strategy.yaml', `${kind}s`]
  const isId = readId(words).value !== undefined
  const id = isId ? words : readId(slug(words)).value
  if (id === undefined) return `add it to ${list}: in ${file}, with an id of small letters, digits and hyphens`
  return `add it to ${list}: in ${file}:  - id: ${id}${isId ? '' : `  and write ${id} here`}`
}

const homes: Partial<Record<EntityKind, [file: string, list: string]>> = {
  tactic: ['the plan', 'tactics'],
  campaign: ['the plan', 'campaigns'],
  stage: ['strategy.yaml', 'journey'],
  content: ['the plan', 'content'],
  objection: ['the audience that says so', 'objections'],
}
