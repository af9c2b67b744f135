import { givenAt } from '../../model/entity.ts'
import { rule } from '../../model/rule.ts'
import { handoffs } from '../about-leads.ts'

export const handoffNoOwner = rule({
  name: 'handoff-no-owner',
  summary: 'Somebody hands leads over, and somebody takes them.',
  family: 'sales',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Between two teams a lead belongs to nobody unless one name stands on each side.',
  each: handoffs,

  *check(_, { strategy }) {
    if (!strategy) return
    const missing = (['from', 'to'] as const).filter((key) => !givenAt(strategy, 'sales', 'handoff', key))
    const [first] = missing
    if (first === undefined) return
    yield {
      at: [strategy, 'sales', 'handoff'],
      message:
        missing.length === 2
          ? 'nobody hands the leads over, and nobody takes them'
          : first === 'from'
            ? 'somebody takes the leads over, and nobody hands them over'
            : 'somebody hands the leads over, and nobody takes them',
      fix: {
        title: `name ${missing.map((key) => `${key === 'from' ? 'who hands over' : 'who takes over'}:  ${key}: …`).join('  and ')}`,
        tier: 'fill-in',
      },
      reads: [
        [strategy, 'sales', 'handoff', 'from'],
        [strategy, 'sales', 'handoff', 'to'],
      ],
    }
  },
})
