import type { Metric, Project, Stage } from '../project.ts'
import type { Place } from '../rule.ts'
import type { Conversion } from '../sums/conversion.ts'
import { likelyValue, type Range } from '../sums/range.ts'
import { toNumber } from '../values/decimal.ts'
import type { Duration, Estimate, Quantity } from '../values/types.ts'
import { latestLevel } from './latest-level.ts'

/** A rate between two metrics, with what is uncertain about it and where it is written. */
export interface Factor {
  /** `from Considering to Customer` */
  name: string
  range: Range
  /** Of money: `EUR`. A rate between counts has none. */
  currency?: string
  isShare: boolean
  from: Place
}

/** A step from a metric to another, made of one rate or of several. */
export interface Step extends Conversion {
  factors: Factor[]
}

/** Every way from one metric to another: stages of the journey that follow each other, and formulas that multiply. */
export function conversionsOf(project: Project): Step[] {
  return [...stageSteps(project.stages), ...project.metrics.flatMap((metric) => formulaStep(metric, project))]
}

/** Stages without a metric are passed through; where a stage does not say how many go on, the way ends. */
function stageSteps(stages: Stage[]): Step[] {
  const steps: Step[] = []
  for (const [index, start] of stages.entries()) {
    if (start.metricId === undefined) continue
    const factors: Factor[] = []
    let lag = 0
    for (const [place, stage] of stages.slice(index).entries()) {
      if (place > 0 && stage.metricId !== undefined) {
        steps.push({ from: start.metricId, to: stage.metricId, rate: productOf(factors), lag, factors })
        break
      }
      if (!stage.conversion) break
      const next = stages[index + place + 1]
      factors.push({
        name: next ? `from ${stage.title} to ${next.title}` : `on from ${stage.title}`,
        range: shareOf(stage.conversion),
        isShare: true,
        from: [stage, 'conversion'],
      })
      lag += stage.lag ? daysOf(stage.lag) : 0
    }
  }
  return steps.filter(({ from, to }) => from !== to)
}

/** `customers * average-contract` with one factor that is counted and others that are known. */
function formulaStep(metric: Metric, project: Project): Step[] {
  const words = metric.formula?.trim().split(/\s+\*\s+/) ?? []
  if (words.length < 2 || words.some((word) => /\s/.test(word))) return []
  const parts = words.map((word) => ({ word, factor: constantOf(word, project) }))
  const open = parts.filter(({ factor }) => factor === undefined)
  const [counted] = open
  if (!counted || open.length > 1 || !project.metricOf(counted.word)) return []
  const factors = parts.flatMap(({ factor }) => factor ?? [])
  return [{ from: counted.word, to: metric.id, rate: productOf(factors), factors }]
}

/** What a word of a formula is worth: a number, the latest measured level, else what the metric assumes. */
function constantOf(word: string, project: Project): Factor | undefined {
  const metric = project.metricOf(word)
  if (!metric || metric.measuredAs === 'total') return undefined
  const latest = latestLevel(metric.id, project)
  const known = latest?.value ?? metric.assume
  if (!known) return undefined
  const { value, unit } = known
  const at = unit.kind === 'percent' ? value / 100 : value
  return {
    name: metric.title,
    range: { low: at, likely: at, high: at },
    isShare: unit.kind === 'percent',
    from: latest ? [latest, 'value'] : [metric, 'assume'],
    ...currencyOf(known),
  }
}

const currencyOf = ({ unit }: Quantity): { currency?: string } =>
  unit.kind === 'money' ? { currency: unit.currency } : {}

function productOf(factors: Factor[]): number {
  return factors.reduce((product, { range }) => product * likelyValue(range), 1)
}

function shareOf({ low, likely, high, unit }: Estimate): Range {
  const scale = unit.kind === 'percent' ? 100 : 1
  const [least, most] = [toNumber(low) / scale, toNumber(high) / scale]
  return likely ? { low: least, likely: toNumber(likely) / scale, high: most } : { low: least, high: most }
}

const daysIn: Record<Duration['unit'], number> = { min: 0, h: 0, d: 1, wd: 1.4, w: 7, mo: 30.4375, y: 365.25 }

/** A length of time in whole days, for delays: five working days are a week, hours are none. */
export function daysOf({ count, unit }: Duration): number {
  return Math.round(count * daysIn[unit])
}
