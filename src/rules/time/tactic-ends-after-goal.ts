import { given } from '../../model/entity.ts'
import type { Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { dateWords } from '../../model/written.ts'

export const tacticEndsAfterGoal = rule({
  name: 'tactic-ends-after-goal',
  summary: 'Tactics are over before the goal they serve is due.',
  family: 'time',
  severity: 'warning',
  fix: 'fill-in',
  why: 'What is done after the deadline comes too late for the goal, and still costs its money.',
  each: ({ tactics }) => tactics.filter(({ live, end, goals }) => live && end !== undefined && goals.length > 0),

  *check(tactic) {
    const { end } = tactic
    const last = lastGoal(tactic)
    if (!end || !last?.deadline || end.first <= last.deadline.last) return
    // the same date is said to lie outside the plan already
    if (tactic.plan.period && end.first > tactic.plan.period.last) return
    const due = dateWords(last, 'deadline', last.deadline)
    yield {
      at: [tactic, 'end'],
      message: `"${tactic.title}" ends on ${dateWords(tactic, 'end', end)}, after the goal "${last.title}" is due on ${due}`,
      label: `after ${due}`,
      fix: { title: `let it end by ${due}`, tier: 'fill-in' },
      or: 'if it goes on for another goal, add the id of that goal after  goal:',
      related: [{ at: [last, 'deadline'], message: 'the goal is due here' }],
      reads: [
        [tactic, 'goal'],
        [last, 'deadline'],
      ],
    }
  },
})

/** The goal that is due last; none where one of them has no end, because it holds on or names no day. */
function lastGoal({ goals }: Tactic) {
  if (goals.some((goal) => !goal.deadline || given(goal, 'keep', 'hold'))) return undefined
  return goals.toSorted((a, b) => (b.deadline?.last ?? 0) - (a.deadline?.last ?? 0))[0]
}
