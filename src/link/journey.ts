import type { Audience, Channel, Concern, Stage, Touchpoint } from '../model/project.ts'
import { entitiesOf, type Read } from './entities.ts'
import { finder, found } from './finder.ts'
import { defined, durationOf, estimateOf, quantityOf, wordOf, wordsOf } from './get.ts'
import type { Values } from './read-values.ts'
import type { Scope } from './scope.ts'

/** For whom a strategy is, the way they go, and where they are met. */
export interface Journey {
  audiences: Audience[]
  pains: Concern<'pain'>[]
  objections: Concern<'objection'>[]
  stages: Stage[]
  touchpoints: Touchpoint[]
  channels: Channel[]
}

/** @param root the data of the strategy file */
export function readJourney(root: Values, scope: Scope): Journey {
  const audiences = entitiesOf('audience', root.audiences, scope).map((read) => audienceOf(read, scope))
  const stages = entitiesOf('stage', root.journey, scope).map((read, order) => stageOf(read, order, scope))
  const audienceWith = finder<Audience>(audiences)
  const stageWith = finder<Stage>(stages)
  return {
    audiences,
    pains: audiences.flatMap(({ pains }) => pains),
    objections: audiences.flatMap(({ objections }) => objections),
    stages,
    touchpoints: stages.flatMap(({ touchpoints }) => touchpoints),
    channels: entitiesOf('channel', root.channels, scope).map(({ entity, values }) => ({
      ...entity,
      title: wordOf(values, 'title') ?? entity.id,
      ...defined('media', wordOf(values, 'media') as Channel['media']),
      stages: found(wordsOf(values, 'stages'), stageWith),
      audiences: found(wordsOf(values, 'audiences'), audienceWith),
    })),
  }
}

function audienceOf({ entity, values }: Read<'audience'>, scope: Scope): Audience {
  const audience: Audience = {
    ...entity,
    title: wordOf(values, 'title') ?? entity.id,
    primary: values.primary === true,
    ...defined('size', quantityOf(values, 'size')),
    needs: wordsOf(values, 'needs'),
    aspirations: wordsOf(values, 'aspirations'),
    jobs: wordsOf(values, 'jobs'),
    pains: [],
    objections: [],
    where: wordsOf(values, 'where'),
  }
  audience.pains = entitiesOf('pain', values.pains, scope).map((read) => concernOf(read, audience))
  audience.objections = entitiesOf('objection', values.objections, scope).map((read) => concernOf(read, audience))
  return audience
}

function concernOf<Kind extends 'pain' | 'objection'>({ entity, values }: Read<Kind>, within: Audience): Concern<Kind> {
  return { ...entity, within, text: wordOf(values, 'text') ?? wordOf(values, 'title') ?? '' }
}

function stageOf({ entity, values }: Read<'stage'>, order: number, scope: Scope): Stage {
  const stage: Stage = {
    ...entity,
    title: wordOf(values, 'title') ?? entity.id,
    order,
    touchpoints: [],
    ...defined('metricId', wordOf(values, 'metric')),
    ...defined('conversion', estimateOf(values, 'conversion')),
    ...defined('lag', durationOf(values, 'lag')),
    ...defined('owner', wordsOf(values, 'owner')[0]),
  }
  stage.touchpoints = entitiesOf('touchpoint', values.touchpoints, scope).map((read) => touchpointOf(read, stage))
  return stage
}

/** A single word is the channel. */
function touchpointOf({ entity, values }: Read<'touchpoint'>, within: Stage): Touchpoint {
  return {
    ...entity,
    id: '',
    within,
    channels: wordsOf(values, entity.item === undefined ? 'channel' : 'title'),
    content: wordsOf(values, 'content'),
    answers: wordsOf(values, 'answers'),
    ...defined('message', wordOf(values, 'message')),
    ...defined('owner', wordsOf(values, 'owner')[0]),
  }
}
