import { given } from '../../model/entity.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Metric, Project } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { rule } from '../../model/rule.ts'
import { standardMetrics } from '../../model/standard-metrics.ts'

export const metricNoDefinition = rule({
  name: 'metric-no-definition',
  summary: 'Of every number of your own that the journey calculates with, the files say what counts.',
  family: 'measurement',
  severity: 'info',
  fix: 'fill-in',
  why: 'Where everybody counts something else, the shares from one stage to the next compare nothing with anything.',
  each: ownMetrics,

  *check({ metrics }) {
    const open = metrics.filter((metric) => !given(metric, ...explaining))
    const [first, ...others] = open
    if (!first) return
    const names = quotedList(open.map(({ title }) => title))
    yield {
      at: [first],
      message: `What exactly counts? Nothing says it of ${names}`,
      related: others.slice(0, 2).map((metric) => ({ at: [metric] as const, message: 'nor of this one' })),
      fix: { title: 'say in one sentence what counts:  definition: …', tier: 'fill-in' },
      or: 'if a list or tool decides it, name that:  source: …',
      reads: open.flatMap((metric) => explaining.map((key) => [metric, key] as const)),
    }
  },
})

/** Any of these says what is meant. */
const explaining = ['definition', 'source', 'owner', 'formula', 'of', 'link', 'note', 'assume']

/** Numbers of one's own that the journey calculates with; those of goals are asked for elsewhere. */
function ownMetrics(project: Project): { metrics: Metric[] }[] {
  const { metrics, stages } = project
  if (!stages.some(({ conversion }) => conversion)) return []
  const counted = new Set(stages.flatMap(({ metricId }) => metricId ?? []))
  const ofGoals = new Set(openGoals(project).map(({ metricId }) => metricId))
  const own = metrics.filter(({ id, item }) => item === undefined && counted.has(id) && !ofGoals.has(id))
  const asked = own.filter(({ id }) => !standardMetrics.has(id))
  return asked.length > 0 ? [{ metrics: asked }] : []
}
