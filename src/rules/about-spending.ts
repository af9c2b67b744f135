import { budgetOfCampaign, costOfTactic, daysOfCampaign, daysOfTactic, inCurrency, moneyIn } from '../model/cost.ts'
import { type Day, type DayRange, daysIn, formatDay } from '../model/dates.ts'
import { formatMoney } from '../model/money.ts'
import { budgetPlace, isEnvelope, moneyWords } from '../model/money-plan.ts'
import type { Campaign, Project, Spend, Tactic } from '../model/project.ts'
import type { FindingSum } from '../model/rule.ts'
import { plannedOfCampaign, plannedUntil } from '../model/spend-plan.ts'
import { paidForCampaign, type Spent, spentOnCampaign, spentOnTactic } from '../model/spent.ts'
import { standingSpend } from '../model/standing-spend.ts'
import { paceVerdict, spendPace } from '../model/sums/pacing.ts'
import { isPaidWork } from './about-paid-work.ts'

/** Work that costs money, of which some has gone or is ordered; all amounts in one currency. */
export interface SpentWork<Work = Tactic | Campaign> {
  work: Work
  currency: string
  /** What it may cost, in minor units, and what `about` leaves open. */
  budget: number
  tolerance: number
  spent: Spent
}

/** Live tactics with money of their own, of which something was spent. */
export function spentTactics(project: Project): SpentWork<Tactic>[] {
  return project.tactics.flatMap((tactic) => {
    if (!tactic.live || tactic.plan.status === 'archived') return []
    const cost = costOfTactic(tactic, project)
    const [first] = cost.money
    const currency = cost.money.length > 1 ? project.settings.currency : first?.currency
    const budget = currency && inCurrency(cost, currency, project)
    const spent = currency && spentOnTactic(tactic, currency, project)
    if (!budget || !spent || !currency || budget.minor <= 0) return []
    return [{ work: tactic, currency, budget: budget.minor, tolerance: budget.tolerance ?? 0, spent }]
  })
}

/** Campaigns with money of their own, of which something was spent, on their tactics too. */
export function spentCampaigns(project: Project): SpentWork<Campaign>[] {
  return project.campaigns.filter(isEnvelope).flatMap((campaign) => {
    const { money, complete } = budgetOfCampaign(campaign, project)
    const [budget] = money
    const spent = budget && spentOnCampaign(campaign, budget.currency, project)
    if (!budget || !spent || money.length > 1 || !complete) return []
    const { currency, minor, tolerance = 0 } = budget
    return [{ work: campaign, currency, budget: minor, tolerance, spent }]
  })
}

/** How fast the money of a tactic goes, at the end of a day. */
export interface SpendPace {
  planned: number
  gone: number
  /** 1 is as planned. */
  pace: number
  /** By more than a tenth, whether bills come a month (a week …) before or after what they are for. */
  verdict: 'over' | 'on' | 'behind'
  range: DayRange
}

/**
 * The pace of all work that has one on a day. A campaign that goes too fast or too slowly because one of its tactics does
 * is left out: that is said of the tactic; so is one for which nothing was paid but for its tactics.
 */
export function pacesOn(day: Day, project: Project): { spent: SpentWork; pace: SpendPace }[] {
  const pacesOf = <Work extends Tactic | Campaign>(all: SpentWork<Work>[]) =>
    all.flatMap((spent) => {
      const pace = paceOf(spent, day, project)
      return pace ? [{ spent, pace }] : []
    })
  const tactics = pacesOf(spentTactics(project))
  const told = new Set(tactics.map(({ spent: { work }, pace }) => `${pace.verdict} ${work.campaign?.id}`))
  const campaigns = pacesOf(spentCampaigns(project)).filter(
    ({ spent: { work }, pace }) => !told.has(`${pace.verdict} ${work.id}`) && paidForCampaign(work, project).length > 0,
  )
  return [...tactics, ...campaigns]
}

/** A tenth of the time, and a week, have to be over before a pace says anything. */
const leastDays = 7

/**
 * The pace of work that is going on on a day; undefined where it is too early to tell, where the results do not say
 * what has gone by then, or nobody says when its money goes: that of paid channels goes evenly, other amounts in one.
 */
function paceOf({ work, currency, spent }: SpentWork, day: Day, project: Project): SpendPace | undefined {
  const range = work.kind === 'tactic' ? daysOfTactic(work) : daysOfCampaign(work)
  if (!range || spent.entries.length === 0 || !isUnderWay(range, day)) return undefined
  const until = (last: Day) => plannedByDay(work, last, { currency, isOnce: spent.entries.length === 1, project })
  const [before, planned, after] = [until(day - billingDays(work)), until(day), until(day + billingDays(work))]
  const gone = spent.gone.minor
  const pace = planned === undefined ? null : spendPace(gone, planned)
  if (before === undefined || planned === undefined || after === undefined || pace === null) return undefined
  const isOver = paceVerdict(spendPace(gone, after) ?? 1) === 'over'
  const isBehind = paceVerdict(spendPace(gone, before) ?? 1) === 'behind'
  return { planned, gone, pace, verdict: isOver ? 'over' : isBehind ? 'behind' : 'on', range }
}

function plannedByDay(
  work: Tactic | Campaign,
  day: Day,
  { currency, isOnce, project }: { currency: string; isOnce: boolean; project: Project },
): number | undefined {
  const evenly = (each: Tactic | Campaign) => isPaidWork(each, project) && !isOnce
  return work.kind === 'tactic'
    ? plannedUntil(work, day, { currency, project, evenly: evenly(work) })
    : plannedOfCampaign(work, day, { currency, project, evenly })
}

function isUnderWay(range: DayRange, day: Day): boolean {
  const passed = day - range.first + 1
  return day <= range.last && passed >= leastDays && passed * 10 >= daysIn(range)
}

const spanDays = { day: 1, week: 7, month: 31, quarter: 92, year: 366 }

/** How long before or after the work a bill may come. */
function billingDays(work: Tactic | Campaign): number {
  const { budget } = work
  const isRepeated = work.kind === 'tactic' && work.budgetEach.length > 0
  const spans = budget.map(({ amount }) =>
    typeof amount?.per === 'string' && amount.per !== 'each' ? spanDays[amount.per] : 14,
  )
  return Math.max(14, ...spans, ...(isRepeated ? [31] : []))
}

/** The last day until which somebody has written down what was spent. */
export function booksUntil(project: Project): Day | undefined {
  const days = standingSpend(project).flatMap(({ on, status }) => (on && status !== 'committed' ? [on.last] : []))
  return days.length === 0 ? undefined : days.reduce((latest, day) => Math.min(project.today, Math.max(latest, day)))
}

/** The calculation of how fast the money of some work goes. */
export function spendingSum({ work, currency, spent }: SpentWork, pace: SpendPace, project: Project): FindingSum {
  const words = (minor: number) => moneyWords(project)({ currency, minor: Math.round(minor) })
  const percent = Math.round(pace.pace * 100)
  return {
    formula: 'what was spent, against what was planned by then',
    lines: [`${words(pace.gone)} spent / ${words(pace.planned)} planned = ${percent}%`],
    inputs: [
      { name: `planned for "${work.title}" by then`, value: words(pace.planned), at: budgetPlace(work) },
      ...paymentInputs(spent.entries, project),
    ],
  }
}

/** Each payment, with where it is written. */
export function paymentInputs(entries: Spend[], { settings }: Project): FindingSum['inputs'] {
  return entries.flatMap((entry) => {
    const money = entry.amount && moneyIn(entry.amount, settings)
    const day = entry.on ? formatDay(entry.on.last) : 'a day that is not named'
    return money
      ? [{ name: `spent on ${day}`, value: formatMoney(money, settings.currencies), at: [entry, 'amount'] }]
      : []
  })
}

/** The currency that an example is written in: the one set, else that of the money planned or spent, else EUR. */
export function currencyFor({ settings, spend }: Project, planned?: string): string {
  const unit = spend.find(({ amount }) => amount?.unit.kind === 'money')?.amount?.unit
  return settings.currency ?? planned ?? (unit?.kind === 'money' ? unit.currency : 'EUR')
}
