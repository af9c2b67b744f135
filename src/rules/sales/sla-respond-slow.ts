import { rule } from '../../model/rule.ts'
import { formatDuration } from '../../model/values/duration.ts'
import { strategiesWithSales } from '../about-leads.ts'
import { hoursOf } from '../about-response-time.ts'

export const slaRespondSlow = rule({
  name: 'sla-respond-slow',
  summary: 'Sales answers a lead within a day.',
  family: 'sales',
  severity: 'info',
  softInDraft: true,
  pressingIn: 'agency',
  fix: 'fill-in',
  why: 'Interest is greatest in the hour in which somebody asks; by the next day they have asked others too.',
  each: (project) => (project.sales.respondWithin ? strategiesWithSales(project) : []),

  *check(strategy, { sales: { respondWithin } }) {
    if (!respondWithin || hoursOf(respondWithin) <= 24) return
    yield {
      at: [strategy, 'sales', 'sla', 'sales', 'respond-within'],
      message: `sales may take ${formatDuration(respondWithin)} to answer somebody who has just asked`,
      label: 'more than a day',
      fix: { title: 'agree on a day or less:  respond-within: 4h', tier: 'fill-in' },
    }
  },
})
