import type { Metric, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

/** A metric as all projects have it, and as one project describes it anew. */
interface Anew {
  shared: Metric
  own: Metric
}

export const workspaceIdConflict = rule<Anew>({
  name: 'workspace-id-conflict',
  summary: 'A metric that several projects share means the same in each of them.',
  family: 'hygiene',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Under one name two clients count two things, and whoever compares them compares nothing.',
  each: describedAnew,

  *check({ shared, own }) {
    const [difference] = differences(shared, own)
    if (!difference) return
    const { key, words } = difference
    yield {
      at: [own, key],
      message: `"${own.title}" is shared with other projects and means something else here: ${words}`,
      related: [{ at: [shared, key], message: 'what it means for all' }],
      fix: {
        title: `give this one an id of its own, such as own-${own.id}, also where something refers to it`,
        tier: 'fill-in',
      },
      or: 'if it means the same, say the same, or leave it out here',
      reads: [
        [own, key],
        [shared, key],
      ],
    }
  },
})

function describedAnew({ sharedMetrics, metrics }: Project): Anew[] {
  const own = new Map(metrics.map((metric) => [metric.id, metric]))
  return sharedMetrics.flatMap((shared) => {
    const nearest = own.get(shared.id)
    return nearest && nearest !== shared && nearest.file !== shared.file ? [{ shared, own: nearest }] : []
  })
}

/** Where both say something and not the same; what only one of them says is no contradiction. */
function differences(shared: Metric, own: Metric): { key: string; words: string }[] {
  const compared: [key: string, all: string | undefined, here: string | undefined][] = [
    ['unit', shared.unit, own.unit],
    ['measured-as', shared.measuredAs, own.measuredAs],
    ['better', shared.better, own.better],
    ['formula', spaced(shared.formula), spaced(own.formula)],
    ['of', shared.of?.join(', '), own.of?.join(', ')],
  ]
  return compared.flatMap(([key, all, here]) =>
    all === undefined || here === undefined || all === here ? [] : [{ key, words: `${key} is ${here}, not ${all}` }],
  )
}

const spaced = (formula: string | undefined): string | undefined => formula?.trim().replace(/\s+/g, ' ')
