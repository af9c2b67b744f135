import { stepsIntoMoney } from './metric-steps.ts'
import { onceFor } from './once.ts'
import type { Project } from './project.ts'

/** Metrics of which one is one sale. */
export interface SaleMetrics {
  ids: ReadonlySet<string>
  /** Those of them that may count people, who buy more than once. */
  people: ReadonlySet<string>
}

/**
 * What counts sales: what a formula multiplies by an amount of money (`orders * average-order`), and the first stage of the
 * journey whose number is a gain of the business (`kind: impact`). Where nothing of the kind is said, standard metrics and
 * ids with a word for it.
 */
export const saleMetrics = onceFor((project: Project): SaleMetrics => {
  const { stages, goals } = project
  const counted = (id: string) => isCounted(id, project)
  const priced = stepsIntoMoney(project).filter(counted)
  const gain = stages.find(({ metricId }) => metricId !== undefined && isGain(metricId, project) && counted(metricId))
  const said = [...priced, ...(gain?.metricId === undefined ? [] : [gain.metricId])]
  if (said.length > 0) return { ids: new Set(said), people: new Set(said.filter((id) => !priced.includes(id))) }
  const named = [...stages, ...goals]
    .flatMap(({ metricId }) => metricId ?? [])
    .filter((id) => counted(id) && isNamedSo(id))
  return {
    ids: new Set(named),
    people: new Set(named.filter((id) => wordsOf(id).some((word) => peopleWords.has(word)))),
  }
})

const isGain = (id: string, { metricOf }: Project): boolean => metricOf(id)?.nearness === 'impact'

function isCounted(id: string, { metricOf }: Project): boolean {
  const { measuredAs, unit = 'count' } = metricOf(id) ?? {}
  return measuredAs !== 'ratio' && unit === 'count'
}

const wordsOf = (id: string): string[] => id.split(/[-_.]/)

const isNamedSo = (id: string): boolean =>
  wordsOf(id).some((word) => saleWords.has(word)) && !wordsOf(id).some((word) => otherWords.has(word))

/** Words in the id of a number that counts sales: `new-customers`, `orders`. */
const saleWords = new Set(
  ['customer', 'customers', 'client', 'clients', 'buyer', 'buyers', 'order', 'orders', 'deal', 'deals'].concat([
    'contract',
    'contracts',
    'booking',
    'bookings',
    'purchases',
    'subscriptions',
    'sale',
    'sales',
  ]),
)

/** Those that count people, who may buy more than once. */
const peopleWords = new Set(['customer', 'customers', 'client', 'clients', 'buyer', 'buyers'])

/** Words beside them that make it another number. */
const otherWords = new Set([
  'active',
  'repeat',
  'lost',
  'share',
  'rate',
  'value',
  'cost',
  'average',
  'calls',
  'accepted',
])
