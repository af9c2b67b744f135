import { formatDay } from '../../model/dates.ts'
import { given } from '../../model/entity.ts'
import { changeWords, type GoalChange } from '../../model/goal-record.ts'
import type { Goal, Project, Tactic } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { type ChangedGoal, hangWords, reviewState } from '../../model/review-state.ts'
import { type Place, rule } from '../../model/rule.ts'

export const refSuspect = rule({
  name: 'ref-suspect',
  summary: 'After a goal has changed, the tactics that serve it are looked at again.',
  family: 'references',
  severity: 'warning',
  fix: 'review',
  why: 'They were chosen, timed and paid for another goal than the one that stands there now.',
  each: changedGoals,

  *check({ goal, record, changes, tactics, goals }) {
    const running = tactics.filter(({ status }) => status !== 'done')
    const hanging = [...running, ...goals]
    if (hanging.length === 0) return
    const since = record.reviewed === undefined ? '' : ` on ${formatDay(record.reviewed)}`
    yield {
      at: placeOf(goal, changes),
      message: `"${goal.title}" has changed since it was last reviewed${since}: ${changes.map(changeWords).join(', ')}; ${hangWords(running.length, goals.length)} on it: ${quotedList(hanging.map(({ title }) => title))}`,
      fix: {
        title: `see whether ${hanging.length === 1 ? 'it still fits' : 'they still fit'}, change what does not, then type: mplan review --accept ${goal.id}`,
        tier: 'review',
      },
      or: 'if the goal was changed by mistake, write again what was there',
      related: hanging.slice(0, 2).map((each) => ({ at: servesAt(each), message: 'works for it' })),
      reads: [
        ...changes.map(({ field }) => [goal, field] as const),
        ...running.map((tactic) => [tactic, 'goal'] as const),
      ],
    }
  },
})

/** Goals on record that are not as they were; none where nobody has recorded a review. */
function changedGoals(project: Project): ChangedGoal[] {
  return project.lock ? reviewState(project).changed : []
}

/** The first changed field that is still written. */
function placeOf(goal: Goal, changes: GoalChange[]): Place {
  if (goal.sentence) return [goal]
  const keys = changes.flatMap(({ field }) => (field === 'target' ? ['target', 'keep'] : [field]))
  const key = keys.find((name) => given(goal, name))
  return key === undefined ? [goal] : [goal, key]
}

function servesAt(thing: Tactic | Goal): Place {
  const key = thing.kind === 'goal' ? 'parent' : 'goal'
  return given(thing, key) ? [thing, key] : [thing]
}
