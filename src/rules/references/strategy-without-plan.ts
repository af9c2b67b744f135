import { addDays, calendarDate, formatDay, quarterOf } from '../../model/dates.ts'
import { isRunning } from '../../model/document-status.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Document, Project } from '../../model/project.ts'
import { type Finding, rule } from '../../model/rule.ts'
import type { Day } from '../../model/values/types.ts'
import { openStrategy } from '../about-strategy.ts'

/** Days from the approval of a strategy until its first plan is due. */
const timeToPlan = 30

export const strategyWithoutPlan = rule({
  name: 'strategy-without-plan',
  summary: 'A strategy that holds today has a plan for today.',
  family: 'references',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'What nobody has planned, nobody does: until there is a plan, the strategy changes nothing.',
  each: strategiesForToday,

  *check(strategy, { plans, today }) {
    const open = plans.filter(({ status }) => isRunning(status))
    if (open.some(({ period }) => !period || (period.first <= today && today <= period.last))) return
    yield { ...(plans.length === 0 ? withoutPlan(strategy) : betweenPlans(strategy, plans, today)), reads: ['plan'] }
  },
})

/** The strategy, where its time has come and a goal is open that is not to wait. */
function* strategiesForToday(project: Project): Generator<Document<'strategy'>> {
  const { today } = project
  const [strategy] = openStrategy(project)
  if (!strategy) return
  const { period, approvedOn } = strategy
  const isNow = !period || (period.first <= today && today <= period.last)
  const isNew = approvedOn !== undefined && today <= addDays(approvedOn.last, timeToPlan)
  const goals = openGoals(project).filter(({ start, status }) => status !== 'paused' && (start ?? today) <= today)
  if (isNow && !isNew && goals.length > 0) yield strategy
}

const withoutPlan = (strategy: Document<'strategy'>): Finding => ({
  at: [strategy],
  message: 'Who does what, and when? There is no plan for this strategy',
  fix: {
    title:
      'write a file plan.yaml beside it, with a tactic for each goal:\nmplan: 1\ntactics:\n- id: …\n  title: …\n  goal: …',
    tier: 'fill-in',
  },
  or: 'let mplan ask you: mplan init --merge',
})

/** The last plan has ended, or the next one has not begun. */
function betweenPlans(strategy: Document<'strategy'>, plans: Document<'plan'>[], today: Day): Finding {
  const begun = plans.filter(({ period }) => period && period.first <= today)
  const last = latest(begun)
  const next = plans.filter(({ period }) => period && period.first > today).toSorted(byStart)[0]
  const ended = last?.period && last.period.last < today ? `the last one ended on ${formatDay(last.period.last)}` : ''
  const begins = next?.period ? `the next one begins on ${formatDay(next.period.first)}` : ''
  const reason = [ended, begins].filter(Boolean).join(', ') || 'each of them is closed'
  const shown = last ?? next
  return {
    at: [strategy, 'period'],
    message: `Who does what today? No plan covers ${formatDay(today)}: ${reason}`,
    ...(shown && { related: [{ at: [shown, shown.period ? 'period' : 'status'] as const, message: reason }] }),
    fix: {
      title: `write a plan for now, in a file of its own such as plans/${quarterName(today)}.yaml, with a line  period: ${quarterName(today)}`,
      tier: 'fill-in',
    },
    or: 'if a plan goes on, change its line  period: …   or  status: …',
  }
}

const quarterName = (day: Day): string => `${calendarDate(day).year}-Q${quarterOf(day)}`

const byStart = (a: Document, b: Document): number => (a.period?.first ?? 0) - (b.period?.first ?? 0)

const latest = (plans: Document<'plan'>[]): Document<'plan'> | undefined =>
  plans.toSorted((a, b) => (a.period?.last ?? 0) - (b.period?.last ?? 0)).at(-1)
