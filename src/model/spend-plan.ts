import {
  budgetOfCampaign,
  type Cost,
  costOfLines,
  costOfTactic,
  daysOfCampaign,
  daysOfTactic,
  inCurrency,
  timesOf,
} from './cost.ts'
import type { Day } from './dates.ts'
import type { Campaign, MoneyLine, Project, Tactic } from './project.ts'
import { plannedSpend } from './sums/pacing.ts'
import { occurrences } from './values/occurrences.ts'
import type { DayRange } from './values/types.ts'

/**
 * What a tactic was to have spent when a day ends, in minor units of a currency: what is paid for each month or each
 * time by then, what has a date when it has come, and the rest evenly over its days where `evenly` says so.
 *
 * @returns undefined where nobody says when the money goes
 */
export function plannedUntil(tactic: Tactic, day: Day, spending: Spending): number | undefined {
  const { currency, project } = spending
  const range = daysOfTactic(tactic)
  if (!range) return undefined
  const minorOf = (cost: Cost) => inCurrency(cost, currency, project)?.minor
  const costOf = (line: MoneyLine) => costOfTactic({ ...tactic, budget: [line], budgetEach: [] }, project)
  const sum = linesUntil(tactic.budget, day, { ...spending, range, costOf })
  if (sum === undefined) return undefined
  if (tactic.budgetEach.length === 0) return sum
  const each = minorOf(costOfTactic({ ...tactic, budget: [] }, project))
  const times = timesOf(tactic)
  return each === undefined || !times ? undefined : sum + (each * timesUntil(tactic, range, day)) / times
}

/**
 * What a campaign was to have spent when a day ends: what its tactics were to have spent, and of the rest what its own lines
 * say. Undefined where nobody says when the money of one of them goes.
 */
export function plannedOfCampaign(
  campaign: Campaign,
  day: Day,
  { evenly, ...spending }: Omit<Spending, 'evenly'> & { evenly: (work: Tactic | Campaign) => boolean },
): number | undefined {
  const { currency, project } = spending
  const range = daysOfCampaign(campaign)
  const budget = inCurrency(budgetOfCampaign(campaign, project), currency, project)?.minor
  if (!range || !budget) return undefined
  const live = campaign.tactics.filter((tactic) => tactic.live)
  let [given, sum] = [0, 0]
  for (const tactic of live) {
    const cost = inCurrency(costOfTactic(tactic, project), currency, project)?.minor
    if (cost === 0) continue
    const planned = plannedUntil(tactic, day, { ...spending, evenly: evenly(tactic) })
    if (cost === undefined || planned === undefined) return undefined
    given += cost
    sum += planned
  }
  const rest = Math.max(0, budget - given)
  const costOf = (line: MoneyLine) => costOfLines([line], range, project)
  const own = linesUntil(campaign.budget, day, {
    ...spending,
    range,
    costOf,
    evenly: evenly(campaign) || (given > 0 && live.every(evenly)),
  })
  return rest === 0 ? sum : own && sum + Math.round((rest * own) / budget)
}

interface Spending {
  currency: string
  /** Money goes evenly over the days where no line says otherwise. */
  evenly: boolean
  project: Project
}

function linesUntil(
  lines: MoneyLine[],
  day: Day,
  { currency, evenly, project, range, costOf }: Spending & { range: DayRange; costOf: (line: MoneyLine) => Cost },
): number | undefined {
  let sum = 0
  for (const line of lines) {
    const budget = inCurrency(costOf(line), currency, project)?.minor
    const days = daysOfLine(line, range, evenly)
    if (budget === undefined || !days) return undefined
    sum += plannedSpend({ budget, range: days }, day)
  }
  return sum
}

/** The days over which the money of a line goes. */
function daysOfLine({ on, period, start, end, amount }: MoneyLine, range: DayRange, evenly: boolean) {
  if (on) return { first: on.last, last: on.last }
  if (period) return period
  if (start && end && end.last >= start.first) return { first: start.first, last: end.last }
  return evenly || typeof amount?.per === 'string' ? range : undefined
}

function timesUntil({ every, times, except }: Tactic, { first, last }: DayRange, day: Day): number {
  return every && day >= first ? occurrences(every, { first, last: Math.min(last, day) }, { except, times }).length : 0
}
