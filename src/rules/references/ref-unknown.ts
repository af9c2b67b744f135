import { allNearest, canGuess } from '../../model/nearest.ts'
import { onceFor } from '../../model/once.ts'
import type { Fix } from '../../model/problem.ts'
import type { Entity, EntityKind, Project } from '../../model/project.ts'
import { type Reference, references } from '../../model/references.ts'
import { type Place, rule } from '../../model/rule.ts'
import { withArticle } from '../../model/typed-text.ts'
import { readId, slug } from '../../model/values/id.ts'
import { strategyFile } from '../about-files.ts'
import { listed, mostListed, proposal } from '../about-known-ids.ts'

export const refUnknown = rule({
  name: 'ref-unknown',
  summary: 'Every id that something refers to exists.',
  family: 'references',
  severity: 'error',
  fix: 'review',
  why: 'The link leads nowhere: what hangs on it counts for nothing.',
  each: references,

  *check(reference, project) {
    const { from, keys, id, wants } = reference
    const [wanted] = wants
    if (!wanted || !leadsNowhere(reference)) return
    const possible = everyOther(reference, project)
    const known = possible.map(({ id }) => id)
    const meant = isGuessed(wants, project) ? meantBy(id, possible) : []
    const isSure = meant.length === 1 && !goesOn(id, meant[0]?.id ?? '')
    yield {
      at: [from, ...keys],
      message: `${subject(from)} refers to ${withArticle(wanted)} "${id}" that does not exist`,
      label: `no ${wanted} has this id`,
      fix: fixFor(reference, meant, { known, project }),
      ...(!isSure && known.length > 0 && { or: whereToAdd(wanted, id, project) }),
      // an id that is to be written otherwise may be the one that is meant
      reads: [...wants, ...meant.map((entity): Place => [entity, 'id'])],
      related: meant.map((entity) => ({ at: [entity], message: nearness(id, entity, meant) })),
      taints: meant.map((entity) => [entity, 'tactics']),
    }
  },
})

const leadsNowhere = ({ to, other }: Reference): boolean => !to && !other

const leadingNowhere = onceFor((project: Project) => references(project).filter(leadsNowhere).length)

/** Whether each id that leads nowhere is held against all there are: not where both are very many. */
function isGuessed(wants: Reference['wants'], project: Project): boolean {
  return canGuess(
    leadingNowhere(project),
    wants.reduce((sum, kind) => sum + project.listOf(kind).length, 0),
  )
}

/** What the reference may name: not the thing it stands in, nor what stands beside it in the same list. */
function everyOther({ from, keys, wants }: Reference, project: Project): Entity[] {
  const [key = ''] = keys
  const written = from.node[key]
  const beside = new Set(Array.isArray(written) ? written.map(String) : [])
  const most = isGuessed(wants, project) ? undefined : mostListed * 2
  const possible = wants.flatMap((kind): Entity[] => project.listOf(kind).slice(0, most))
  return possible.filter((entity) => entity.id !== '' && entity !== from && !beside.has(entity.id))
}

function fixFor(
  { id, wants: [wanted = 'goal'] }: Reference,
  meant: Entity[],
  { known, project }: { known: string[]; project: Project },
): Fix {
  const [first] = meant
  if (first && meant.length === 1) return { title: `write ${first.id}`, tier: 'review' }
  if (first) return { title: `write the one that is meant: ${listed(meant.map(({ id }) => id))}`, tier: 'fill-in' }
  return { title: known.length > 0 ? proposal(wanted, known) : whereToAdd(wanted, id, project), tier: 'fill-in' }
}

/** The thing of that title, or else those of the nearest ids, or else those whose ids or titles go on from it, or whose ids break off in it; none where it may be any of many. */
function meantBy(words: string, possible: Entity[]): Entity[] {
  const asId = slug(words)
  const ofTitle = possible.find((entity) => isTitleOf(entity, asId))
  if (ofTitle) return [ofTitle]
  const ids = possible.map(({ id }) => id)
  const close = new Set(allNearest(words, ids))
  const goesOnInName = (entity: Entity) => namesAsIds(entity).some((name) => goesOn(name, words))
  const isMeant = (entity: Entity) =>
    close.size > 0 ? close.has(entity.id) : goesOn(entity.id, words) || goesOn(words, entity.id) || goesOnInName(entity)
  const meant = [...new Map(possible.filter(isMeant).map((entity) => [entity.id, entity])).values()]
  return meant.length > mostListed ? [] : meant
}

/** Two words and more begin alike: ids made of sentences break off sooner or later than people expect. */
const goesOn = (longer: string, shorter: string): boolean => shorter.includes('-') && longer.startsWith(`${shorter}-`)

const isTitleOf = (entity: Entity, asId: string): boolean => asId === entity.id || namesAsIds(entity).includes(asId)

/** The title and the name of a thing, written as ids; a goal may be a sentence. */
const namesAsIds = onceFor((entity: Entity) => {
  const sentence = entity.kind === 'goal' && 'title' in entity ? entity.title : undefined
  return [entity.node.title, entity.node.name, sentence].flatMap((words) =>
    typeof words === 'string' ? [slug(words)] : [],
  )
})

function nearness(id: string, entity: Entity, meant: Entity[]): string {
  if (isTitleOf(entity, slug(id))) return 'its id stands here'
  return meant.length === 1 ? 'the nearest id there is' : 'one that may be meant'
}

function subject({ kind, id, node, within }: Entity): string {
  if (typeof node.title === 'string') return `"${node.title}"`
  return kind === 'touchpoint' && within ? `a touchpoint of the stage ${within.id}` : `${kind} ${id}`
}

/** Words that make no id become the title of what is to be added. */
function whereToAdd(kind: EntityKind, words: string, project: Project): string {
  const [file = strategyFile(project), list] = homes[kind] ?? [undefined, `${kind}s`]
  const isId = readId(words).value !== undefined
  const id = isId ? words : readId(slug(words)).value
  if (id === undefined) return `add it to ${list}: in ${file}, with an id of small letters, digits and hyphens`
  return `add it to ${list}: in ${file}:  - id: ${id}${isId ? '' : `  and write ${id} here`}`
}

const homes: Partial<Record<EntityKind, [file: string | undefined, list: string]>> = {
  tactic: ['the plan', 'tactics'],
  campaign: ['the plan', 'campaigns'],
  stage: [undefined, 'journey'],
  content: ['the plan', 'content'],
  objection: ['the audience that says so', 'objections'],
}
