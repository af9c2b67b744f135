import { costOfTactic, inCurrency, likelyOf, meanOf, timesOf } from '../../model/cost.ts'
import { budgetPlace, moneyWords } from '../../model/money-plan.ts'
import type { Project, Tactic } from '../../model/project.ts'
import { type ResultWorth, worthOfOne } from '../../model/result-worth.ts'
import { rule } from '../../model/rule.ts'
import { spentOnTactic } from '../../model/spent.ts'
import { standingMeasurements } from '../../model/standing-measurements.ts'
import { costPerResult } from '../../model/sums/efficiency.ts'
import { valueText } from '../../model/value-text.ts'
import { openTactics } from '../about-paid-work.ts'

export const costPerResultHigh = rule({
  name: 'cost-per-result-high',
  summary: 'A result costs no more than it is worth.',
  family: 'money',
  severity: 'warning',
  fix: 'fill-in',
  why: 'The better this works, the more is lost with it.',
  each: (project) => openTactics(project).flatMap((tactic) => subjectsOf(tactic, project)),

  *check(subject: Subject, project) {
    const { tactic } = subject
    const over = actualOver(subject, project) ?? plannedOver(subject, project)
    if (!over) return
    const { metricId, each, sum, worth } = over
    const money = (minor: number) => moneyWords(project)({ minor: Math.round(minor), currency: worth.currency })
    yield {
      at: budgetPlace(tactic),
      message: `"${tactic.title}" costs more than it can bring: ${sum} ${metricId} = ${money(each)} each, and one is worth ${worth.words}`,
      label: `${money(each)} for each`,
      fix: { title: 'spend less on it, or give the money to work that brings more for it', tier: 'fill-in' },
      or: 'if a sale is worth more than that, because people stay or buy again, correct  deal-size:  or  lifetime:  of what is sold',
      related: worth.from.slice(0, 1).map((at) => ({ at, message: 'this is what a sale brings' })),
      sum: () => ({
        formula: 'what it costs divided by what it brings, against what one of these is worth',
        lines: [`${sum} ${metricId} = ${money(each)} each`, `one is worth ${worth.words}`],
        inputs: [
          { name: `"${tactic.title}" costs`, value: sum.replace(/ \/ .*/, ''), at: budgetPlace(tactic) },
          {
            name: 'it brings',
            value: `${sum.replace(/.* \/ /, '')} ${metricId}`,
            at: tactic.expect.length > 0 ? [tactic, 'expect'] : [tactic, 'each'],
          },
          ...worth.from.map((at) => ({
            name: 'goes into its worth',
            value: valueText(at[0], String(at[1])) ?? worth.words,
            at,
          })),
        ],
      }),
      reads: [
        ...['expect', 'each', 'goal', 'start', 'end', 'every'].map((key) => [tactic, key] as const),
        ...worth.from,
        'stage' as const,
        'offering' as const,
      ],
    }
  },
})

/** A tactic with what one of each of its results is worth. */
interface Subject {
  tactic: Tactic
  worths: Map<string, ResultWorth>
}

interface Over {
  metricId: string
  /** Minor units for one. */
  each: number
  sum: string
  worth: ResultWorth
}

function subjectsOf(tactic: Tactic, project: Project): Subject[] {
  const ids = new Set(expectationsOf(tactic).flatMap(({ metricId }) => metricId ?? []))
  const worths = new Map<string, ResultWorth>()
  for (const id of ids) {
    const worth = worthOfOne(id, tactic, project)
    if (worth) worths.set(id, worth)
  }
  return worths.size > 0 ? [{ tactic, worths }] : []
}

function expectationsOf(tactic: Tactic) {
  const own = tactic.goals[0]?.metricId
  const once = tactic.expect.map(({ metricId = own, amount }) => ({ metricId, amount, times: 1 }))
  const each = tactic.expectEach.map(({ metricId = own, amount }) => ({ metricId, amount, times: timesOf(tactic) }))
  return [...once, ...each]
}

/** What was planned to be spent for what was expected: in the metric in which it looks best. */
function plannedOver({ tactic, worths }: Subject, project: Project): Over | undefined {
  const results = new Map<string, number>()
  const means = new Map<string, number>()
  for (const { metricId, amount, times } of expectationsOf(tactic)) {
    // A goal in another metric may be what the money is for.
    if (metricId === undefined || !worths.has(metricId)) return undefined
    if (!amount || amount.of !== undefined || amount.unit.kind !== 'count' || times === undefined) return undefined
    results.set(metricId, (results.get(metricId) ?? 0) + likelyOf(amount) * times)
    means.set(metricId, (means.get(metricId) ?? 0) + meanOf(amount) * times)
  }
  const costIn = (currency: string) => inCurrency(costOfTactic(tactic, project), currency, project)?.minor
  // Where ranges lean to the better side, the likely values say too little.
  if (!bestOf(means, worths, costIn, project)) return undefined
  return bestOf(results, worths, costIn, project)
}

/** What was spent for what was measured of this tactic alone, once it is over or half of what was expected is in. */
function actualOver({ tactic, worths }: Subject, project: Project): Over | undefined {
  const results = new Map<string, number>()
  for (const [id] of worths) {
    const own = (standingMeasurements(project).byMetric.get(id) ?? []).filter(
      ({ tacticId, value, on }) => tacticId === tactic.id && value && on && on.last <= project.today,
    )
    const isTotal = project.metricOf(id)?.measuredAs === 'total'
    if (own.length > 0 && isTotal)
      results.set(
        id,
        own.reduce((sum, { value }) => sum + (value?.value ?? 0), 0),
      )
  }
  const isOver = tactic.end !== undefined && tactic.end.last < project.today
  if (results.size < worths.size || !isOver) return undefined
  return bestOf(results, worths, (currency) => spentOnTactic(tactic, currency, project)?.gone.minor, project)
}

function bestOf(
  results: Map<string, number>,
  worths: Map<string, ResultWorth>,
  costIn: (currency: string) => number | undefined,
  project: Project,
): Over | undefined {
  let best: Over | undefined
  for (const [metricId, count] of results) {
    const worth = worths.get(metricId)
    const cost = worth && costIn(worth.currency)
    const each = cost ? costPerResult(cost, count) : null
    if (!worth || !cost || each === null || each <= worth.minor) return undefined
    const sum = `${moneyWords(project)({ minor: cost, currency: worth.currency })} / ${Number(count.toPrecision(6))}`
    if (!best || each / worth.minor < best.each / best.worth.minor) best = { metricId, each, sum, worth }
  }
  return best
}
