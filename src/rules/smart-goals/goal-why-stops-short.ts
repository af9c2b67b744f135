import { textOf } from '../../model/entity.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { addsNothing, matterOf, namesTheSameNumber } from '../about-same-words.ts'

export const goalWhyStopsShort = rule({
  name: 'goal-why-stops-short',
  summary: 'The reason of a goal says what its number leads to, not only that the number should grow.',
  family: 'SMART goals',
  severity: 'info',
  fix: 'fill-in',
  why: 'A bigger list is good for what it lets you do; that is what the goal is weighed by when money is short.',
  each: goalsWithReason,

  *check(goal) {
    const why = textOf(goal, 'why') ?? ''
    const names = [goal.title, goal.metric?.title ?? '', (goal.metricId ?? '').replaceAll(/[-._]/g, ' ')]
    const says = matterOf(why)
    if (says.length > 0 && (addsNothing(why, goal.title) || !namesTheSameNumber(why, names))) return
    yield {
      at: [goal, 'why'],
      message:
        says.length === 0
          ? `What for? The reason of "${goal.title}" names nothing that comes of it: "${why}"`
          : `And what does that allow? The reason of "${goal.title}" names the same number again: "${why}"`,
      fix: { title: 'go one step on: what will happen once there is more of it?  why: …', tier: 'fill-in' },
      or: 'if it serves a bigger goal, name that:  parent: …',
      reads: [[goal, 'title'], [goal, 'metric'], [goal, 'parent'], 'metric'],
    }
  },
})

/** A goal that serves another one says by that what it leads to. */
function goalsWithReason(project: Project): Goal[] {
  return openFieldGoals(project).filter((goal) => textOf(goal, 'why') !== undefined && !goal.parent)
}
