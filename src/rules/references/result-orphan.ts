import { canGuess, nearest } from '../../model/nearest.ts'
import { onceFor } from '../../model/once.ts'
import type { Entity, EntityKind, Project } from '../../model/project.ts'
import { elsewhere } from '../../model/references.ts'
import { type Finding, type Place, rule } from '../../model/rule.ts'
import { standardMetrics } from '../../model/standard-metrics.ts'
import { withArticle } from '../../model/typed-text.ts'
import { strategyStub } from '../about-files.ts'
import { listed, proposal } from '../about-known-ids.ts'
import { metricUses } from '../about-metric-uses.ts'

/** An id in the results, with what it should name and all places where it stands. */
interface Named {
  id: string
  kind: Kind
  at: Place
  others: Place[]
}

/** A decision is about anything that has an id, usually a tactic. */
type Kind = 'metric' | 'goal' | 'tactic' | 'campaign' | 'about'

export const resultOrphan = rule({
  name: 'result-orphan',
  summary: 'Every result is about a metric, goal, tactic or campaign that exists.',
  family: 'references',
  severity: 'error',
  fix: 'review',
  why: 'A result that belongs to nothing counts for nothing: no progress, no cost and no lesson is drawn from it.',
  each: namesInResults,

  *check(named, project) {
    if (isKnown(named, project)) return
    const close = isGuessed(project) ? nearest(named.id, idsOf(named.kind, project)) : undefined
    if (named.kind === 'about') {
      yield { ...aboutNothing(named, close, project), reads: [...aboutKinds] }
      return
    }
    const { kind } = named
    const other = otherKinds.find((each) => each !== kind && project.find(each, named.id))
    yield {
      ...(other ? wrongKind({ ...named, kind }, other) : unknown({ ...named, kind }, close, project)),
      related: named.others.slice(0, 2).map((at) => ({ at, message: 'here too' })),
      reads: [kind],
    }
  },
})

/** Whether each id that nothing has is held against all there are: not where both are very many. */
const isGuessed = onceFor((project: Project): boolean => {
  const wrong = namesInResults(project).filter((named) => !isKnown(named, project))
  const most = Math.max(0, ...[...new Set(wrong.map(({ kind }) => kind))].map((kind) => idsOf(kind, project).length))
  return canGuess(wrong.length, most)
})

const otherKinds: EntityKind[] = ['goal', 'tactic', 'campaign', 'metric', 'channel', 'audience', 'task', 'content']

/** What decisions are about. */
const aboutKinds = [
  'tactic',
  'campaign',
  'goal',
  'content',
  'channel',
  'audience',
  'stage',
  'task',
  'assumption',
] as const

function isKnown({ kind, id }: Named, project: Project): boolean {
  if (kind === 'about') return [...aboutKinds, ...otherKinds].some((kind) => project.find(kind, id))
  return kind === 'metric' ? project.metricOf(id) !== undefined : project.find(kind, id) !== undefined
}

function idsOf(kind: Kind, project: Project): string[] {
  if (kind === 'about') return aboutKinds.flatMap((kind) => project.listOf(kind).map(({ id }) => id))
  const own = project.listOf(kind).map(({ id }) => id)
  return kind === 'metric' ? [...own, ...standardMetrics.keys()] : own
}

const about: Partial<Record<EntityKind, string>> = { measurement: 'measurement', spend: 'payment', review: 'review' }

/** `3 results are`, `a payment is` */
function subject({ at: [entity], others }: Named): string {
  return others.length > 0 ? `${others.length + 1} results are` : `a ${about[entity.kind] ?? 'result'} is`
}

function aboutNothing({ at, id }: Named, close: string | undefined, project: Project): Finding {
  const known = namedIds('tactic', project)
  const such = known.length > 0 ? `, such as ${listed(known)},` : ''
  const other = `write the id of the tactic, campaign or goal that it is about${such} or take the line  about: …  out`
  return {
    at,
    message: `a decision is about "${id}", and nothing has this id`,
    label: 'nothing has this id',
    severity: close ? 'error' : 'warning',
    fix: close ? { title: `write ${close}`, tier: 'review' } : { title: other, tier: 'fill-in' },
    ...(close && { or: other }),
  }
}

function wrongKind(named: Named & { kind: EntityKind }, other: EntityKind): Finding {
  const { at, id, kind } = named
  const isKey = ['goal', 'tactic', 'campaign', 'metric', 'channel', 'audience'].includes(other)
  return {
    at,
    message: `${subject(named)} about the ${kind} "${id}", and "${id}" is ${withArticle(other)}`,
    label: `not ${withArticle(kind)}`,
    fix: isKey
      ? { title: `write  ${other}: ${id}  in place of  ${kind}: ${id}`, tier: 'review' }
      : { title: `write the id of ${withArticle(kind)}`, tier: 'fill-in' },
  }
}

/** A number that nobody described may be a new one; a goal or tactic that is not there is a slip or has been taken out. */
function unknown(named: Named & { kind: EntityKind }, close: string | undefined, project: Project): Finding {
  const { at, id, kind } = named
  const isMetric = kind === 'metric'
  const known = namedIds(kind, project)
  const ways = [
    ...(close ? [`write ${close}`] : []),
    ...(isMetric
      ? [strategyStub('describe it', project, 'metrics', [`- id: ${id}`, '  title: …', '  unit: count'])]
      : []),
    ...(!close && known.length > 0
      ? [isMetric ? `if one of these is meant, write that: ${listed(known)}` : proposal(kind, known)]
      : []),
    ...(isMetric ? [] : [`if it was taken out or renamed, write the id it has now, or take the line  ${kind}: …  out`]),
  ]
  const [first = '', or] = ways
  return {
    at,
    message: `${subject(named)} about ${withArticle(kind)} "${id}" that ${isMetric ? 'is not described' : 'does not exist'}`,
    label: `no ${kind} has this id`,
    severity: isMetric && !close ? 'warning' : 'error',
    fix: { title: first, tier: close ? 'review' : 'fill-in' },
    ...(or !== undefined && { or }),
  }
}

/** Ids of the files themselves: of metrics, those that are described or that a goal counts. */
function namedIds(kind: EntityKind, project: Project): string[] {
  const own = project.listOf(kind).map(({ id }) => id)
  const counted = kind === 'metric' ? project.goals.flatMap(({ metric }) => metric?.id ?? []) : []
  return [...new Set([...own, ...counted])].filter(Boolean)
}

/** Every id of the results once. Metrics that goals and tactics use are left to the rule about those. */
function namesInResults(project: Project): Named[] {
  const used = new Set(metricUses(project).map(([id]) => id))
  const names = new Map<string, Named>()
  for (const [kind, at] of placesInResults(project)) {
    const id = textAt(at)
    if (id === undefined || elsewhere.test(id) || (kind === 'metric' && used.has(id) && !project.metricOf(id))) continue
    const known = names.get(`${kind} ${id}`)
    if (known) known.others.push(at)
    else names.set(`${kind} ${id}`, { id, kind, at, others: [] })
  }
  return [...names.values()]
}

function textAt([entity, ...keys]: Place): string | undefined {
  let value: unknown = entity.node
  for (const key of keys) value = (value as Record<string | number, unknown> | undefined)?.[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function* placesInResults({ measurements, spend, reviews }: Project): Generator<[Kind, Place]> {
  for (const entity of [...measurements, ...spend]) {
    for (const kind of ['metric', 'goal', 'tactic', 'campaign'] as const) {
      if (kind !== 'metric' || entity.kind === 'measurement') yield [kind, [entity, kind]]
    }
  }
  for (const review of reviews) {
    yield* placesInItems(review, 'goals', ['goal'])
    yield* placesInItems(review, 'learned', ['goal', 'tactic'])
    yield* placesInItems(review, 'decisions', ['about'])
  }
}

function* placesInItems(entity: Entity, list: string, kinds: readonly Kind[]): Generator<[Kind, Place]> {
  const items = entity.node[list]
  if (!Array.isArray(items)) return
  for (const index of items.keys()) for (const kind of kinds) yield [kind, [entity, list, index, kind]]
}
