import { type Cost, costOfTactic, inCurrency } from '../model/cost.ts'
import { formatMoney } from '../model/money.ts'
import type { Goal, Project, Tactic } from '../model/project.ts'
import { formatDecimal } from '../model/values/decimal.ts'
import { readEstimate } from '../model/values/estimate.ts'
import { formatQuantity } from '../model/values/quantity.ts'
import { formatTarget } from '../model/values/target.ts'
import type { Estimate } from '../model/values/types.ts'
import { formatPer, formatUnit } from '../model/values/units.ts'
import { dayWords } from './dates.ts'
import { group, metricName, said, titleOf } from './said.ts'

/** `1200 → 2000 by 31 Dec 2026`; undefined when the goal names neither number, test nor date. */
export function aimOf(goal: Goal): string | undefined {
  const { baseline, target, keep } = goal
  const end = target ? formatTarget(target) : keep && `keep ${formatTarget(keep)}`
  const tests = goal.doneWhen.map(({ sentence, metric, target }) => {
    return sentence ?? [metric, target && formatTarget(target)].filter(Boolean).join(' ')
  })
  const number = end ?? (tests.length > 0 ? `done when: ${tests.join('; ')}` : undefined)
  const from = baseline && number && target ? `${formatQuantity(baseline)} → ${number}` : number
  const date = deadlineWords(goal)
  return [from, date].filter(Boolean).join(' ') || undefined
}

/** The title of a goal with its aim. */
export function goalWords(goal: Goal): string {
  const aim = aimOf(goal)
  return aim ? `${titleOf(goal)} (${aim})` : titleOf(goal)
}

function deadlineWords({ deadline, open }: Goal): string | undefined {
  if (deadline) return `by ${dayWords(deadline.last)}`
  return open ? '(no deadline on purpose)' : undefined
}

/** `70 (55 to 90)`, `16 to 22`, `30% of mailing-list` */
export function estimateWords({ low, likely, high, unit, per, of }: Estimate): string {
  const after = `${formatUnit(unit)}${formatPer(per)}${of === undefined ? '' : ` of ${of}`}`
  const [least, most] = [formatDecimal(low), formatDecimal(high)]
  if (least === most) return `${least}${after}`
  if (!likely) return `${least} to ${most}${after}`
  return `${formatDecimal(likely)}${after} (${least} to ${most})`
}

/** What a tactic is expected to bring; names the metric where it is not `known`, the metric that the reader has in mind. */
export function expectWords(tactic: Tactic, known: string | undefined, project: Project): string | undefined {
  const own = tactic.goals[0]?.metricId
  const each = expectedEach(tactic)
  const parts = [
    ...tactic.expect.flatMap(({ amount, metricId = own }) => (amount ? [{ amount, metricId, when: '' }] : [])),
    ...(each ? [{ amount: each, metricId: own, when: ' each time' }] : []),
  ]
  const words = parts.map(({ amount, metricId, when }) => {
    const name = metricId === undefined || metricId === known ? '' : ` ${metricName(metricId, project)}`
    return estimateWords(amount) + name + when
  })
  return words.join(', ') || undefined
}

/** What each time is expected to bring, in the metric of the tactic's first goal. */
export function expectedEach({ node }: Tactic): Estimate | undefined {
  const text = said(group(node, 'each'), 'expect')
  return text === undefined ? undefined : readEstimate(text).value
}

/** What a tactic costs; a cost that is no money (hours) as it is written. */
export function budgetWords(tactic: Tactic, project: Project): string | undefined {
  const lines = [...tactic.budget, ...tactic.budgetEach]
  if (lines.length === 0) return undefined
  const cost = costOfTactic(tactic, project)
  if (cost.money.length > 0) return costWords(cost, project)
  return lines.flatMap(({ amount }) => (amount ? [formatQuantity(amount)] : [])).join(', ') || undefined
}

/** `12000 EUR + 3000 USD = 14780 EUR`: each currency, and the sum where the rates are known. */
export function costWords(cost: Cost, project: Project): string {
  const { settings } = project
  if (cost.money.length === 0) return cost.complete ? '–' : 'not counted'
  const parts = cost.money.map((money) => formatMoney(money, settings.currencies)).join(' + ')
  const isForeign = cost.money.length > 1 || cost.money[0]?.currency !== settings.currency
  const whole = isForeign && settings.currency ? inCurrency(cost, settings.currency, project) : undefined
  const sum = whole ? ` = ${formatMoney(whole, settings.currencies)}` : ''
  return `${cost.complete ? '' : 'at least '}${parts}${sum}`
}
