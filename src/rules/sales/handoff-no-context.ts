import { givenAt } from '../../model/entity.ts'
import { rule } from '../../model/rule.ts'
import { handoffs } from '../about-leads.ts'

export const handoffNoContext = rule({
  name: 'handoff-no-context',
  summary: 'The hand-off says what sales gets to know about a lead.',
  family: 'sales',
  severity: 'info',
  softInDraft: true,
  pressingIn: 'agency',
  fix: 'fill-in',
  why: 'Whoever calls without knowing what was read and asked begins again at the beginning, and the lead notices.',
  each: handoffs,

  *check(_, { strategy }) {
    if (!strategy || givenAt(strategy, 'sales', 'handoff', 'context')) return
    yield {
      at: [strategy, 'sales', 'handoff'],
      message: 'sales gets a name and a number: the hand-off names nothing that they learn about the lead',
      fix: { title: 'write what goes with the lead:  context: [pages read, question asked, …]', tier: 'fill-in' },
      reads: [[strategy, 'sales', 'handoff', 'context']],
    }
  },
})
