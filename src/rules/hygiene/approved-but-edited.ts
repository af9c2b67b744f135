import { formatDay } from '../../model/dates.ts'
import { changesSince, changeWords, type GoalRecord, type GoalState } from '../../model/goal-record.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Document, Goal, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import type { Day } from '../../model/values/types.ts'
import { openStrategy } from '../about-strategy.ts'

export const approvedButEdited = rule({
  name: 'approved-but-edited',
  summary: 'Goals that were approved are as they were, or were approved again.',
  family: 'hygiene',
  severity: 'warning',
  softInDraft: true,
  pressingIn: 'agency',
  fix: 'fill-in',
  why: 'Somebody answers for this strategy with their name, and it says something else now than what they read.',
  each: approvedStrategy,

  *check({ strategy, day }, project) {
    const changed = openGoals(project).flatMap((goal) => {
      const words = sinceApproval(goal, project.lock?.goals.get(goal.id), day)
      return words === '' ? [] : [{ goal, words }]
    })
    const [first, ...others] = changed
    if (!first) return
    const more =
      others.length === 0 ? '' : `; ${others.length} more ${others.length === 1 ? 'goal has' : 'goals have'} changed`
    yield {
      at: [strategy, 'approved'],
      message: `since it was approved on ${formatDay(day)}, "${first.goal.title}" has changed: ${first.words}${more}`,
      fix: { title: 'have it approved again, and write the new day here:  on: …', tier: 'fill-in' },
      or: 'if nobody has agreed to the change, write again what was there',
      related: changed.slice(0, 2).map(({ goal, words }) => ({ at: [goal] as const, message: words })),
      reads: changed.flatMap(({ goal }) =>
        (['metric', 'target', 'deadline', 'audience'] as const).map((key) => [goal, key] as const),
      ),
    }
  },
})

/** The strategy, where it says when it was approved and reviews of it are on record. */
function approvedStrategy(project: Project): { strategy: Document<'strategy'>; day: Day }[] {
  if (!project.lock) return []
  return openStrategy(project).flatMap((strategy) => {
    const day = strategy.approvedOn?.last
    return day === undefined ? [] : [{ strategy, day }]
  })
}

/** What has changed since the last review before the approval; nothing where none is on record. */
function sinceApproval(goal: Goal, record: GoalRecord | undefined, day: Day): string {
  const states: (GoalState & { reviewed?: Day })[] = record ? [record, ...record.earlier] : []
  const approved = states.find(({ reviewed }) => reviewed !== undefined && reviewed <= day)
  return approved ? changesSince(approved, goal).map(changeWords).join(', ') : ''
}
