import type { GoalReading } from '../../goal-sentence/reading.ts'
import { formatDay } from '../../model/dates.ts'
import { given } from '../../model/entity.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Fix } from '../../model/problem.ts'
import type { Goal, Project } from '../../model/project.ts'
import { type Finding, rule } from '../../model/rule.ts'
import type { Day } from '../../model/values/types.ts'
import { calendarDateIn, questionFor, wordsIn } from '../about-goal-words.ts'

export const goalNotTimeBound = rule({
  name: 'goal-not-time-bound',
  summary: 'Every goal says by when it is to be reached.',
  family: 'SMART goals',
  severity: 'error',
  fix: 'fill-in',
  why: 'What has no date is never late, and never first.',
  each: openGoals,

  *check(goal, project) {
    if (goal.open) yield* checkOpen(goal)
    else if (!given(goal, 'deadline')) yield* checkDateless(goal, project)
  },
})

function* checkOpen(goal: Goal): Generator<Finding> {
  if (given(goal, 'check-by')) return
  yield {
    at: [goal, 'deadline'],
    message: `When will you look at it again? "${goal.title}" has no date on purpose`,
    severity: 'warning',
    fix: { title: 'add a line  check-by: …', tier: 'fill-in' },
    reads: [[goal, 'check-by']],
  }
}

function* checkDateless(goal: Goal, project: Project): Generator<Finding> {
  const reading = wordsIn(goal, project)
  const said = reading.timeBound.met === true
  if (goal.sentence && reading.timeBound.met !== false) return
  const finding = said
    ? dateInTitle(goal, calendarDateIn(reading))
    : (dateOfPeriod(goal, project) ?? (goal.sentence ? sentenceWithoutDate(goal, reading) : goalWithoutDate(goal)))
  const period = project.strategy ? [[project.strategy, 'period'] as const] : []
  yield { at: [goal], ...finding, reads: [[goal, 'deadline'], [goal, 'checkpoints'], ...period] }
}

type Judged = Omit<Finding, 'at'>

const dateInTitle = (goal: Goal, date = '…'): Judged => ({
  message: `"${goal.title}": the date stands only in the title, so nothing can be counted back from it`,
  severity: 'info',
  fix: fixWith(goal, date),
})

function dateOfPeriod(goal: Goal, project: Project): Judged | undefined {
  const borrowed = borrowedDate(goal, project)
  if (!borrowed) return undefined
  const date = formatDay(borrowed.day)
  return {
    message: `"${goal.title}" has no date of its own: it counts as due on ${date}, the end of ${borrowed.of}`,
    severity: 'info',
    fix: fixWith(goal, date),
  }
}

const sentenceWithoutDate = (goal: Goal, reading: GoalReading): Judged => ({
  message: `${questionFor('T', reading)} "${goal.title}" has no date`,
  fix: fixWith(goal, '…'),
})

/** A bound that must hold may well hold for good, so there the missing date weighs less. */
const goalWithoutDate = (goal: Goal): Judged => ({
  message: `${given(goal, 'keep') ? 'Until when?' : 'By when?'} "${goal.title}" has no deadline`,
  severity: given(goal, 'keep') ? 'warning' : 'error',
  fix: fixWith(goal, '…'),
  or: 'if it has no date on purpose:  deadline: open  and a line  check-by: …',
})

const fixWith = ({ sentence }: Goal, date: string): Fix => ({
  title: sentence ? `end the sentence with  by ${date}` : `add a line  deadline: ${date}`,
  tier: 'fill-in',
})

/** The last day of what the goal is part of: its last checkpoint, the strategy's period, the plans' that work for it. */
function borrowedDate(goal: Goal, { strategy }: Project): { day: Day; of: string } | undefined {
  const checkpoint = latest(goal.checkpoints.map(({ on }) => on?.last))
  if (checkpoint !== undefined) return { day: checkpoint, of: 'its last checkpoint' }
  if (strategy?.period) return { day: strategy.period.last, of: "the strategy's period" }
  const planned = latest(goal.tactics.map(({ plan }) => plan.period?.last))
  return planned === undefined ? undefined : { day: planned, of: "the plan's period" }
}

function latest(days: (Day | undefined)[]): Day | undefined {
  return days.reduce(
    (later, day) => (later === undefined || (day !== undefined && day > later) ? day : later),
    undefined,
  )
}
