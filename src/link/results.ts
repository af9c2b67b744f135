import type { Goal, Measurement, Metric, Review, Spend } from '../model/project.ts'
import { readDay } from '../model/values/day.ts'
import type { Measured } from '../model/values/measured.ts'
import type { ReadingContext } from '../model/values/types.ts'
import { entitiesOf, type Read } from './entities.ts'
import { dayOf, defined, groupOf, isGroup, listOf, quantityOf, wordOf } from './get.ts'
import type { Values } from './read-values.ts'
import { reviewOf } from './review.ts'
import type { Scope } from './scope.ts'

/** What a results file holds. */
export interface ResultsContents {
  measurements: Measurement[]
  spend: Spend[]
  reviews: Review[]
}

/** What a measured number means is told by its metric. */
export interface ResultsLookups {
  metricOf(id: string): Metric | undefined
  contextOf(metric: Metric | undefined): ReadingContext
  goalOf(id: string): Goal | undefined
}

/** @param root the data of the results file */
export function readResults(root: Values, scope: Scope, lookups: ResultsLookups): ResultsContents {
  const { metricOf, contextOf, goalOf } = lookups
  const contextOfItem = ({ metric }: Values) => contextOf(typeof metric === 'string' ? metricOf(metric) : undefined)
  return {
    measurements: entitiesOf('measurement', root.measurements, scope, contextOfItem).map(measurementOf),
    spend: entitiesOf('spend', root.spend, scope).map(spendOf),
    reviews: entitiesOf('review', root.reviews, scope).map((read) => reviewOf(read, goalOf)),
  }
}

function spendOf({ entity, values }: Read<'spend'>): Spend {
  return {
    ...entity,
    ...defined('on', dayOf(values, 'on')),
    ...defined('period', dayOf(values, 'for')),
    ...defined('amount', quantityOf(values, 'amount')),
    ...defined('status', wordOf(values, 'status') as Spend['status']),
    ...defined('tacticId', wordOf(values, 'tactic')),
    ...defined('campaignId', wordOf(values, 'campaign')),
    ...defined('goalId', wordOf(values, 'goal')),
    ...defined('channelId', wordOf(values, 'channel')),
    ...defined('category', wordOf(values, 'category')),
    ...defined('corrects', wordOf(values, 'corrects')),
  }
}

function measurementOf({ entity, values }: Read<'measurement'>): Measurement {
  return {
    ...entity,
    ...defined('on', dayOf(values, 'on')),
    ...defined('metricId', wordOf(values, 'metric')),
    ...defined('goalId', wordOf(values, 'goal')),
    ...measuredOf(values.value as Measured | undefined),
    ...defined('done', doneOf(values.done)),
    ...defined('period', dayOf(values, 'period')),
    ...defined('tacticId', wordOf(values, 'tactic')),
    ...defined('campaignId', wordOf(values, 'campaign')),
    ...defined('channelId', wordOf(values, 'channel')),
    ...defined('audienceId', wordOf(values, 'audience')),
    ...defined('source', wordOf(values, 'source')),
    part: wordsIn(groupOf(values, 'in')),
    excluded: listOf(values.excluded).flatMap((item) => (isGroup(item) ? (quantityOf(item, 'amount') ?? []) : [])),
    ...defined('cause', wordOf(values, 'cause')),
    ...defined('corrects', wordOf(values, 'corrects')),
    void: values.void === true,
  }
}

/** `true` and a day are all of it, `1 of 2` is a half. */
function doneOf(value: unknown): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0
  const text = String(value ?? '').trim()
  const [, passed, total] = /^(\d{1,6}) +of +(\d{1,6})$/.exec(text)?.map(Number) ?? []
  if (total) return Math.min(1, (passed ?? 0) / total)
  if (/^(?:yes|true|no|false)$/i.test(text)) return /^[yt]/i.test(text) ? 1 : 0
  return readDay(text).value ? 1 : undefined
}

function wordsIn(group: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(group).map(([key, value]) => [key, String(value)]))
}

/** The number, and on which side of it the truth lies where only a limit is known. */
function measuredOf(measured: Measured | undefined): Pick<Measurement, 'value' | 'bound'> {
  if (measured === undefined) return {}
  const { bound, ...value } = measured
  return { value, ...defined('bound', bound) }
}
