import { formatDay } from '../../model/dates.ts'
import type { Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import type { DayRange } from '../../model/values/types.ts'
import { dateWords } from '../../model/written.ts'

export const tacticOutsidePlanPeriod = rule({
  name: 'tactic-outside-plan-period',
  summary: 'Tactics take place in the period of their plan.',
  family: 'time',
  severity: 'warning',
  fix: 'fill-in',
  why: 'What lies outside the period is missing from its sums and from the plan of the time in which it takes place.',
  each: ({ tactics }) => tactics.filter(({ live, plan }) => live && plan.period),

  *check(tactic) {
    const { period } = tactic.plan
    const stray = period && strayDate(tactic, period)
    if (!period || !stray) return
    const [key, range, where] = stray
    const [first, last] = [formatDay(period.first), formatDay(period.last)]
    yield {
      at: [tactic, key],
      message: `"${tactic.title}" ${key}s on ${dateWords(tactic, key, range)}, ${where} the period of its plan, ${first} to ${last}`,
      label: where === 'before' ? `before ${first}` : `after ${last}`,
      fix: { title: 'correct the date, or move the tactic to the plan of that time', tier: 'fill-in' },
      or: 'if the plan covers this time too, make it longer:  period: …',
      related: [{ at: [tactic.plan, 'period'], message: 'the period of the plan' }],
      reads: [
        [tactic, 'start'],
        [tactic, 'end'],
        [tactic.plan, 'period'],
      ],
    }
  },
})

/** The date that is outside whichever of its days is taken: `2026-09` reaches into a period that begins on the 15th. */
function strayDate(
  { start, end }: Tactic,
  period: DayRange,
): ['start' | 'end', DayRange, 'before' | 'after'] | undefined {
  if (start && start.last < period.first) return ['start', start, 'before']
  if (start && start.first > period.last) return ['start', start, 'after']
  if (end && end.first > period.last) return ['end', end, 'after']
  if (end && end.last < period.first) return ['end', end, 'before']
  return undefined
}
