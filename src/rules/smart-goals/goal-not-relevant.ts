import { given } from '../../model/entity.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import { rule } from '../../model/rule.ts'

export const goalNotRelevant = rule({
  name: 'goal-not-relevant',
  summary: 'Every marketing goal says what it is good for, or which goal it serves.',
  family: 'SMART goals',
  severity: 'warning',
  fix: 'fill-in',
  why: 'A number can grow and help nobody; the reason is what it is judged by when things change.',
  each: (project) => openFieldGoals(project).filter(({ level }) => level === 'marketing'),

  *check(goal) {
    if (given(goal, 'why', 'parent') || goal.parent) return
    yield {
      at: [goal],
      message: `What is it good for? "${goal.title}" has no reason`,
      fix: { title: 'add a line  why: …', tier: 'fill-in' },
      or: 'if it serves a bigger goal:  parent: …   with the id of that goal',
      reads: [
        [goal, 'why'],
        [goal, 'parent'],
        [goal, 'level'],
      ],
    }
  },
})
