import type { Audience, Entity, Metric, Project } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { rule } from '../../model/rule.ts'
import { metricUses } from '../about-metric-uses.ts'
import { openStrategy } from '../about-strategy.ts'

/** Things that are described, and those of them that nothing names. */
interface Described {
  kind: 'metric' | 'audience'
  unused: (Metric | Audience)[]
}

export const definitionUnused = rule({
  name: 'definition-unused',
  summary: 'Every metric and audience that is described is used somewhere.',
  family: 'references',
  severity: 'info',
  fix: 'fill-in',
  why: 'What nothing refers to is read, kept up to date and asked about, and changes nothing.',
  each: describedThings,

  *check({ kind, unused }) {
    const [first, ...others] = unused
    if (!first) return
    const one = others.length === 0
    const names = quotedList(unused.map(({ title }) => title))
    yield {
      at: [first],
      message: `${one ? `What is the ${kind} for?` : `What are these ${kind}s for?`} Nothing names ${names}`,
      related: others.slice(0, 2).map((other) => ({ at: [other] as const, message: 'nor this one' })),
      fix: { title: ways[kind], tier: 'fill-in' },
      or: `if ${one ? 'it is' : 'they are'} not needed any more, take ${one ? 'it' : 'them'} out`,
      reads: ['goal', 'tactic', kind],
    }
  },
})

const ways = {
  metric:
    'if you only follow it, write its id into the list  watch:  of the strategy; else name it where it counts:  metric: …',
  audience: 'name it at the goals and tactics that are for it:  audience: …',
}

function* describedThings(project: Project): Generator<Described> {
  if (openStrategy(project).length === 0 || project.goals.length === 0) return
  const { metrics, audiences, strategy } = project
  // what follows from other numbers is worked out by itself, and may stand there to be seen
  const own = metrics.filter(({ file, formula }) => file === strategy?.file && formula === undefined)
  if (own.length > 0) yield { kind: 'metric', unused: unnamed(own, usedMetrics(project), project) }
  // that nothing is done for the first of all audiences weighs more, and is said elsewhere
  const others = audiences.filter(({ primary, item }) => !primary && item === undefined)
  const used = usedAudiences(project)
  if (others.length > 0 && used.size > 0) yield { kind: 'audience', unused: unnamed(others, used, project) }
}

/** What is left when all ids are crossed out that stand where they are known to stand, and then anywhere else. */
function unnamed<T extends Entity & { title: string }>(entities: T[], used: Set<string>, project: Project): T[] {
  const open = entities.filter(({ id }) => id !== '' && !used.has(id))
  if (open.length === 0) return []
  const words = wordsInFiles(project)
  return open.filter(({ id }) => !words.has(id))
}

function usedMetrics(project: Project): Set<string> {
  const { measurements, metrics } = project
  return new Set([
    ...metricUses(project).map(([id]) => id),
    ...measurements.flatMap(({ metricId }) => metricId ?? []),
    ...metrics.flatMap(({ of = [], drives = [], formula = '' }) => [...of, ...drives, ...formula.split(/[\s()]+/)]),
  ])
}

function usedAudiences({ goals, tactics, campaigns, content, channels }: Project): Set<string> {
  const lists = [...goals, ...tactics, ...campaigns, ...content, ...channels].map(({ audiences }) => audiences)
  return new Set(lists.flat().map(({ id }) => id))
}

/** Keys whose text is prose: a word in it names nothing. */
const prose = new Set(
  [
    'id',
    'title',
    'name',
    'why',
    'how',
    'text',
    'note',
    'notes',
    'definition',
    'means',
    'basis',
    'source',
    'message',
  ].concat([
    'what',
    'theme',
    'hypothesis',
    'because',
    'vision',
    'mission',
    'diagnosis',
    'approach',
    'benefit',
    'uvp',
    'who',
  ]),
)

/** Every word of the files that may be an id. */
function wordsInFiles({ strategy, plans, results }: Project): Set<string> {
  const words = new Set<string>()
  for (const document of [strategy, ...plans, ...results]) collect(document?.node, words)
  return words
}

function collect(value: unknown, words: Set<string>): void {
  if (typeof value === 'string') for (const word of value.split(/[\s()/,]+/)) words.add(word)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inside] of Object.entries(value)) if (!prose.has(key)) collect(inside, words)
}
