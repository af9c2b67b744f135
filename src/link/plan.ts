import type { Campaign, Capacity, Content, Document, Expectation, Tactic, Task } from '../model/project.ts'
import { readDay } from '../model/values/day.ts'
import { readPeriod } from '../model/values/period.ts'
import type { DayRange, Duration, ReadingContext } from '../model/values/types.ts'
import { linesOf, spentColumnsOf } from './budget.ts'
import { entitiesOf, type Read } from './entities.ts'
import { found } from './finder.ts'
import {
  cadenceOf,
  dayOf,
  defined,
  durationOf,
  estimateOf,
  groupOf,
  isGroup,
  listOf,
  quantityOf,
  withDefined,
  wordOf,
  wordsOf,
} from './get.ts'
import type { Lookups } from './lookups.ts'
import type { Values } from './read-values.ts'
import type { Scope } from './scope.ts'
import { experimentOf, followUpOf } from './tactic-loop.ts'
import { testsOf } from './tests.ts'
import { type Times, timesOf } from './times.ts'

/** What one plan file holds, linked to the strategy and among itself. */
export interface PlanContents {
  campaigns: Campaign[]
  tactics: Tactic[]
  tasks: Task[]
  content: Content[]
  capacity: Capacity[]
}

/** Statuses in which a tactic counts neither as work nor as cover for its goal. */
const notLive = new Set(['idea', 'stopped', 'alternative'])

/**
 * Reads a plan.
 *
 * @param root the data of the plan file
 * @param plan the document the contents belong to
 */
export function readPlan(root: Values, plan: Document<'plan'>, scope: Scope, lookups: Lookups): PlanContents {
  const campaigns = entitiesOf('campaign', root.campaigns, scope).map((read) => campaignOf(read, plan, lookups))
  const campaignById = new Map(campaigns.map((campaign) => [campaign.id, campaign]))
  const tactics = entitiesOf('tactic', root.tactics, scope).map((read) => {
    const campaign = campaignById.get(wordOf(read.values, 'campaign') ?? '')
    const tactic: Tactic = Object.assign(tacticOf(read, plan, lookups), timesOf(read.values, scope.context))
    if (campaign) tactic.campaign = campaign
    tactic.tasks = entitiesOf('task', read.values.tasks, scope).map((task) => taskOf(task, tactic))
    campaign?.tactics.push(tactic)
    return tactic
  })
  const tacticById = new Map(tactics.map((tactic) => [tactic.id, tactic]))
  const loose = entitiesOf('task', root.tasks, scope).map((read) =>
    taskOf(read, tacticById.get(wordOf(read.values, 'tactic') ?? '')),
  )
  const content = entitiesOf('content', root.content, scope).map((read) => ({
    ...contentOf(read, plan, lookups),
    ...defined('tactic', tacticById.get(wordOf(read.values, 'tactic') ?? '')),
    ...defined('campaign', campaignById.get(wordOf(read.values, 'campaign') ?? '')),
  }))
  const capacity = entitiesOf('capacity', root.capacity, scope).map((read) => capacityOf(read, plan, scope.context))
  return { campaigns, tactics, tasks: [...tactics.flatMap(({ tasks }) => tasks), ...loose], content, capacity }
}

function daysAway(absence: unknown, context: ReadingContext): DayRange | undefined {
  if (!isGroup(absence)) return readPeriod(String(absence), context).value
  const first = dayOf(absence, 'start')?.first
  const last = dayOf(absence, 'end')?.last
  return dayOf(absence, 'period') ?? (first !== undefined && last !== undefined ? { first, last } : undefined)
}

function capacityOf({ entity, values }: Read<'capacity'>, plan: Document<'plan'>, context: ReadingContext): Capacity {
  const away = listOf(values.away).flatMap((absence) => daysAway(absence, context) ?? [])
  return {
    ...entity,
    plan,
    away,
    ...defined('person', wordOf(values, 'person')),
    ...defined('hours', quantityOf(values, 'hours')),
    ...defined('per', cadenceOf(values, 'per')),
  }
}

function campaignOf({ entity, values }: Read<'campaign'>, plan: Document<'plan'>, lookups: Lookups): Campaign {
  return {
    ...entity,
    title: wordOf(values, 'title') ?? entity.id,
    plan,
    status: wordOf(values, 'status') ?? 'planned',
    goals: found(wordsOf(values, 'goals'), lookups.goalOf),
    ...defined('start', dayOf(values, 'start')),
    ...defined('end', dayOf(values, 'end')),
    budget: linesOf(values.budget),
    spent: spentColumnsOf(values.budget),
    ...defined('stated', isGroup(values.budget) ? quantityOf(values.budget, 'stated') : undefined),
    channels: wordsOf(values, 'channels'),
    audiences: found(wordsOf(values, 'audience'), lookups.audienceOf),
    tactics: [],
  }
}

function tacticOf(
  { entity, values }: Read<'tactic'>,
  plan: Document<'plan'>,
  lookups: Lookups,
): Omit<Tactic, keyof Times> {
  const status = wordOf(values, 'status') ?? 'planned'
  const goalIds = wordsOf(values, 'goal')
  const [owner] = wordsOf(values, 'owner')
  const { kind, id, file, node, item } = entity
  // written out, because an engine is quickest with objects whose keys it knows beforehand, and tactics are many
  const tactic = {
    kind,
    id,
    file,
    node,
    title: wordOf(values, 'title') ?? id,
    plan,
    status,
    live: !notLive.has(status) && values['instead-of'] === undefined,
    goals: found(goalIds, lookups.goalOf),
    withoutGoal: goalIds.includes('none'),
    after: wordsOf(values, 'after'),
    budget: linesOf(values.budget),
    spent: spentColumnsOf(values.budget),
    ...defined('stated', isGroup(values.budget) ? quantityOf(values.budget, 'stated') : undefined),
    budgetEach: linesOf(groupOf(values, 'each').budget),
    expect: listOf(values.expect).map(expectationOf),
    expectEach: listOf(groupOf(values, 'each').expect).map(expectationOf),
    tasks: [],
    insteadOf: wordsOf(values, 'instead-of'),
    detours: [],
    when: testsOf(values.when),
    channels: wordsOf(values, 'channel'),
    stages: found(wordsOf(values, 'stage'), lookups.stageOf),
    audiences: found(wordsOf(values, 'audience'), lookups.audienceOf),
    principles: found(wordsOf(values, 'principles'), lookups.principleOf),
    team: wordsOf(values, 'team'),
  }
  return withDefined(tactic, {
    item,
    takes: durationOf(values, 'takes'),
    effort: durationOf(values, 'effort'),
    effortEach: effortOfEach(groupOf(values, 'each')),
    followUp: followUpOf(values['follow-up']),
    experiment: experimentOf(values.experiment),
    category: wordOf(values, 'category'),
    offering: lookups.offeringOf(wordOf(values, 'offering') ?? ''),
    owner,
    paid: typeof values.paid === 'boolean' ? values.paid : undefined,
  })
}

/** The tasks of a tactic; `tactic` is absent for a task that stands alone. */
function taskOf({ entity, values }: Read<'task'>, tactic: Tactic | undefined): Task {
  const [owner] = wordsOf(values, 'owner')
  return {
    ...entity,
    title: wordOf(values, 'title') ?? entity.id,
    after: wordsOf(values, 'after'),
    done: values.done !== undefined && values.done !== false && values.done !== 'no',
    ...defined('tactic', tactic),
    ...defined('within', tactic),
    ...defined('owner', owner),
    ...defined('takes', durationOf(values, 'takes')),
    ...defined('effort', durationOf(values, 'effort')),
    ...defined('every', cadenceOf(values, 'every')),
    ...defined('doneOn', typeof values.done === 'string' ? readDay(values.done).value : undefined),
    ...defined('start', dayOf(values, 'start')),
    ...defined('due', dayOf(values, 'due')),
    ...defined('skill', wordOf(values, 'skill')),
  }
}

function contentOf({ entity, values }: Read<'content'>, plan: Document<'plan'>, lookups: Lookups): Content {
  return {
    ...entity,
    title: wordOf(values, 'title') ?? entity.id,
    plan,
    channels: wordsOf(values, 'channel'),
    stages: found(wordsOf(values, 'stage'), lookups.stageOf),
    audiences: found(wordsOf(values, 'audience'), lookups.audienceOf),
    answers: wordsOf(values, 'answers'),
    live: !notLive.has(wordOf(values, 'status') ?? ''),
    ...defined('due', dayOf(values, 'due')),
    salesSupport: values['sales-support'] === true,
  }
}

/** An event of three hours takes its people as long, where nothing else is said. */
function effortOfEach(each: Values): Duration | undefined {
  const takes = durationOf(each, 'takes')
  return durationOf(each, 'effort') ?? (takes?.unit === 'h' || takes?.unit === 'min' ? takes : undefined)
}

function expectationOf(value: unknown): Expectation {
  if (!isGroup(value)) return {}
  const amount = 'amount' in value ? estimateOf(value, 'amount') : estimateOf({ value }, 'value')
  return {
    ...(amount && 'unit' in amount && { amount }),
    ...defined('metricId', wordOf(value, 'metric')),
    ...defined('lag', durationOf(value, 'lag')),
    ...defined('ramp', durationOf(value, 'ramp')),
    ...defined('overlap', wordOf(value, 'overlap')),
  }
}
