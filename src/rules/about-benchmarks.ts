import { type Benchmark, benchmarkOf } from '../model/benchmarks.ts'
import { calendarDate } from '../model/dates.ts'
import { givenAt, textOf } from '../model/entity.ts'
import { type Aim, amountWords } from '../model/goal-way.ts'
import type { Goal, Project } from '../model/project.ts'
import type { Finding } from '../model/rule.ts'
import { valueText } from '../model/value-text.ts'
import { sameUnit } from '../model/values/units.ts'
import { targetSum } from './about-limits.ts'

/** What others or the past make a target look like. */
export type Comparison = Pick<Finding, 'message' | 'fix' | 'or' | 'severity' | 'related' | 'sum'>

/** True when the goal says why it can be reached: a reason of one's own is worth more than a published figure. */
export function saysWhyReachable(goal: Goal): boolean {
  const onCard = ['basis', 'from', 'source', 'ref'].some((key) => givenAt(goal, 'target', key))
  return onCard || textOf(goal, 'attainable') !== undefined || givenAt(goal, 'attainable', 'basis')
}

/** So many times an example is far from it. */
const farFrom = 2

/** A target that is far from the value that the metric is assumed to have, where that was seen here or at somebody comparable. */
export function farFromExample(goal: Goal, aim: Aim, project: Project): Comparison | undefined {
  const { metric } = goal
  const example = metric?.assume
  const card = metric?.node.assume
  const from = typeof card === 'object' && card !== null && 'from' in card ? String(card.from) : ''
  if (!metric || !example || !(from in seen) || !sameUnit(example.unit, aim.unit) || example.value <= 0)
    return undefined
  const times =
    metric.better === 'lower' ? example.value / Math.max(aim.value, Number.MIN_VALUE) : aim.value / example.value
  if (times <= farFrom) return undefined
  const basis = givenAt(metric, 'assume', 'basis') ? ` (${String((card as Record<string, unknown>).basis)})` : ''
  const wanted = amountWords(aim.value, aim, project.settings)
  return {
    message: `What will be different? "${goal.title}" wants ${wanted}, and ${seen[from]} ${valueText(metric, 'assume')}${basis}`,
    related: [{ at: [metric, 'assume'], message: 'this was seen' }],
    fix: { title: 'say what makes the difference:  attainable: …', tier: 'fill-in' },
    or: 'lower the target to what has been seen',
    sum: () =>
      targetSum(goal, {
        formula: `the goal, against what was seen: more than ${farFrom} times as far`,
        lines: [`${wanted}, ${valueText(metric, 'assume')} seen: ${Number(times.toFixed(1))} times`],
        inputs: [{ name: 'seen', value: valueText(metric, 'assume') ?? '', at: [metric, 'assume'] }],
      }),
  }
}

const seen: Record<string, string> = { 'own-history': 'what you had so far is', analogue: 'somebody comparable had' }

/** A target outside of what is known in public. Claims that nobody has confirmed are hints. */
export function outsideBenchmark(goal: Goal, aim: Aim, project: Project): Comparison | undefined {
  const known = knownOf(goal, aim, project)
  const border = known && borderOf(known, aim.value, goal.metric?.better === 'lower')
  if (!border || isBeyond(goal.baseline?.value, border)) return undefined
  const words = (value: number) => amountWords(value, aim, project.settings)
  return {
    message: `Has anybody done that? "${goal.title}" wants ${words(aim.value)}; ${usual(known, words)}${border.side} ${words(border.value)} it hardly ever is (${sourceWords(known, project)})`,
    severity: known.weak ? 'info' : 'warning',
    fix: { title: 'say what makes you think that you can:  attainable: …', tier: 'fill-in' },
    or: 'write a target that others have reached',
    sum: () =>
      targetSum(goal, {
        formula: 'the goal, against a published figure',
        lines: [`${words(aim.value)}, ${border.side} ${words(border.value)} (${sourceWords(known, project)})`],
      }),
  }
}

function knownOf({ metric }: Goal, aim: Aim, { settings }: Project): Benchmark | undefined {
  const known = metric && !aim.per && settings.language.startsWith('en') ? benchmarkOf(metric) : undefined
  return known && isUnitOf(known, aim) ? known : undefined
}

interface Border {
  side: 'above' | 'below'
  value: number
}

/** The border that a target crosses on the hard side; who asks for less than all others needs no warning here. */
function borderOf({ low, high }: Benchmark, value: number, lowerIsBetter: boolean): Border | undefined {
  const border: Border = lowerIsBetter
    ? { side: 'below', value: low ?? Number.NEGATIVE_INFINITY }
    : { side: 'above', value: high ?? Number.POSITIVE_INFINITY }
  return isBeyond(value, border) ? border : undefined
}

/** Who stands beyond the border already has shown that it can be done. */
const isBeyond = (value: number | undefined, border: Border): boolean =>
  value !== undefined && (border.side === 'above' ? value > border.value : value < border.value)

function isUnitOf({ unit }: Benchmark, aim: Aim): boolean {
  if (unit === 'percent') return aim.unit.kind === 'percent'
  return aim.unit.kind === 'money' && aim.unit.currency === unit
}

function usual({ typical, of, unit }: Benchmark, words: (value: number) => string): string {
  if (typical === undefined) return `counted in ${of}, `
  return unit === 'percent'
    ? `${words(typical)} of ${of} are usual, and `
    : `${words(typical)} for ${of} are usual, and `
}

/** `MailerLite, figures of 2022, 4 years old` */
function sourceWords({ source, year, weak }: Benchmark, { today }: Project): string {
  const age = year === undefined ? 0 : calendarDate(today).year - year
  const figures = year === undefined ? '' : `, figures of ${year}${age > 3 ? `, ${age} years old` : ''}`
  return `${source}${figures}${weak ? ', not confirmed' : ''}`
}
