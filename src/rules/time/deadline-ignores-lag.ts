import { formatDay } from '../../model/dates.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Project } from '../../model/project.ts'
import { type Place, rule } from '../../model/rule.ts'
import { approximateDays } from '../../model/values/duration.ts'
import { waysTo } from '../../model/ways-to-goal.ts'
import { dateWords } from '../../model/written.ts'
import { countsLeads } from '../about-leads.ts'

export const deadlineIgnoresLag = rule({
  name: 'deadline-ignores-lag',
  summary: 'A goal is due early enough for what it brings to arrive before the goal above it is due.',
  family: 'time',
  severity: 'warning',
  fix: 'review',
  why: 'What comes in during the last weeks is counted for the goal and arrives too late for what it was meant for.',
  each: (project) => openFieldGoals(project).filter(({ deadline, parent }) => deadline && parent),

  *check(goal, project) {
    const { deadline } = goal
    const late = deadline && lateFor(goal, project)
    if (!deadline || !late) return
    const { above, due, days, from, lags } = late
    const arrives = formatDay(deadline.last + days)
    const latest = formatDay(due.last - days)
    yield {
      at: [goal, 'deadline'],
      message: `"${goal.title}" is due on ${dateWords(goal, 'deadline', deadline)}, and it takes ${days} days until that shows in "${above.title}": ${formatDay(deadline.last)} + ${days} days = ${arrives}, after that goal is due on ${dateWords(above, 'deadline', due)}`,
      label: `${latest} at the latest`,
      fix: {
        title: `write the latest day from which it still arrives in time, or an earlier one:  deadline: ${latest}`,
        tier: 'review',
      },
      or: `if "${above.title}" has more time, write a later deadline there`,
      related: [
        { at: from, message: 'this is how long it takes' },
        { at: [above, 'deadline'], message: 'due here' },
      ],
      reads: [[goal, 'parent'], [above, 'deadline'], from, 'stage'],
      sum: () => ({
        formula: 'the deadline and the time until it shows, against the deadline of the goal above',
        lines: [
          ...(lags.length > 1 ? [`${lags.map((lag) => lag.days).join(' + ')} = ${days} days`] : []),
          `${formatDay(deadline.last)} + ${days} days = ${arrives}`,
          `${formatDay(due.last)} − ${days} days = ${latest}, the latest day`,
        ],
        inputs: [
          { name: `the deadline of "${goal.title}"`, value: formatDay(deadline.last), at: [goal, 'deadline'] },
          { name: `the deadline of "${above.title}"`, value: formatDay(due.last), at: [above, 'deadline'] },
          ...lags.map((lag) => ({ name: 'it takes', value: `${lag.days} days`, at: lag.at })),
        ],
      }),
    }
  },
})

/** A goal above that is due before the last of what this one brings has come through. */
function lateFor(goal: Goal, project: Project) {
  const { deadline } = goal
  if (!deadline || !isReachedByADay(goal)) return undefined
  const seen = new Set<Goal>([goal])
  for (let above = goal.parent; above && !seen.has(above); above = above.parent) {
    seen.add(above)
    const { deadline: due } = above
    const wait = due && isReachedByADay(above) ? waitBetween(goal, above, project) : undefined
    if (due && wait && due.last < deadline.last + wait.days) return { above, due, ...wait }
  }
  return undefined
}

/** Goals that hold, are done, or have a number for each month do not end with a last lead. */
function isReachedByADay({ keep, doneWhen, target, metricId }: Goal): boolean {
  const isRate = target?.kind === 'value' || target?.kind === 'bound' ? target.quantity.per !== undefined : false
  return metricId !== undefined && keep === undefined && doneWhen.length === 0 && !isRate
}

/** How long it takes, and the times that make it. */
interface Wait {
  days: number
  from: Place
  lags: { days: number; at: Place }[]
}

/** The lags of the journey between two metrics; where it names none, the time a sale takes from lead to signature. */
function waitBetween(goal: Goal, above: Goal, project: Project): Wait | undefined {
  if (goal.metricId === undefined || above.metricId === undefined || goal.metricId === above.metricId) return undefined
  const way = waysTo(above, project)(goal.metricId)
  if (way && way.lag > 0) {
    const lags = way.factors.flatMap(({ lag, from }) => (lag > 0 ? [{ days: lag, at: lagPlace(from) }] : []))
    const [slow] = lags
    return slow && { days: way.lag, from: slow.at, lags }
  }
  const [only, ...others] = project.offerings
  const offering = goal.offering ?? above.offering ?? (others.length === 0 ? only : undefined)
  const isSale = above.level === 'business' && above.metric?.measuredAs === 'total'
  if (!offering?.salesCycle || !isSale || !countsLeads(goal.metricId, project)) return undefined
  const days = Math.round(approximateDays(offering.salesCycle))
  const from: Place = [offering, 'sales-cycle']
  return { days, from, lags: [{ days, at: from }] }
}

function lagPlace([entity, ...keys]: Place): Place {
  return entity.kind === 'stage' ? [entity, 'lag'] : [entity, ...keys]
}
