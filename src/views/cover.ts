import type { Goal, Project, Tactic } from '../model/project.ts'
import { explainSum, showAmount, type Term } from '../model/sums/calculation.ts'
import { toNumber } from '../model/values/decimal.ts'
import { occurrences } from '../model/values/occurrences.ts'
import type { Decimal, Estimate, Quantity, Unit } from '../model/values/types.ts'
import { formatPer, formatUnit } from '../model/values/units.ts'
import { expectedEach } from './amounts.ts'
import { count } from './cells.ts'
import type { Cover } from './report.ts'

/**
 * The gap from baseline to target against what the goal's live tactics say they bring. Only amounts in the goal's own
 * metric and unit are added, by their likely value (the middle where none is given); what is left out is named.
 */
export function coverOf(goal: Goal, project: Project): Cover {
  const { tactics, children } = goal
  if (tactics.length === 0 && children.length > 0)
    return { text: `carried by ${count(children.length, 'goal')} under it` }
  if (tactics.length === 0) return { text: goal.keep ? 'a number to keep; nothing is planned for it' : noTactic }
  const gap = gapOf(goal, project)
  if ('why' in gap) return { text: gap.why }
  const parts = tactics.map((tactic) => contributionOf(tactic, goal, gap))
  const terms = parts.flatMap((part) => (Array.isArray(part) ? part : []))
  const left = [leftOut(parts, 'other', 'in another measure'), leftOut(parts, 'silent', 'without expect:')].filter(
    Boolean,
  )
  const text = [coverText(gap, terms), ...(left.length > 0 ? [`not added: ${left.join(', ')}`] : [])].join('; ')
  return { ...sumUp(gap, terms), text }
}

const noTactic = 'nothing is planned for it'

/** What is missing between baseline and target. */
interface NumberGap {
  need: number
  unit: Unit
  per: Quantity['per']
}

type Gap = NumberGap | { why: string }

function gapOf(goal: Goal, project: Project): Gap {
  const { target, keep, doneWhen } = goal
  if (keep) return { why: 'a number to keep, not one to add up' }
  if (!target) return { why: doneWhen.length > 0 ? 'a yes-or-no goal, nothing to add up' : 'no target to add up to' }
  switch (target.kind) {
    case 'confidential':
      return { why: 'the target is confidential' }
    case 'value':
    case 'bound':
      return gapTo(target.quantity, goal)
    case 'between':
      return gapTo(target.low, goal)
    case 'change':
      return target.by.unit.kind === 'percent'
        ? gapOfBaseline(goal, target.by.value / 100)
        : gapBy(target.by.value, target.by)
    case 'multiple':
      return gapOfBaseline(goal, toNumber(target.factor) - 1)
    case 'share':
      return gapOfShare(target, goal, project)
    default:
      return { why: 'a place or a level, not a sum' }
  }
}

/** `40% of card-holders`, where it is known how many card-holders there are. */
function gapOfShare({ of, percent }: { of: string; percent: Decimal }, goal: Goal, project: Project): Gap {
  const whole = project.audiences.find(({ id }) => id === of)?.size
  if (!whole) return { why: `a share of ${of}, and how many there are is not known` }
  const count: Quantity = { ...whole, value: (whole.value * toNumber(percent)) / 100 }
  return gapTo(count, goal)
}

function gapOfBaseline({ baseline }: Goal, share: number): Gap {
  return baseline ? gapBy(baseline.value * share, baseline) : { why: 'no baseline, so no sum' }
}

function gapTo(quantity: Quantity, { baseline, metric }: Goal): Gap {
  if (!baseline && metric?.measuredAs !== 'total') return { why: 'no baseline, so no sum' }
  if (baseline && formatUnit(baseline.unit) !== formatUnit(quantity.unit) && baseline.value !== 0)
    return { why: 'baseline and target are in different units' }
  return gapBy(quantity.value - (baseline?.value ?? 0), quantity)
}

const gapBy = (need: number, { unit, per }: Pick<Quantity, 'unit' | 'per'>): NumberGap => ({
  need: Math.abs(need),
  unit,
  per,
})

type Contribution = Term[] | 'other' | 'silent'

/** What one tactic brings in the goal's metric; `other`: only in other metrics, units or rates; `silent`: not said. */
function contributionOf(tactic: Tactic, goal: Goal, gap: NumberGap): Contribution {
  const once = tactic.expect.map(({ amount, metricId }) => ({ amount, metricId, times: 1 }))
  const expected = [...once, ...timesExpected(tactic)].filter(({ amount }) => amount !== undefined)
  if (expected.length === 0) return 'silent'
  const terms = expected.flatMap(({ amount, metricId, times }) => {
    if (!amount || (metricId ?? tactic.goals[0]?.metricId) !== goal.metricId || !fits(amount, gap)) return []
    return [{ name: tactic.id, value: shown(likelyOf(amount) * times, gap.unit), unit: termUnit(gap.unit) }]
  })
  return terms.length > 0 ? terms : 'other'
}

/** What each time brings, with how often it happens. */
function timesExpected(tactic: Tactic) {
  const { every, start, end, times } = tactic
  const amount = expectedEach(tactic)
  const range = start && end ? { first: start.first, last: end.last } : tactic.plan.period
  if (!amount || !every || !range) return []
  return [{ amount, metricId: undefined, times: occurrences(every, range, { times }).length }]
}

function fits({ unit, per, of }: Estimate, gap: NumberGap): boolean {
  const isPlain = unit.kind === 'count' || (unit.kind === 'points' && gap.unit.kind === 'percent')
  return (
    of === undefined && formatPer(per) === formatPer(gap.per) && (isPlain || formatUnit(unit) === formatUnit(gap.unit))
  )
}

function likelyOf({ low, likely, high }: Estimate): number {
  return Math.abs(likely ? toNumber(likely) : (toNumber(low) + toNumber(high)) / 2)
}

function sumUp(gap: NumberGap, terms: Term[]): Omit<Cover, 'text'> {
  const planned = plannedIn(terms)
  const need = shown(gap.need, gap.unit)
  if (terms.length === 0) return { need: gap.need }
  const { expression } = explainSum('planned contributions', terms)
  const factor = gap.unit.kind === 'percent' ? 100 : 1
  return { need: gap.need, planned: planned * factor, uncovered: Math.max(0, need - planned) * factor, sum: expression }
}

function coverText(gap: NumberGap, terms: Term[]): string {
  const amount = (value: number) => showAmount(value, termUnit(gap.unit)) + formatPer(gap.per)
  const need = shown(gap.need, gap.unit)
  const planned = plannedIn(terms)
  if (terms.length === 0) return `needs ${amount(need)}; no amount planned in its own measure`
  if (need <= 0) return 'the baseline is at the target already'
  const { expression } = explainSum('planned contributions', terms)
  const sum = terms.length > 1 ? expression : amount(planned)
  const share = `${Math.floor((planned / need) * 100)}% covered`
  const verdict =
    planned >= need ? `covered (${share.replace(' covered', '')})` : `${amount(need - planned)} uncovered (${share})`
  return `needs ${amount(need)}; planned ${sum}; ${verdict}`
}

const plannedIn = (terms: Term[]): number => terms.reduce((sum, { value }) => sum + Number(value), 0)

function leftOut(parts: Contribution[], kind: 'other' | 'silent', words: string): string {
  const number = parts.filter((part) => part === kind).length
  return number > 0 ? `${count(number, 'tactic')} ${words}` : ''
}

/** Sums write a percentage as a share. */
const shown = (value: number, unit: Unit): number => (unit.kind === 'percent' ? value / 100 : value)
const termUnit = (unit: Unit): string => formatUnit(unit).trim()
