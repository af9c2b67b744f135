import { openGoals } from '../../model/open-goals.ts'
import type { Goal, Project } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { rule } from '../../model/rule.ts'
import type { Day } from '../../model/values/types.ts'

/** As many as a team keeps in mind; the advice of planning books lies between 2 and 6. */
const most = 6

export const goalsTooMany = rule({
  name: 'goals-too-many',
  summary: 'No more than six marketing goals run at the same time.',
  family: 'SMART goals',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Who has ten goals has none that comes first: when money or hours run out, nobody knows which one gives way.',
  each: groupsOfGoals,

  *check(goals, { strategy }) {
    const crowd = busiestOf(goals, strategy?.period?.first)
    if (crowd.length <= most || !strategy) return
    yield {
      at: [strategy, 'goals'],
      message: `Which come first? ${crowd.length} marketing goals run at the same time: ${quotedList(crowd.map(({ title }) => title))}`,
      fix: {
        title: 'keep up to six, and write the others below the one they serve, in a list  goals:',
        tier: 'fill-in',
      },
      or: 'numbers that you only follow belong in the list  watch:  …  and goals that can wait get a line  start: …',
      reads: ['goal'],
    }
  },
})

/** Marketing goals on top: those that serve no other marketing goal. */
function groupsOfGoals(project: Project): Goal[][] {
  const onTop = openGoals(project).filter(
    ({ level, parent, status }) => level === 'marketing' && parent?.level !== 'marketing' && status !== 'paused',
  )
  return onTop.length > 0 ? [onTop] : []
}

/** The goals that run on the busiest day. */
function busiestOf(goals: Goal[], first: Day | undefined): Goal[] {
  const times = goals.map((goal) => ({
    goal,
    from: startOf(goal) ?? first ?? Number.NEGATIVE_INFINITY,
    to: goal.deadline?.last ?? Number.POSITIVE_INFINITY,
  }))
  const day = busiestDay(times)
  return times.filter(({ from, to }) => from <= day && day <= to).map(({ goal }) => goal)
}

/** Goes along all first days in order and counts off those that have ended before. */
function busiestDay(times: { from: Day; to: Day }[]): Day {
  const ends = times.map(({ to }) => to).toSorted((a, b) => a - b)
  const begins = times.map(({ from }) => from).toSorted((a, b) => a - b)
  let ended = 0
  let best = { day: begins[0] ?? 0, running: 0 }
  for (const [begun, day] of begins.entries()) {
    while ((ends[ended] ?? Number.POSITIVE_INFINITY) < day) ended++
    const running = begun + 1 - ended
    if (running > best.running) best = { day, running }
  }
  return best.day
}

/** Days: a deadline that is a quarter or longer is the time of the goal, where nothing else is said. */
const quarter = 85

function startOf({ start, deadline }: Goal): Day | undefined {
  return start ?? (deadline && deadline.last - deadline.first > quarter ? deadline.first : undefined)
}
