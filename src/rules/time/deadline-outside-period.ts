import { formatDay } from '../../model/dates.ts'
import { openGoals } from '../../model/open-goals.ts'
import { rule } from '../../model/rule.ts'
import { dateWords } from '../../model/written.ts'

export const deadlineOutsidePeriod = rule({
  name: 'deadline-outside-period',
  summary: 'Goals are due before the period of the strategy ends.',
  family: 'time',
  severity: 'warning',
  fix: 'fill-in',
  why: 'When the goal is due, this strategy no longer holds, and nobody has said who will still work for it.',
  each: (project) => (project.strategy?.period ? openGoals(project).filter(({ deadline }) => deadline) : []),

  *check(goal, { strategy }) {
    const { deadline } = goal
    const { period } = strategy ?? {}
    if (!strategy || !period || !deadline || deadline.last <= period.last) return
    const last = formatDay(period.last)
    yield {
      at: [goal, 'deadline'],
      message: `"${goal.title}" is due on ${dateWords(goal, 'deadline', deadline)}, and the strategy ends before that, on ${last}`,
      label: `after ${last}`,
      fix: { title: `write a day up to ${last}, with a target that can be reached by then`, tier: 'fill-in' },
      or: 'if the strategy holds longer, make it longer:  period: …',
      related: [{ at: [strategy, 'period'], message: 'the period of the strategy' }],
      reads: [[strategy, 'period']],
    }
  },
})
