import { formatDay } from '../../model/dates.ts'
import { metricWay } from '../../model/metric-steps.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Project } from '../../model/project.ts'
import { type Place, rule } from '../../model/rule.ts'
import { approximateDays } from '../../model/values/duration.ts'
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
    const { above, due, days, from } = late
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

/** The lags of the journey between two metrics; where it names none, the time a sale takes from lead to signature. */
function waitBetween(goal: Goal, above: Goal, project: Project): { days: number; from: Place } | undefined {
  if (goal.metricId === undefined || above.metricId === undefined || goal.metricId === above.metricId) return undefined
  const way = metricWay(goal.metricId, above.metricId, project)
  if (way && way.lag > 0) {
    const slow = way.steps.find(({ lag = 0 }) => lag > 0) ?? way.steps[0]
    return slow && { days: way.lag, from: lagPlace(slow.at) }
  }
  const [only, ...others] = project.offerings
  const offering = goal.offering ?? above.offering ?? (others.length === 0 ? only : undefined)
  const isSale = above.level === 'business' && above.metric?.measuredAs === 'total'
  if (!offering?.salesCycle || !isSale || !countsLeads(goal.metricId, project)) return undefined
  return { days: Math.round(approximateDays(offering.salesCycle)), from: [offering, 'sales-cycle'] }
}

function lagPlace([entity, ...keys]: Place): Place {
  return entity.kind === 'stage' ? [entity, 'lag'] : [entity, ...keys]
}
