import { type Cost, inCurrency } from '../model/cost.ts'
import { formatMoney } from '../model/money.ts'
import type { Goal, Project, Tactic } from '../model/project.ts'
import { formatDecimal } from '../model/values/decimal.ts'
import { formatQuantity } from '../model/values/quantity.ts'
import { formatTarget } from '../model/values/target.ts'
import type { Estimate } from '../model/values/types.ts'
import { formatPer, formatUnit } from '../model/values/units.ts'
import { dayWords } from './dates.ts'
import { group, said } from './said.ts'

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

/** What a tactic is expected to bring; names the metric where it is not the one of its first goal. */
export function expectWords(tactic: Tactic, project: Project): string | undefined {
  const own = tactic.goals[0]?.metricId
  const once = tactic.expect.flatMap(({ amount, metricId }) => {
    if (!amount) return []
    const metric = metricId === undefined || metricId === own ? undefined : project.metricOf(metricId)
    return [`${estimateWords(amount)}${metric ? ` ${metric.title}` : metricId === own ? '' : named(metricId)}`]
  })
  const each = expectEachWords(tactic)
  return [...once, ...each].join(', ') || undefined
}

const named = (id: string | undefined): string => (id === undefined ? '' : ` ${id}`)

function expectEachWords({ node }: Tactic): string[] {
  const text = said(group(node, 'each'), 'expect')
  return text === undefined ? [] : [`${text.replaceAll('..', ' to ')} each time`]
}

/** `12000 EUR + 3000 USD = 14780 EUR`: each currency, and the sum where the rates are known. */
export function costWords(cost: Cost, project: Project): string {
  const { settings } = project
  if (cost.money.length === 0) return cost.complete ? '0' : 'not counted'
  const parts = cost.money.map((money) => formatMoney(money, settings.currencies)).join(' + ')
  const isForeign = cost.money.length > 1 || cost.money[0]?.currency !== settings.currency
  const whole = isForeign && settings.currency ? inCurrency(cost, settings.currency, project) : undefined
  const sum = whole ? ` = ${formatMoney(whole, settings.currencies)}` : ''
  return `${cost.complete ? '' : 'at least '}${parts}${sum}`
}
