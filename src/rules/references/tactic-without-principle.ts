import { given } from '../../model/entity.ts'
import type { Project, Tactic } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { rule } from '../../model/rule.ts'

export const tacticWithoutPrinciple = rule({
  name: 'tactic-without-principle',
  summary: 'Every tactic follows a principle of the strategy.',
  family: 'references',
  severity: 'info',
  onlyIn: ['strict'],
  fix: 'fill-in',
  why: 'Work that follows none of the rules may be good work, and belong to another strategy.',
  each: tacticsBesidePrinciples,

  *check({ tactics, principles }) {
    const loose = tactics.filter((tactic) => !given(tactic, 'principles'))
    const [first, ...others] = loose
    if (!first) return
    const names = quotedList(loose.map(({ title }) => title))
    yield {
      at: [first],
      message: `Which principle ${others.length === 0 ? 'does it' : 'do they'} follow? ${loose.length} of ${tactics.length} tactics name none: ${names}`,
      related: others.slice(0, 2).map((tactic) => ({ at: [tactic] as const, message: 'nor does this' })),
      fix: {
        title: `add the one that it follows:  principles: ${principles.map(({ id }) => id)[0] ?? '…'}`,
        tier: 'fill-in',
      },
      or: 'if it follows none, ask whether it belongs in this plan',
      reads: loose.map((tactic) => [tactic, 'principles'] as const),
    }
  },
})

/** Live tactics, where the strategy has principles and at least one tactic names one. Work on purpose without a goal is free. */
function tacticsBesidePrinciples({ principles, tactics }: Project) {
  const live = tactics.filter((tactic: Tactic) => tactic.live && !tactic.withoutGoal && tactic.status !== 'done')
  return principles.length > 0 && live.some((tactic) => given(tactic, 'principles'))
    ? [{ tactics: live, principles }]
    : []
}
