import { addMonths, calendarDate, type Day, dayNumber, formatDay, quarterOf } from '../../model/dates.ts'
import { given } from '../../model/entity.ts'
import { sameUnit } from '../../model/goal-direction.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal } from '../../model/project.ts'
import { type FindingSum, rule } from '../../model/rule.ts'
import { valueText } from '../../model/value-text.ts'
import { toNumber } from '../../model/values/decimal.ts'
import { targetSum } from '../about-limits.ts'

/** A goal that is further away than this is hard to steer without a step on the way. */
const mostMonths = 6
const mostTimes = 3
/** Days: a step that comes sooner shows nothing yet. */
const soonest = 30

export const goalTooBig = rule({
  name: 'goal-too-big',
  summary: 'A goal that is far away, or many times the start, has a step on the way.',
  family: 'SMART goals',
  severity: 'info',
  fix: 'fill-in',
  why: 'A step on the way shows early whether the way is right, while something can still be changed.',
  each: openFieldGoals,

  *check(goal, { today }) {
    if (goal.keep || goal.children.length > 0 || given(goal, 'checkpoints') || goal.doneWhen.length > 1) return
    const from = Math.max(goal.start ?? today, today)
    const far = goal.deadline !== undefined && addMonths(from, mostMonths) < goal.deadline.last
    const times = timesOf(goal)
    if (!far && times <= mostTimes) return
    const end = goal.deadline?.last ?? from
    const size = far ? `${monthsBetween(from, end)} months away` : `${round(times)} times the start`
    const steps = stepsBetween(from, end).map((step) => `${step}: …`)
    yield {
      at: [goal, far ? 'deadline' : 'target'],
      message: `"${goal.title}" is ${size} and has no step on the way`,
      fix: {
        title: `add a line  checkpoints: { ${steps.join(', ') || '…: …'} }`,
        tier: 'fill-in',
      },
      or: 'split it into smaller goals, in a list  goals:  below it',
      reads: ['checkpoints', 'goals', 'start', 'baseline', 'target', 'deadline'].map((key) => [goal, key]),
      ...(!far && { sum: () => timesSum(goal, times) }),
    }
  },
})

/** How many times the baseline the target is; 1 where they cannot be compared. */
function timesOf({ target, baseline }: Goal): number {
  if (target?.kind === 'multiple') return toNumber(target.factor)
  if (target?.kind === 'change' && target.by.unit.kind === 'percent') return 1 + target.by.value / 100
  if (!target || !('quantity' in target) || !baseline || baseline.value <= 0) return 1
  return sameUnit(target.quantity, baseline) ? target.quantity.value / baseline.value : 1
}

function timesSum(goal: Goal, times: number): FindingSum {
  const target = valueText(goal, 'target')
  const isQuotient = goal.target !== undefined && 'quantity' in goal.target
  const sum = isQuotient
    ? `${target} / ${valueText(goal, 'baseline')} = ${round(times)}`
    : `${target} is ${round(times)}`
  return targetSum(goal, { formula: 'the target, divided by where it starts', lines: [`${sum} times the start`] })
}

const round = (times: number): string => String(Number(times.toFixed(1)))

/** Months that have begun. */
function monthsBetween(from: Day, to: Day): number {
  const [start, end] = [calendarDate(from), calendarDate(to)]
  return (end.year - start.year) * 12 + end.month - start.month + (end.day > start.day ? 1 : 0)
}

/** The next quarters that end before the deadline; months where no quarter does. */
function stepsBetween(from: Day, deadline: Day): string[] {
  const quarters = stepsOf(3, from, deadline)
  return quarters.length > 0 ? quarters : stepsOf(1, from, deadline)
}

function stepsOf(months: 1 | 3, from: Day, deadline: Day): string[] {
  const { year, month } = calendarDate(from)
  const first = month - ((month - 1) % months)
  return [0, 1, 2, 3].flatMap((step) => {
    const begin = addMonths(dayNumber(year, first, 1), step * months)
    const last = addMonths(begin, months) - 1
    if (last >= deadline || last < from + soonest) return []
    const date = calendarDate(begin)
    return months === 3 ? `${date.year}-Q${quarterOf(begin)}` : formatDay(begin).slice(0, 7)
  })
}
