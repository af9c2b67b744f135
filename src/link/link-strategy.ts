import { unitNamed } from '../model/metric-unit.ts'
import type { Audience, Goal, Metric, Offering, Principle, Project, Stage } from '../model/project.ts'
import { standardMetrics } from '../model/standard-metrics.ts'
import type { ReadingContext } from '../model/values/types.ts'
import { noBudget } from './budget.ts'
import type { CheckedFiles } from './checked-files.ts'
import { configsOf, nearestOf } from './config.ts'
import { finder } from './finder.ts'
import { readGoals } from './goals.ts'
import type { Ground } from './ground.ts'
import type { Lookups } from './lookups.ts'
import type { ResultsLookups } from './results.ts'
import { readRoot } from './root.ts'
import { salesOf } from './sales.ts'
import { metricsOf, peopleOf, readStrategy } from './strategy.ts'

type StrategyPart = Pick<
  Project,
  | (
      | 'strategy'
      | 'goals'
      | 'audiences'
      | 'channels'
      | 'metrics'
      | 'sharedMetrics'
      | 'stages'
      | 'touchpoints'
      | 'pains'
      | 'objections'
      | 'principles'
      | 'offerings'
      | 'positioning'
    )
  | ('competitors' | 'assumptions' | 'risks' | 'people' | 'sales' | 'budget' | 'metricOf')
>

/** The part of a project that stands in strategy.yaml and mplan.config.yaml, and how plans refer to it. */
export function linkStrategy(
  files: CheckedFiles,
  ground: Ground,
): { contents: StrategyPart; lookups: Lookups & ResultsLookups } {
  const root = files.strategy && readRoot('strategy', files.strategy, ground)
  const contents = root ? readStrategy(root.values, root.scope) : nothing
  const configs = configsOf(files).toReversed()
  const shared = configs.map((file) => metricsOf(file.data.metrics, ground.scopeOf(file)))
  const metrics = nearestOf([contents.metrics, ...shared])
  const people = configs.map((file) => peopleOf(file.data.people, ground.scopeOf(file)))
  const own = finder<Metric>(metrics)
  const metricOf = (id: string) => own(id) ?? standardMetrics.get(id)
  const audienceOf = finder<Audience>(contents.audiences)
  const stageOf = finder<Stage>(contents.stages)
  const principleOf = finder<Principle>(contents.principles)
  const offeringOf = finder<Offering>(contents.offerings)
  const contextOf = (metric: Metric | undefined): ReadingContext => contextOfMetric(context, metric)
  const context = { ...ground.context, ofMetric: (id: string) => contextOf(metricOf(id)) }
  const goals = root
    ? readGoals(root.values.goals, root.scope, { metricOf, audienceOf, stageOf, offeringOf, contextOf })
    : []
  return {
    contents: {
      ...contents,
      goals,
      metrics,
      sharedMetrics: shared.flat(),
      people: nearestOf([contents.people, ...people]),
      metricOf,
      sales: salesOf(root?.values ?? {}, stageOf),
      budget: root?.document.budget ?? noBudget,
      ...(root && { strategy: root.document }),
    },
    lookups: { goalOf: finder<Goal>(goals), audienceOf, stageOf, principleOf, offeringOf, metricOf, contextOf },
  }
}

/** A number in a field about a metric is in the metric's unit, and its name may follow the number. */
function contextOfMetric(context: ReadingContext, metric: Metric | undefined): ReadingContext {
  if (!metric) return context
  const unit = unitNamed(metric.unit, context)
  return { ...context, metricName: `${metric.id} ${metric.title}`, ...(unit && { unit }) }
}

const nothing = {
  audiences: [],
  channels: [],
  metrics: [],
  stages: [],
  touchpoints: [],
  pains: [],
  objections: [],
  principles: [],
  offerings: [],
  positioning: [],
  competitors: [],
  assumptions: [],
  risks: [],
  people: [],
}
