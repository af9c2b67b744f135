import { textOf } from '../../model/entity.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import { rule } from '../../model/rule.ts'
import { addsNothing, matterOf } from '../about-same-words.ts'

export const goalWhyRestates = rule({
  name: 'goal-why-restates',
  summary: 'The reason of a goal says something that its title does not.',
  family: 'SMART goals',
  severity: 'info',
  fix: 'fill-in',
  why: 'A reason that repeats the goal gives nobody a reason, and cannot be weighed against another.',
  each: (project) => openFieldGoals(project).filter((goal) => textOf(goal, 'why') !== undefined),

  *check(goal) {
    const why = textOf(goal, 'why') ?? ''
    if (matterOf(why).length === 0 || !addsNothing(why, goal.title)) return
    yield {
      at: [goal, 'why'],
      message: `And what is that good for? The reason of "${goal.title}" says the same again: "${why}"`,
      fix: { title: 'say what will be possible once it is reached:  why: …', tier: 'fill-in' },
      reads: [[goal, 'title']],
    }
  },
})
