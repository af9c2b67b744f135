import { canGuess, nearest } from '../../model/nearest.ts'
import type { Project } from '../../model/project.ts'
import { type Place, rule } from '../../model/rule.ts'
import { standardMetrics } from '../../model/standard-metrics.ts'
import { strategyStub } from '../about-files.ts'
import { metricUses } from '../about-metric-uses.ts'

/** A number that nobody described, with the places that use it. */
interface Unknown {
  id: string
  uses: [Place, ...Place[]]
  /** How many such numbers there are. */
  count: number
}

export const metricUndeclared = rule({
  name: 'metric-undeclared',
  summary: 'Every number that is used is described under metrics, or is one that mplan knows.',
  family: 'references',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Its unit decides how amounts are read and added up, and whether more or less of it is better.',
  each: unknownMetrics,

  *check({ id, uses, count }, project) {
    const [at, ...others] = uses
    const described = project.metrics.map((metric) => metric.id)
    const isGuessed = canGuess(count, described.length + standardMetrics.size)
    const stub = strategyStub('describe it', project, 'metrics', linesFor(id))
    const close = isGuessed ? nearest(id, [...described, ...standardMetrics.keys()]) : undefined
    yield {
      at,
      message: `What is "${id}"? It is not described under metrics, and mplan does not know it`,
      fix: close ? { title: `write ${close}`, tier: 'review' } : { title: stub, tier: 'fill-in' },
      ...(close && { or: stub }),
      related: others.slice(0, 1).map((place) => ({ at: place, message: 'it is used here too' })),
      reads: ['metric', ...project.metrics.filter(({ id }) => id === close).map((metric): Place => [metric, 'id'])],
    }
  },
})

const linesFor = (id: string): string[] => [
  `- id: ${id}`,
  '  title: …',
  '  unit: count   (or percent, hours, EUR …)',
  '  better: higher   (or lower)',
  '  source: …',
]

function unknownMetrics(project: Project): Unknown[] {
  const unknown = new Map<string, Omit<Unknown, 'count'>>()
  for (const [id, at] of metricUses(project)) {
    if (id.includes('/') || project.metricOf(id)) continue
    const known = unknown.get(id)
    if (known) known.uses.push(at)
    else unknown.set(id, { id, uses: [at] })
  }
  return [...unknown.values()].map((metric) => ({ ...metric, count: unknown.size }))
}
