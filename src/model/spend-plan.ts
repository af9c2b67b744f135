import { type Cost, costOfTactic, daysOfTactic, inCurrency, timesOf } from './cost.ts'
import type { Day } from './dates.ts'
import type { MoneyLine, Project, Tactic } from './project.ts'
import { plannedSpend } from './sums/pacing.ts'
import { occurrences } from './values/occurrences.ts'
import type { DayRange } from './values/types.ts'

/**
 * What a tactic was to have spent when a day ends, in minor units of a currency: what is paid for each month or each
 * time by then, what has a date when it has come, and the rest evenly over its days where `evenly` says so.
 *
 * @returns undefined where nobody says when the money goes
 */
export function plannedUntil(
  tactic: Tactic,
  day: Day,
  { currency, evenly, project }: { currency: string; evenly: boolean; project: Project },
): number | undefined {
  const range = daysOfTactic(tactic)
  if (!range) return undefined
  let sum = 0
  const minorOf = (cost: Cost) => inCurrency(cost, currency, project)?.minor
  for (const line of tactic.budget) {
    const budget = minorOf(costOfTactic({ ...tactic, budget: [line], budgetEach: [] }, project))
    const days = daysOfLine(line, range, evenly)
    if (budget === undefined || !days) return undefined
    sum += plannedSpend({ budget, range: days }, day)
  }
  if (tactic.budgetEach.length === 0) return sum
  const each = minorOf(costOfTactic({ ...tactic, budget: [] }, project))
  const times = timesOf(tactic)
  return each === undefined || !times ? undefined : sum + (each * timesUntil(tactic, range, day)) / times
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
