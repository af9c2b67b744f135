import { given } from '../../model/entity.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import { rule } from '../../model/rule.ts'

export const goalNoOwner = rule({
  name: 'goal-no-owner',
  summary: 'Every goal names the one who answers for it.',
  family: 'SMART goals',
  severity: 'warning',
  fix: 'fill-in',
  why: 'What everybody is to care for, nobody does.',
  each: openFieldGoals,

  *check(goal, { strategy }) {
    const above = [goal.parent, strategy].filter((entity) => entity !== undefined)
    if ([goal, ...above].some((entity) => given(entity, 'owner'))) return
    yield {
      at: [goal],
      message: `Who answers for it? "${goal.title}" has no owner`,
      fix: { title: 'add a line  owner: …   (a name, or the id of a person)', tier: 'fill-in' },
      ...(strategy && { or: 'if one person answers for all goals: one line  owner: …  at the top of the strategy' }),
      reads: [goal, ...above].map((entity) => [entity, 'owner']),
    }
  },
})
