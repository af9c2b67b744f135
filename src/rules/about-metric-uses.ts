import { onceFor } from '../model/once.ts'
import type { Project } from '../model/project.ts'
import type { Place } from '../model/rule.ts'

/** A metric's id, and where it stands. */
type Use = [id: string, at: Place]

/** Where goals, their tests, stages, expectations and `watch` name a metric, in the order written. */
export const metricUses = onceFor((project: Project): Use[] => [...usesIn(project)])

function* usesIn({ strategy, goals, stages, tactics }: Project): Generator<Use> {
  for (const goal of goals) {
    if (goal.metricId !== undefined) yield [goal.metricId, [goal, 'metric']]
    yield* idsIn(
      goal.doneWhen.map(({ metric }) => metric),
      [goal, 'done-when'],
    )
  }
  for (const stage of stages) if (stage.metricId !== undefined) yield [stage.metricId, [stage, 'metric']]
  for (const tactic of tactics)
    yield* idsIn(
      tactic.expect.map(({ metricId }) => metricId),
      [tactic, 'expect'],
    )
  const watch = strategy?.node.watch
  if (!strategy || !Array.isArray(watch)) return
  for (const [index, id] of watch.entries()) yield [String(id), [strategy, 'watch', index]]
}

/** The metrics of a list of maps, or of the one map that stands in its place. */
function* idsIn(ids: (string | undefined)[], [entity, key]: readonly [Place[0], string]): Generator<Use> {
  const isList = Array.isArray(entity.node[key])
  for (const [index, id] of ids.entries()) {
    if (id !== undefined) yield [id, isList ? [entity, key, index, 'metric'] : [entity, key, 'metric']]
  }
}
