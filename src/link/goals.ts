import type { Entity, Node } from '../model/entity.ts'
import type { Audience, Checkpoint, Goal, Metric, Offering, Stage } from '../model/project.ts'
import { readDay } from '../model/values/day.ts'
import type { ReadingContext } from '../model/values/types.ts'
import { entityOf, shortEntity } from './entities.ts'
import { found } from './finder.ts'
import { dayOf, defined, isGroup, listOf, quantityOf, targetOf, wordOf, wordsOf } from './get.ts'
import { readKey, readValues, type Values } from './read-values.ts'
import type { Scope } from './scope.ts'
import { testsOf } from './tests.ts'

/** What goals refer to. */
export interface GoalLookups {
  metricOf(id: string): Metric | undefined
  audienceOf(id: string): Audience | undefined
  stageOf(id: string): Stage | undefined
  offeringOf(id: string): Offering | undefined
  /** What numbers mean in the fields of a goal about this metric. */
  contextOf(metric: Metric | undefined): ReadingContext
}

/** All goals of a list, sub-goals written inside their parent included, linked to parents and children. */
export function readGoals(list: unknown, scope: Scope, lookups: GoalLookups): Goal[] {
  const goals = readNested(list, scope, lookups)
  const byId = new Map(goals.map((goal) => [goal.id, goal]))
  for (const goal of goals) {
    const parent = goal.parent ?? byId.get(wordOf(goal.node, 'parent') ?? '')
    if (!parent || parent === goal) continue
    goal.parent = parent
    parent.children.push(goal)
  }
  return goals
}

function readNested(list: unknown, scope: Scope, lookups: GoalLookups, parent?: Goal): Goal[] {
  const items = listOf(list)
  return items.flatMap((item, index) => {
    if (typeof item === 'string') return items === list ? sentenceGoal(items, index, scope, parent) : []
    if (!isGroup(item)) return []
    const goal = readGoal(item, scope, lookups)
    if (parent) goal.parent = parent
    return [goal, ...readNested(item.goals, scope, lookups, goal)]
  })
}

function sentenceGoal(list: unknown[], index: number, scope: Scope, parent?: Goal): Goal {
  const { entity, values } = shortEntity('goal', list, index, scope)
  return { ...goalFrom(entity, values, scope), sentence: true, ...(parent && { parent }) }
}

function readGoal(node: Node, scope: Scope, lookups: GoalLookups): Goal {
  const metricId = wordOf(node, 'metric')
  const metric = metricId === undefined ? undefined : lookups.metricOf(metricId)
  const context = lookups.contextOf(metric)
  const values = readValues('goal', node, scope, node.deadline === 'open' ? withoutDate(context) : context)
  return {
    ...goalFrom(entityOf('goal', node, scope), values, scope),
    ...(metricId !== undefined && { metricId }),
    ...(metric && { metric }),
    audiences: found(wordsOf(values, 'audience'), lookups.audienceOf),
    stages: found(wordsOf(values, 'stage'), lookups.stageOf),
    ...defined('offering', lookups.offeringOf(wordOf(values, 'offering') ?? '')),
  }
}

/** `deadline: open` is read as a period without end, so that it is no misspelt date. */
function withoutDate(context: ReadingContext): ReadingContext {
  const { period = () => undefined } = context
  return { ...context, period: (id) => (id === 'open' ? { first: 0, last: Number.MAX_SAFE_INTEGER } : period(id)) }
}

function goalFrom(entity: Entity<'goal'>, values: Values, scope: Scope): Goal {
  const deadline = dayOf(values, 'deadline')
  const start = dayOf(values, 'start')
  const [baseline] = listOf(values.baseline).slice(-1)
  const owner = wordsOf(values, 'owner')[0]
  return {
    ...entity,
    title: wordOf(values, 'title') ?? entity.id,
    sentence: false,
    level: values.level === 'business' ? 'business' : 'marketing',
    status: wordOf(values, 'status') ?? 'active',
    doneWhen: testsOf(values['done-when']),
    checkpoints: checkpointsOf(values.checkpoints, entity, scope),
    ...defined('rollup', wordOf(values, 'rollup') as Goal['rollup']),
    open: entity.node.deadline === 'open',
    children: [],
    tactics: [],
    audiences: [],
    stages: [],
    ...(baseline !== undefined && { baseline: quantityOf({ baseline }, 'baseline') }),
    ...defined('target', targetOf(values, 'target')),
    ...defined('keep', targetOf(values, 'keep')),
    ...(deadline && entity.node.deadline !== 'open' && { deadline }),
    ...(start && { start: start.first }),
    ...(owner && { owner }),
  }
}

/** `{2026-Q1: 10%}` or a list of `{on, value}`. */
function checkpointsOf(value: unknown, { node }: Entity<'goal'>, scope: Scope): Checkpoint[] {
  if (Array.isArray(value)) {
    return value.filter(isGroup).map((point) => ({
      ...defined('on', dayOf(point, 'on')),
      ...defined('target', targetOf(point, 'value')),
    }))
  }
  const written = node.checkpoints
  if (!isGroup(value) || !isGroup(written)) return []
  return Object.keys(value).map((on) => ({
    ...defined('on', readKey(written, on, readDay, scope)),
    ...defined('target', targetOf(value, on)),
  }))
}
