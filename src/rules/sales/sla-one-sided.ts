import { givenAt } from '../../model/entity.ts'
import { rule } from '../../model/rule.ts'
import { strategiesWithSales } from '../about-leads.ts'

export const slaOneSided = rule({
  name: 'sla-one-sided',
  summary: 'Marketing and sales promise each other something, not one of them alone.',
  family: 'sales',
  severity: 'info',
  softInDraft: true,
  pressingIn: 'agency',
  fix: 'fill-in',
  why: 'Leads that nobody calls are as useless as calls without leads: a promise of one side is worth what the other does with it.',
  each: (project) => strategiesWithSales(project).filter((strategy) => givenAt(strategy, 'sales', 'sla')),

  *check(strategy) {
    const [promising, silent] = givenAt(strategy, 'sales', 'sla', 'marketing')
      ? (['marketing', 'sales'] as const)
      : (['sales', 'marketing'] as const)
    if (givenAt(strategy, 'sales', 'sla', silent)) return
    const line = silent === 'sales' ? 'sales: { respond-within: 4h }' : 'marketing: { deliver: 20 leads/month }'
    yield {
      at: [strategy, 'sales', 'sla'],
      message: givenAt(strategy, 'sales', 'sla', promising)
        ? `${promising} promises something, and ${silent} promises nothing in return`
        : 'neither marketing nor sales promises anything',
      fix: { title: `agree it with ${silent} and write, with your own numbers:  ${line}`, tier: 'fill-in' },
      reads: [
        [strategy, 'sales', 'sla', 'marketing'],
        [strategy, 'sales', 'sla', 'sales'],
      ],
    }
  },
})
