import { settled } from '../../model/open-goals.ts'
import type { Goal } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { dateWords } from '../../model/written.ts'

export const childDeadlineAfterParent = rule({
  name: 'child-deadline-after-parent',
  summary: 'A sub-goal is reached no later than the goal it is part of.',
  family: 'time',
  severity: 'error',
  fix: 'fill-in',
  why: 'A step that is taken after the goal was due cannot help to reach it.',
  each: ({ goals }) => goals.filter(isStep),

  *check(goal) {
    const { parent, deadline } = goal
    if (!parent?.deadline || !deadline || deadline.last <= parent.deadline.last) return
    const due = dateWords(parent, 'deadline', parent.deadline)
    yield {
      at: [goal, 'deadline'],
      message: `"${goal.title}" is due ${dateWords(goal, 'deadline', deadline)}, after the goal it is part of: "${parent.title}" is due ${due}`,
      label: `after ${due}`,
      fix: { title: `write a day up to ${due}, with time for it to take effect`, tier: 'fill-in' },
      or: `if "${parent.title}" has more time, write a later deadline there`,
      related: [{ at: [parent, 'deadline'], message: 'the goal it is part of is due before' }],
      reads: [
        [goal, 'parent'],
        [parent, 'deadline'],
      ],
    }
  },
})

/** A goal that says `keep` holds as long as it likes; it is no step on the way. */
function isStep({ parent, deadline, keep, status }: Goal): boolean {
  return parent !== undefined && deadline !== undefined && keep === undefined && !settled.has(status)
}
