import { spansIn } from './cost.ts'
import { daysIn } from './dates.ts'
import type { GoalContribution } from './goal-contributions.ts'
import { amountWords, type GoalWay } from './goal-way.ts'
import type { Settings } from './settings.ts'
import { showAmount } from './sums/calculation.ts'
import { type Contribution, coverage, landedShare } from './sums/contribution.ts'
import { likelyValue, rangeMean } from './sums/range.ts'
import type { Day, DayRange, SpanWord } from './values/types.ts'
import { formatPer, formatUnit } from './values/units.ts'

/** Of what tactics bring, only what lands after a day, until another, is counted; all of it where neither is given. */
export interface CountedTime {
  after?: Day | undefined
  until?: Day | undefined
  /** The days of the goal: a tactic that says nothing of its days is taken to work on all of them. */
  span?: DayRange | undefined
}

/** A contribution, the share of it that counts, and the pace it has shown so far (1 is as planned). */
export interface Landed {
  part: GoalContribution
  share: number
  pace: number
}

/** The share of a contribution that lands in a time. */
export function shareIn({ plan, steady }: GoalContribution, { after, until, span }: CountedTime): number {
  if (steady && after !== undefined && until !== undefined) return shareOfDays({ first: after + 1, last: until }, plan)
  const run = plan.run ?? (after === undefined ? undefined : span)
  if (!run) return 1
  const by = (day: Day | undefined) => (day === undefined ? 1 : landedShare({ ...plan, run }, day))
  return Math.max(0, by(until) - (after === undefined ? 0 : by(after)))
}

/** The part of some days on which a tactic takes effect. */
function shareOfDays(days: DayRange, { run = days, lag = 0 }: Contribution): number {
  const first = Math.max(days.first, run.first + lag)
  const last = Math.min(days.last, run.last + lag)
  return Math.max(0, last - first + 1) / daysIn(days)
}

/** A goal that counts by the week, month … is judged by its last whole one: what lands after this day, until the last. */
export function dayBeforeLast(per: SpanWord, days: DayRange): Day {
  return days.last - Math.max(1, Math.round(daysIn(days) / spansIn(days, per)))
}

/** All that lands until a day; for a goal that counts by the week, month … what lands in the last whole one. */
export function landingBy(until: Day | undefined, { per }: Pick<GoalWay, 'per'>, span?: DayRange): CountedTime {
  if (until === undefined || typeof per !== 'string' || per === 'each') return { until, span }
  const first = span && span.first < until ? span.first : until - 364
  return { after: dayBeforeLast(per, { first, last: until }), until, span }
}

/** Amounts added up. Of tactics that reach the same people, the largest counts whole, the others less the cut. */
export function addLanded(landed: readonly Landed[], amounts: readonly number[], cut: number): number {
  if (cut === 0) return amounts.reduce((sum, amount) => sum + amount, 0)
  return coverage(withOverlap(landed, amounts), 0, cut).covered
}

function withOverlap(landed: readonly Landed[], amounts: readonly number[]): Contribution[] {
  return landed.map(({ part: { plan } }, index) => {
    const { overlap } = plan
    return { amount: amounts[index] ?? 0, rate: 1, ...(overlap !== undefined && { overlap }) }
  })
}

/** By the likely values, in the unit of the goal. */
export const likelyAmounts = (landed: readonly Landed[]): number[] =>
  landed.map(({ part: { plan }, share, pace }) => plan.amount * plan.rate * share * pace)

/** By the means of the ranges, what leads to the goal included: what comes of it on average, where likely values lean to one side. */
const meanAmounts = (landed: readonly Landed[]): number[] =>
  landed.map(({ part: { range, factors, times }, share, pace }) =>
    factors.reduce((amount, factor) => amount * rangeMean(factor.range), rangeMean(range) * times * share * pace),
  )

/**
 * What contributions bring together in a time towards a goal (above 0 also where the goal falls), by the likely values,
 * by the means of their ranges, and the first sum in words: `900 × 5% + 70 + 4 × 8 = `, empty for a plain number.
 */
export function addContributions(
  contributions: readonly GoalContribution[],
  time: CountedTime,
  way: GoalWay,
  { settings }: { settings: Settings },
): { covered: number; mean: number; sum: string } {
  const landed = contributions
    .map((part): Landed => ({ part, share: shareIn(part, time), pace: 1 }))
    .filter(({ share }) => share > 0 || time.after === undefined || way.per !== undefined)
  const sign = way.to < way.from ? -1 : 1
  const covered = addLanded(landed, likelyAmounts(landed), settings.overlap) * sign
  const mean = addLanded(landed, meanAmounts(landed), settings.overlap) * sign
  const pieces = sumPieces(landed, sign, way, settings)
  const isPlain = pieces.length < 2 && !pieces[0]?.includes('×')
  return { covered, mean, sum: isPlain ? '' : `${joined(pieces)} = ` }
}

/** Each part of a sum in words, with what overlap takes off: `8000 × 3% × 67% in time`, `− 5 counted twice`. */
export function sumPieces(
  landed: readonly Landed[],
  sign: 1 | -1,
  way: Pick<GoalWay, 'unit' | 'per'>,
  settings: Settings,
): string[] {
  const amounts = likelyAmounts(landed)
  const doubled = coverage(withOverlap(landed, amounts), 0, settings.overlap).doubled * sign
  const pieces = landed.slice(0, most).map((each) => pieceOf(each, sign, way, settings))
  const shown = landed.length > most ? [...pieces, `${landed.length - most} more`] : pieces
  return doubled === 0 ? shown : [...shown, `− ${amountWords(doubled, gainOf(way), settings)} counted twice`]
}

const most = 6

/** `900 × 5% + 70 − 5 counted twice`: what brings a number down is taken off. */
export const joined = (pieces: readonly string[]): string => pieces.join(' + ').replace(/ \+ (?:− |-)/g, ' − ')

/** What is added to a percentage is counted in points. */
export const gainOf = <Way extends Pick<GoalWay, 'unit'>>(way: Way): Way =>
  way.unit.kind === 'percent' ? { ...way, unit: { kind: 'points' } } : way

function pieceOf(
  { part, share, pace }: Landed,
  sign: 1 | -1,
  way: Pick<GoalWay, 'unit' | 'per'>,
  settings: Settings,
): string {
  const { factors, people } = part
  const often = Math.abs(part.times) / (people === undefined ? 1 : people / 100)
  const time = typeof way.per === 'string' ? `the last ${way.per}` : 'time'
  const inTime = share === 1 ? [] : [`${showAmount(share, '%')} in ${time}`]
  const atPace = Math.abs(pace - 1) < 0.005 ? [] : [`pace ${showAmount(pace)}`]
  return [
    likelyWords(part, sign, way, settings),
    ...(people === undefined ? [] : [String(people)]),
    ...(often === 1 ? [] : [showAmount(often)]),
    ...factors.map(({ words }) => words),
    ...inTime,
    ...atPace,
  ].join(' × ')
}

/** `40`, `5pp`, `10%` of people, `10 h` */
function likelyWords(
  { range, times, factors, people, steady }: GoalContribution,
  sign: 1 | -1,
  way: Pick<GoalWay, 'unit' | 'per'>,
  settings: Settings,
): string {
  const likely = likelyValue(range)
  if (people !== undefined) return `${showAmount(likely)}%`
  if (factors.length > 0) return String(Number(likely.toPrecision(6)))
  const amount = likely * Math.sign(times) * sign
  const { unit, per } = gainOf(way)
  if (unit.kind === 'money') return amountWords(amount, { unit, per }, settings)
  return Number(amount.toPrecision(6)) + formatUnit(unit) + (steady ? formatPer(per) : '')
}
