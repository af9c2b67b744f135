import { formatDay } from '../../model/dates.ts'
import { isRunning } from '../../model/document-status.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Document, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { openStrategy } from '../about-strategy.ts'

/** Days before the end of a plan in which the next one should be on the table. */
const timeToPlan = 14

export const nextCycleMissing = rule({
  name: 'next-cycle-missing',
  summary: 'Two weeks before a plan ends, the next one is there.',
  family: 'feedback loop',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'The first weeks of the next period go by without a plan, while its goals are already due.',
  each: plansThatEnd,

  *check(plan, project) {
    const { period } = plan
    const goals = openGoals(project).filter(({ deadline }) => period && deadline && deadline.last > period.last)
    const [goal] = goals
    if (!period || !goal) return
    const others = goals.length === 1 ? '' : ` and ${goals.length - 1} more`
    yield {
      at: [plan, 'period'],
      message: `What comes after ${formatDay(period.last)}? This plan ends ${endWords(period.last - project.today)}, there is no next one, and "${goal.title}"${others} ${goals.length === 1 ? 'is' : 'are'} due later`,
      fix: {
        title: `write the next plan in a file of its own, in the folder plans, with a line  period: …  from ${formatDay(period.last + 1)} on`,
        tier: 'fill-in',
      },
      or: 'carry over what is unfinished, with what this plan has taught you',
      related: [{ at: [goal, 'deadline'], message: 'due after the plan' }],
      reads: ['plan'],
    }
  },
})

/** The last plan, when its end is near; none without a strategy that goes on. */
function plansThatEnd(project: Project): Document<'plan'>[] {
  if (openStrategy(project).length === 0) return []
  const open = project.plans.filter(({ status }) => isRunning(status))
  const last = open.reduce((day, { period }) => Math.max(day, period?.last ?? Number.POSITIVE_INFINITY), 0)
  const isNear = last >= project.today && last < project.today + timeToPlan
  return isNear ? open.filter(({ period }) => period?.last === last).slice(0, 1) : []
}

const endWords = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`)
