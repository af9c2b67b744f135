import { formatDay } from '../../model/dates.ts'
import { availableBudget, budgetPlace, isMore, moneyWords } from '../../model/money-plan.ts'
import type { Project } from '../../model/project.ts'
import { type Finding, type Place, rule } from '../../model/rule.ts'
import { type Spent, sumOfEntries } from '../../model/spent.ts'
import { standingSpend } from '../../model/standing-spend.ts'
import { leftPerDay } from '../../model/sums/pacing.ts'
import {
  pacesOn,
  paymentInputs,
  type SpendPace,
  type SpentWork,
  spendingSum,
  spentCampaigns,
  spentTactics,
} from '../about-spending.ts'

export const spendOverPlan = rule({
  name: 'spend-over-plan',
  summary: 'No more is spent than was planned, and no faster.',
  family: 'money',
  severity: 'warning',
  fix: 'fill-in',
  why: 'What is spent here is missing for what is planned later; the sooner that is seen, the more can still be changed.',
  each: subjects,

  *check(subject: Subject, project) {
    const over = overFinding(subject, project)
    if (over) yield over
    else if (subject.paced?.pace.verdict === 'over') yield paceFinding(subject, subject.paced, project)
  },
})

/** Money that was planned for something, with what has become of it. */
interface Subject {
  name: string
  at: Place
  budget: { minor: number; currency: string; tolerance?: number }
  spent: Spent
  paced?: Paced
}

/** Work that has a pace today. */
interface Paced {
  spent: SpentWork
  pace: SpendPace
}

function subjects(project: Project): Subject[] {
  const paces = new Map(pacesOn(project.today, project).map((paced) => [paced.spent.work, paced]))
  const subject = (each: SpentWork): Subject => {
    const { work, budget, currency, tolerance, spent } = each
    const paced = paces.get(work)
    return {
      name: work.kind === 'campaign' ? `the campaign "${work.title}"` : `"${work.title}"`,
      at: budgetPlace(work),
      budget: { minor: budget, currency, tolerance },
      spent,
      ...(paced && { paced }),
    }
  }
  const tactics = spentTactics(project)
  const over = new Set(tactics.filter((each) => isOver(subject(each))).map(({ work }) => work.campaign))
  // A campaign whose tactics keep to their own amounts can still cost too much.
  const campaigns = spentCampaigns(project).filter(({ work }) => !over.has(work))
  return [...[...tactics, ...campaigns].map(subject), ...totalSubject(project)]
}

/** All that was spent in the time of the strategy, against its total. */
function totalSubject(project: Project): Subject[] {
  const { strategy } = project
  const total = availableBudget(project)?.total
  if (!strategy || !total) return []
  const { period } = strategy
  const entries = standingSpend(project).filter(
    ({ on, period: for_ = on }) => !period || (for_ && for_.last >= period.first && for_.first <= period.last),
  )
  const spent = sumOfEntries(entries, total.currency, project)
  return spent ? [{ name: 'all work together', at: [strategy, 'budget', 'total'], budget: total, spent }] : []
}

function isOver({ budget, spent }: Subject): boolean {
  return isMore({ ...budget, minor: spent.gone.minor + spent.committed.minor, tolerance: 0 }, budget)
}

function overFinding(subject: Subject, project: Project): Finding | undefined {
  if (!isOver(subject)) return undefined
  const { name, at, budget, spent } = subject
  const money = moneyWords(project)
  const all = spent.gone.minor + spent.committed.minor
  const words = (minor: number) => money({ currency: budget.currency, minor })
  const sum =
    spent.committed.minor === 0
      ? `${words(all)} were spent`
      : `${words(spent.gone.minor)} spent + ${words(spent.committed.minor)} ordered = ${words(all)}`
  return {
    at,
    message: `${name} has cost ${words(all - budget.minor)} more than planned: ${sum}, and the plan was ${words(budget.minor)}`,
    label: 'what was planned',
    fix: { title: `if that was agreed, write what it costs now${typed(at, words(all))}`, tier: 'fill-in' },
    or: 'if not, stop what can still be stopped, and take the rest out of something else',
    related: spent.entries
      .slice(-1)
      .map((entry) => ({ at: [entry, 'amount'] as const, message: 'the latest of them' })),
    reads: spent.entries.map((entry) => [entry, 'amount'] as const),
    sum: () => ({
      formula: 'what was spent and ordered, against what was planned',
      lines: [sum, `${words(all)} − ${words(budget.minor)} = ${words(all - budget.minor)} too much`],
      inputs: [{ name: 'planned', value: words(budget.minor), at }, ...paymentInputs(spent.entries, project)],
    }),
  }
}

/** What to type, where the amount stands alone. */
function typed([entity, ...keys]: Place, amount: string): string {
  const { budget } = entity.node
  if (keys.length > 1) return keys.at(-1) === 'total' ? `:  total: ${amount}` : ''
  if (typeof budget === 'object') return budget && 'plan' in budget ? `:  plan: ${amount}` : ''
  return String(budget).includes('/') ? '' : `:  budget: ${amount}`
}

function paceFinding({ name, at }: Subject, { spent, pace }: Paced, project: Project): Finding {
  const { budget, currency } = spent
  const { entries } = spent.spent
  const words = (minor: number) => moneyWords(project)({ currency, minor: Math.round(minor) })
  const perDay = leftPerDay({ budget, range: pace.range }, pace.gone, project.today)
  const last = formatDay(pace.range.last)
  return {
    at,
    message: `the money of ${name} goes too fast: ${words(pace.gone)} were spent, and ${words(pace.planned)} were planned until today (${words(pace.gone)} / ${words(pace.planned)} = ${Math.round(pace.pace * 100)}%)`,
    label: `until ${last}`,
    fix: {
      title: perDay
        ? `spend no more than ${words(Math.floor(perDay))} a day from now on, so that it lasts until ${last}`
        : 'stop it, or give it more money',
      tier: 'fill-in',
    },
    or: 'if the money goes at certain times, say when: a list under  budget:  with  amount: …  and  on: …',
    related: entries.slice(-1).map((entry) => ({ at: [entry, 'amount'] as const, message: 'the latest payment' })),
    reads: [[at[0], 'start'], [at[0], 'end'], ...entries.map((entry) => [entry, 'amount'] as const)],
    sum: () => spendingSum(spent, pace, project),
  }
}
