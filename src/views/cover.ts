import { contributionsTo, countingOf, saysWhatItBrings } from '../model/goal-contributions.ts'
import { tacticsOf } from '../model/goal-tactics.ts'
import { amountWords, type GoalWay, roundedFor } from '../model/goal-way.ts'
import { addContributions, gainOf } from '../model/landed-contributions.ts'
import { timeOfGoal } from '../model/plan-time.ts'
import type { Goal, Project } from '../model/project.ts'
import { toNumber } from '../model/values/decimal.ts'
import type { Decimal, Quantity } from '../model/values/types.ts'
import { formatUnit } from '../model/values/units.ts'
import { count } from './cells.ts'
import type { Cover } from './report.ts'

/**
 * The gap from baseline to target against what the tactics of a goal, and of the goals below it, say they bring by its
 * deadline: the same sum that plan-short-of-goal and the forecast make. What cannot be added is named.
 */
export function coverOf(goal: Goal, project: Project): Cover {
  if (goal.tactics.length === 0 && goal.children.length > 0)
    return { text: `carried by ${count(goal.children.length, 'goal')} under it` }
  if (goal.tactics.length === 0) return { text: goal.keep ? 'a number to keep; nothing is planned for it' : noTactic }
  const gap = gapOf(goal, project)
  if ('why' in gap) return { text: gap.why }
  const { contributions, left } = contributionsTo(goal, tacticsOf(goal), countingOf(gap), project)
  const own = left.filter(({ tactic }) => goal.tactics.includes(tactic))
  const rest = [
    leftOut(own.filter(({ why }) => why === 'measure').length, 'in another measure'),
    leftOut(own.filter(({ why }) => why === 'times').length, 'of which it is not known how often'),
    leftOut(goal.tactics.filter((tactic) => !saysWhatItBrings(tactic)).length, 'without expect:'),
  ].filter(Boolean)
  const added = rest.length > 0 ? [`not added: ${rest.join(', ')}`] : []
  const words = (amount: number) => amountWords(amount, gainOf(gap), project.settings)
  const need = Math.abs(gap.to)
  if (contributions.length === 0)
    return { need, text: [`needs ${words(need)}; no amount planned in its own measure`, ...added].join('; ') }
  const { covered, sum } = addContributions(contributions, timeOfGoal(goal, gap, project), gap, project)
  const planned = roundedFor(covered, gainOf(gap).unit, project.settings)
  const text = need > 0 ? coverText({ need, planned, sum }, words) : 'the baseline is at the target already'
  return {
    need,
    planned,
    uncovered: Math.max(0, Number((need - planned).toPrecision(12))),
    sum: `${sum}${words(planned)}`,
    text: [text, ...added].join('; '),
  }
}

const noTactic = 'nothing is planned for it'

type Gap = GoalWay | { why: string }

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

/** From nothing to what is missing. */
const gapBy = (need: number, { unit, per }: Pick<Quantity, 'unit' | 'per'>): GoalWay => ({
  from: 0,
  to: Number(need.toPrecision(12)),
  unit,
  per,
  tolerance: 0,
})

function coverText(
  { need, planned, sum }: { need: number; planned: number; sum: string },
  words: (amount: number) => string,
): string {
  const percent = Math.floor((planned / need) * 100)
  const verdict =
    planned >= need ? `covered (${percent}%)` : `${words(need - planned)} uncovered (${Math.max(0, percent)}% covered)`
  return `needs ${words(need)}; planned ${sum}${words(planned)}; ${verdict}`
}

const leftOut = (number: number, words: string): string => (number > 0 ? `${count(number, 'tactic')} ${words}` : '')
