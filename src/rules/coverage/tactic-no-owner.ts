import { given, textOf } from '../../model/entity.ts'
import { rule } from '../../model/rule.ts'

export const tacticNoOwner = rule({
  name: 'tactic-no-owner',
  summary: 'Every tactic has one person who answers for it.',
  family: 'coverage',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'What is everybody’s job is done by whoever has time, which is nobody.',
  each: ({ tactics }) => tactics.filter(({ live, status }) => live && status !== 'done'),

  *check(tactic) {
    if (given(tactic, 'owner')) return
    const near = (tactic.campaign && textOf(tactic.campaign, 'owner')) ?? textOf(tactic.plan, 'owner')
    yield {
      at: [tactic],
      message: `nobody answers for "${tactic.title}"`,
      fix: { title: `add the name of one person:  owner: ${near ?? '…'}`, tier: 'fill-in' },
      or: 'if nobody is found yet:  owner: vacant',
      reads: [[tactic, 'owner']],
    }
  },
})
