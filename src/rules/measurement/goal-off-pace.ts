import { type DayRange, daysIn, formatDay } from '../../model/dates.ts'
import { type GoalProgress, progressOfGoal } from '../../model/goal-progress.ts'
import type { GoalValue } from '../../model/goal-value.ts'
import { amountWords, daysWords } from '../../model/goal-way.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { bestRate, paceStatus, requiredRate } from '../../model/sums/pace.ts'

export const goalOffPace = rule({
  name: 'goal-off-pace',
  summary: 'A goal has come as far as was planned for the day of its last measurement.',
  family: 'measurement',
  severity: 'warning',
  fix: 'fill-in',
  why: 'At this pace the goal is missed; today there is still time to do more, or to say so.',
  each: (project) => openFieldGoals(project).filter((goal) => isRunning(goal, project)),

  *check(goal, project) {
    const progress = progressOfGoal(goal, project)
    if (!progress || !isTelling(progress, goal)) return
    const { value, planned = 0, pace = 1, way } = progress
    const status = paceStatus(pace, project.settings.paceBorders)
    if (status === 'on-track') return
    const words = (amount: number) => amountWords(amount, way, project.settings)
    const percent = pace < 0 ? 'the way goes backwards' : `${Math.round(pace * 100)}% of the way planned`
    yield {
      at: [goal, 'target'],
      message: `"${goal.title}" stands at ${words(value.value)} on ${formatDay(value.on)}, and ${words(planned)} were planned by then: ${percent}${ratesOf(progress, project)}`,
      ...(status === 'at-risk' && { severity: 'info' as const }),
      fix: { title: 'do more of what has worked so far, or drop what has not', tier: 'fill-in' },
      or: 'if less was planned for the beginning, say so:  checkpoints: …',
      related: value.from.slice(-1).map((measurement) => ({
        at: [measurement, 'value'] as const,
        message: value.range ? `the last of the numbers ${daysWords(value.range)}` : 'the last number',
      })),
      reads: [
        'measurement',
        ...['baseline', 'deadline', 'start', 'checkpoints', 'profile', 'metric'].map((key) => [goal, key] as const),
      ],
      sum: () => ({
        formula: 'where the goal stands, against what was planned for that day',
        lines: [
          `${words(value.value)} on ${formatDay(value.on)}, ${words(planned)} planned by then: ${percent}${ratesOf(progress, project)}`,
        ],
        inputs: [
          { name: 'the goal', value: words(progress.way.to), at: [goal, 'target'] },
          { name: 'where it starts', value: words(progress.way.from), at: [goal, 'baseline'] },
          ...value.from.map((measurement) => ({
            name: measurement.on ? `measured on ${formatDay(measurement.on.last)}` : 'measured',
            value: words(measurement.value?.value ?? 0),
            at: [measurement, 'value'] as const,
          })),
        ],
      }),
    }
  },
})

function isRunning({ target, deadline }: Goal, { today }: Project): boolean {
  return target !== undefined && deadline !== undefined && deadline.last >= today
}

/**
 * Before a tenth of the way was due, or while less than one is missing, a number says little. So does one that is only
 * known to be higher.
 */
function isTelling({ value, way, planned, pace, done }: GoalProgress, { checkpoints }: Goal): boolean {
  if (planned === undefined || pace === undefined || value.bound) return false
  const due = (planned - way.from) / (way.to - way.from)
  const passed = checkpoints.some(({ on }) => on && on.last <= value.on)
  const missing = Math.abs(planned - value.value)
  const isEnough = way.unit.kind !== 'count' || missing >= 1
  return (due >= 0.1 || passed) && done < due && isEnough && missing > way.tolerance && (passed || isCounted(value))
}

/** A total of which only single days are known is no measure of the days between. */
function isCounted({ how, range, from }: GoalValue): boolean {
  if (how !== 'total' || !range || from.length > 2) return true
  const days = from.reduce((sum, { on, period = on }) => sum + (period ? daysIn(period) : 0), 0)
  return days >= daysIn(range) / 2
}

/** `; 19 a week are needed from now on, and 7 a week came so far (9 at the best)` */
function ratesOf({ value, way, course }: GoalProgress, { settings }: Project): string {
  if (!course || way.per || (way.unit.kind !== 'count' && way.unit.kind !== 'money') || way.to < way.from) return ''
  const perDay = requiredRate({ target: way.to, deadline: course.range.last }, value.value, value.on)
  const left = course.range.last - value.on
  const passed = value.on - course.range.first + 1
  if (perDay === null || left < 7 || passed < 7) return ''
  const rate = (amount: number) => amountWords(amount * 7, way, settings)
  const needed = `; ${rate(perDay)} a week are needed from now on`
  const soFar = (value.value - way.from) / passed
  if (soFar < 0) return needed
  const best = bestRate(periodsOf(value))
  const isBetter = best !== null && rate(best) !== rate(soFar) && best > soFar
  return `${needed}, and ${rate(soFar)} a week came so far${isBetter ? ` (${rate(best)} at the best)` : ''}`
}

/** What came in whole weeks, months …, where several of them are known. */
function periodsOf({ from }: GoalValue): { range: DayRange; amount: number }[] {
  const known = from.flatMap(({ period, value }) => (period && value ? [{ range: period, amount: value.value }] : []))
  const whole = known.filter(({ range }) => daysIn(range) >= 7)
  return whole.length > 1 ? whole : []
}
