import type { Assumption, Entity, Metric, Offering, Person, Principle } from '../model/project.ts'
import { toNumber } from '../model/values/decimal.ts'
import type { Decimal } from '../model/values/types.ts'
import { entitiesOf, type Read } from './entities.ts'
import { cadenceOf, dayOf, defined, durationOf, quantityOf, wordOf, wordsOf } from './get.ts'
import { type Journey, readJourney } from './journey.ts'
import type { Values } from './read-values.ts'
import type { Scope } from './scope.ts'
import { testsOf } from './tests.ts'

/** What a strategy file holds beside its goals. */
export interface StrategyContents extends Journey {
  metrics: Metric[]
  principles: Principle[]
  offerings: Offering[]
  positioning: Entity<'positioning'>[]
  competitors: Entity<'competitor'>[]
  assumptions: Assumption[]
  risks: Entity<'risk'>[]
  people: Person[]
}

/** @param root the data of the strategy file */
export function readStrategy(root: Values, scope: Scope): StrategyContents {
  const plain = <Kind extends 'positioning' | 'competitor' | 'risk'>(kind: Kind, key: string) =>
    entitiesOf(kind, root[key], scope).map(({ entity }) => entity)
  return {
    ...readJourney(root, scope),
    metrics: metricsOf(root.metrics, scope),
    principles: entitiesOf('principle', root.principles, scope).map(principleOf),
    offerings: entitiesOf('offering', root.offerings, scope).map(offeringOf),
    positioning: plain('positioning', 'positioning'),
    competitors: plain('competitor', 'competitors'),
    assumptions: entitiesOf('assumption', root.assumptions, scope).map(assumptionOf),
    risks: plain('risk', 'risks'),
    people: peopleOf(root.people, scope),
  }
}

/** Metrics that a strategy or the configuration declares. */
export function metricsOf(list: unknown, scope: Scope): Metric[] {
  return entitiesOf('metric', list, scope).map(({ entity, values }) => ({
    ...entity,
    title: wordOf(values, 'title') ?? entity.id,
    standard: false,
    ...defined('unit', wordOf(values, 'unit')),
    ...defined('better', wordOf(values, 'better') as Metric['better']),
    ...defined('measuredAs', wordOf(values, 'measured-as') as Metric['measuredAs']),
    ...defined('nearness', wordOf(values, 'kind') as Metric['nearness']),
    ...defined('formula', wordOf(values, 'formula')),
    ...(values.of !== undefined && { of: wordsOf(values, 'of') }),
    ...(values.drives !== undefined && { drives: wordsOf(values, 'drives') }),
    ...defined('cadence', cadenceOf(values, 'cadence')),
    ...defined('lag', durationOf(values, 'lag')),
    ...defined('assume', quantityOf(values, 'assume')),
    ...defined('stated', quantityOf(values, 'stated')),
  }))
}

/** People, roles and teams that a strategy or the configuration names. */
export function peopleOf(list: unknown, scope: Scope): Person[] {
  return entitiesOf('person', list, scope).map(({ entity, values }) => ({
    ...entity,
    name: wordOf(values, 'name') ?? entity.id,
    members: wordsOf(values, 'members'),
    skills: wordsOf(values, 'skills'),
    vacant: values.vacant === true,
    ...defined('type', wordOf(values, 'type') as Person['type']),
    ...defined('hours', quantityOf(values, 'hours')),
    ...defined('heldBy', wordOf(values, 'held-by')),
  }))
}

function offeringOf({ entity, values }: Read<'offering'>): Offering {
  const margin = values.margin as Decimal | undefined
  return {
    ...entity,
    title: wordOf(values, 'title') ?? entity.id,
    ...defined('price', quantityOf(values, 'price')),
    ...defined('dealSize', quantityOf(values, 'deal-size')),
    ...defined('lifetime', durationOf(values, 'lifetime')),
    ...defined('margin', margin && toNumber(margin)),
    ...defined('salesCycle', durationOf(values, 'sales-cycle')),
  }
}

function principleOf({ entity, values }: Read<'principle'>): Principle {
  return { ...entity, title: wordOf(values, 'title') ?? entity.id, tactics: [] }
}

function assumptionOf({ entity, values }: Read<'assumption'>): Assumption {
  return {
    ...entity,
    text: wordOf(values, 'text') ?? wordOf(values, 'title') ?? '',
    signal: testsOf(values.signal),
    affects: wordsOf(values, 'affects'),
    status: (wordOf(values, 'status') ?? 'open') as Assumption['status'],
    ...defined('checkBy', dayOf(values, 'check-by')),
  }
}
