import type { Entity, Measurement, Spend } from '../model/project.ts'
import type { Measured } from '../model/values/measured.ts'
import { entitiesOf } from './entities.ts'
import { dayOf, defined, quantityOf, wordOf } from './get.ts'
import type { Values } from './read-values.ts'
import type { Scope } from './scope.ts'

/** What a results file holds. */
export interface ResultsContents {
  measurements: Measurement[]
  spend: Spend[]
  reviews: Entity<'review'>[]
}

/** @param root the data of the results file */
export function readResults(root: Values, scope: Scope): ResultsContents {
  return {
    measurements: entitiesOf('measurement', root.measurements, scope).map(({ entity, values }) => ({
      ...entity,
      ...defined('on', dayOf(values, 'on')),
      ...defined('metricId', wordOf(values, 'metric')),
      ...defined('goalId', wordOf(values, 'goal')),
      ...measuredOf(values.value as Measured | undefined),
      ...defined('period', dayOf(values, 'period')),
    })),
    spend: entitiesOf('spend', root.spend, scope).map(({ entity, values }) => ({
      ...entity,
      ...defined('on', dayOf(values, 'on')),
      ...defined('amount', quantityOf(values, 'amount')),
      ...defined('tacticId', wordOf(values, 'tactic')),
      ...defined('campaignId', wordOf(values, 'campaign')),
    })),
    reviews: entitiesOf('review', root.reviews, scope).map(({ entity }) => entity),
  }
}

/** The number, and on which side of it the truth lies where only a limit is known. */
function measuredOf(measured: Measured | undefined): Pick<Measurement, 'value' | 'bound'> {
  if (measured === undefined) return {}
  const { bound, ...value } = measured
  return { value, ...defined('bound', bound) }
}
