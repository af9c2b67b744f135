import { type Entity, given } from '../../model/entity.ts'
import type { Project, Tactic } from '../../model/project.ts'
import { formatQuantity } from '../../model/values/quantity.ts'
import { cell, entry, namedAll } from '../cells.ts'
import { tacticDates } from '../dates.ts'
import { positioningSentence } from '../positioning.ts'
import type { Entry, Gap, Row } from '../report.ts'
import { channelNames, metricName, said, titleOf } from '../said.ts'
import type { Source } from '../source.ts'

/** What is offered, to whom, how it is delivered and against whom; what is done, how, where, when, how it is tracked. */
export function offerAndWork(source: Source): Row {
  return {
    name: 'Offer and work',
    strategy: cell('What we offer, to whom, how, against whom', offerEntries(source), offerGaps(source)),
    plan: cell(
      'What we do, how, where, when, how we track it',
      source.project.tactics.filter(({ live }) => live).flatMap((tactic) => workEntries(tactic, source)),
      workGaps(source),
    ),
  }
}

function offerEntries({ project, errorsOf }: Source): Entry[] {
  const { offerings, audiences, competitors, positioning } = project
  const entries = (label: string, list: Entity[], words: (entity: Entity) => string) =>
    list.map((entity) => entry(words(entity), { label, errors: errorsOf(entity) }))
  return [
    ...entries('Offer', offerings, (offering) => withDetail(titleOf(offering), detail(offering, 'price'))),
    ...audiences.map((audience) => {
      const details = [audience.primary ? 'first of all' : '', audience.size ? formatQuantity(audience.size) : '']
      const text = withDetail(titleOf(audience), details.filter(Boolean).join(', '))
      return entry(text, { label: 'For', errors: errorsOf(audience) })
    }),
    ...offerings.flatMap((offering) => {
      const text = detail(offering, 'delivered')
      return text ? [entry(text, { label: 'Delivered' })] : []
    }),
    ...entries('Against', competitors, (competitor) => withDetail(titleOf(competitor), kindWords(competitor))),
    ...positioning.map((position) => entry(positioningSentence(position, project), { label: 'Why us', errors: [] })),
  ]
}

const detail = (entity: Entity, key: string): string =>
  entity.item === undefined ? (said(entity.node, key) ?? '') : ''

const kindWords = (competitor: Entity): string => detail(competitor, 'kind').replace('status-quo', 'as it is today')

const withDetail = (title: string, more: string): string => (more === '' ? title : `${title} (${more})`)

function offerGaps({ project, strategyFile: place }: Source): (Gap | false)[] {
  const { offerings, audiences, competitors, positioning } = project
  const isDelivered = offerings.some((offering) => detail(offering, 'delivered') !== '')
  return [
    offerings.length === 0 && { what: 'what you offer', key: 'offerings:', place },
    audiences.length === 0 && { what: 'who it is for', key: 'audiences:', place },
    offerings.length > 0 &&
      !isDelivered && { what: 'how the customer gets it', key: 'delivered:', place: `offerings in ${place}` },
    competitors.length === 0 && { what: 'what people choose instead', key: 'competitors:', place },
    positioning.length === 0 && { what: 'why they should choose you', key: 'positioning:', place },
  ]
}

function workEntries(tactic: Tactic, { project, errorsOf }: Source): Entry[] {
  const tracked = trackedBy(tactic, project)
  const details = [
    said(tactic.node, 'how'),
    channelNames(tactic.channels, project),
    tacticDates(tactic),
    tracked && `tracked by: ${tracked}`,
  ].filter((text) => text !== undefined && text !== '')
  return [
    entry(titleOf(tactic), { label: 'What', errors: errorsOf(tactic) }),
    ...(details.length > 0 ? [entry(details.join('; '), { depth: 1 })] : []),
  ]
}

function trackedBy({ node }: Tactic, project: Project): string | undefined {
  const metrics = said({ metrics: [node.metrics].flat() }, 'metrics')
  return said(node, 'measure') ?? metrics?.replace(/[^, ]+/g, (id) => metricName(id, project))
}

function workGaps({ project, planFile }: Source): (Gap | false)[] {
  const live = project.tactics.filter((tactic) => tactic.live)
  const without = (isMissing: (tactic: Tactic) => boolean, what: string, key: string): Gap | false => {
    const ids = live.filter(isMissing).map(({ id }) => id)
    return (
      ids.length > 0 && {
        what,
        key,
        place: `${namedAll('tactic', ids)} in ${planFile}`,
      }
    )
  }
  return [
    live.length === 0 && { what: 'what you will do', key: 'tactics:', place: planFile },
    without(({ node }) => node.channel === undefined, 'where', 'channel:'),
    without((tactic) => !given(tactic, 'start', 'end', 'period', 'every'), 'when', 'start:'),
    without((tactic) => trackedBy(tactic, project) === undefined, 'how success is tracked', 'measure:'),
  ]
}
