import { calculateFormula, formulaWords, idsIn, onlyGrows, readFormula } from './formula.ts'
import { amountWords } from './goal-way.ts'
import type { Metric, Project } from './project.ts'
import type { Place } from './rule.ts'
import { formatQuantity } from './values/quantity.ts'
import type { Quantity, Unit } from './values/types.ts'

/** A number that a part of a formula has. */
export type Figure = Pick<Quantity, 'value' | 'unit' | 'tolerance'> & {
  per?: Quantity['per'] | undefined
  amount?: Quantity['amount']
}

/** How far a number may be off because people round: half of its last digit. */
export const roundingOf = ({ amount }: Figure): number => (amount ? 0.5 / 10 ** amount.scale : 0)

/** A number as it is printed: money to its coin, others with two digits after the point at most. */
export function figureWords({ value, unit }: Figure, { settings }: Project): string {
  if (unit.kind === 'money') return amountWords(value, { unit, per: undefined }, settings)
  const units = Math.round(value * 100)
  const scale = units % 100 === 0 ? 0 : units % 10 === 0 ? 1 : 2
  return formatQuantity({ amount: { units: units / 10 ** (2 - scale), scale }, value, unit })
}

/** What the parts of a formula make. */
export interface FormulaResult {
  /** In the unit of the metric; 40 is 40% where `unit` is percent. */
  value: number
  /** What `about` leaves open in the parts. */
  tolerance: number
  /** `480000 USD / 1200000 USD` */
  words: string
  /** More of each part makes more of it. */
  grows: boolean
  /** A part of it is a guess: an assumption that says how far it can be trusted (`from: own-history`). */
  guessed: boolean
}

/** How a metric follows from others: its formula, or for a ratio what is divided by what. */
export function formulaOf({ formula, measuredAs, of }: Metric): string | undefined {
  if (formula !== undefined) return formula
  return measuredAs === 'ratio' && of?.length === 2 ? of.join(' / ') : undefined
}

/**
 * Calculates the formula of a metric from figures of its parts; a part without one has the constant that its metric
 * assumes.
 *
 * @param unit the unit that the result is wanted in
 * @returns undefined where a figure is missing or stands for a month or the like, or currencies differ
 */
export function resultOf(
  metric: Metric,
  unit: Unit,
  figureOf: (id: string) => Figure | undefined,
  project: Project,
): FormulaResult | undefined {
  const formula = formulaOf(metric)
  const steps = formula === undefined ? undefined : readFormula(formula)
  if (formula === undefined || !steps) return undefined
  const figures = new Map<string, Figure>()
  let guessed = false
  for (const id of idsIn(steps)) {
    const known = figureOf(id)
    const figure = known ?? project.metricOf(id)?.assume
    guessed ||= !known && isGuess(project.metricOf(id))
    if (!figure || figure.per !== undefined || id === metric.id) return undefined
    figures.set(id, figure)
  }
  const currencies = [unit, ...[...figures.values()].map((figure) => figure.unit)].flatMap((each) =>
    each.kind === 'money' ? [each.currency] : [],
  )
  if (new Set(currencies).size > 1) return undefined
  const scale = unit.kind === 'percent' ? 100 : 1
  const values = new Map([...figures].map(([id, figure]) => [id, shareOf(figure)]))
  const value = calculateFormula(steps, values)
  if (value === undefined) return undefined
  const words = new Map([...figures].map(([id, figure]) => [id, figureWords(figure, project)]))
  return {
    value: value * scale,
    tolerance: opennessOf([...figures.values()]) * Math.abs(value * scale),
    words: formulaWords(formula, words),
    grows: onlyGrows(steps),
    guessed,
  }
}

/** A price is what it is; a number with its origin (`{ value: 450 EUR, from: own-history }`) is about right at best. */
function isGuess(metric: Metric | undefined): boolean {
  const written: unknown = metric?.node.assume
  return typeof written === 'object' && written !== null && 'from' in written
}

/** The constants of a formula, with where they stand; those are left out of which something else is known. */
export function constantsOf(
  metric: Metric,
  project: Project,
  known: { has(id: string): boolean } = new Set(),
): { name: string; value: string; at: Place }[] {
  return idsIn(readFormula(formulaOf(metric) ?? '') ?? []).flatMap((id) => {
    const part = project.metricOf(id)
    return part?.assume && !known.has(id)
      ? [{ name: part.title, value: figureWords(part.assume, project), at: [part, 'assume'] as const }]
      : []
  })
}

const shareOf = ({ value, unit }: Figure): number => (unit.kind === 'percent' ? value / 100 : value)

/** How far all of it may be off, as a share: what `about` leaves open in each part, and the rounding of percentages. */
function opennessOf(figures: Figure[]): number {
  return figures.reduce((sum, figure) => {
    const { value, unit, tolerance = 0 } = figure
    const open = Math.max(tolerance, unit.kind === 'percent' ? roundingOf(figure) : 0)
    return sum + (value === 0 ? 0 : open / Math.abs(value))
  }, 0)
}
