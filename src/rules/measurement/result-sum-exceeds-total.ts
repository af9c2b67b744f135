import { amountWords } from '../../model/goal-way.ts'
import type { Measurement, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { standingMeasurements } from '../../model/standing-measurements.ts'
import type { Quantity } from '../../model/values/types.ts'
import { formatPer, sameUnit } from '../../model/values/units.ts'
import { measuredName, metricOfMeasurement, timeWords } from '../about-measurements.ts'

/** One number for all, and the numbers for its parts in the same time. */
interface Whole {
  whole: Measurement & { value: Quantity }
  parts: (Measurement & { value: Quantity })[]
  what: string
}

export const resultSumExceedsTotal = rule({
  name: 'result-sum-exceeds-total',
  summary: 'What channels or tactics are said to have brought is no more than what came in all.',
  family: 'measurement',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Several channels take credit for the same people: each looks better than it is, and money goes to the wrong one.',
  each: (project) => wholes(project),

  *check({ whole, parts, what }, project) {
    const sum = parts.reduce((total, { value }) => total + value.value, 0)
    const tolerance = [whole, ...parts].reduce((total, { value }) => total + (value.tolerance ?? 0), 0)
    const over = Number((sum - whole.value.value).toPrecision(12))
    if (over <= tolerance) return
    const { unit, per } = whole.value
    const words = (value: number) => amountWords(value, { unit, per }, project.settings)
    const terms = parts.slice(0, 6).map(({ value }) => words(value.value))
    const name = measuredName(whole, project)
    yield {
      at: [whole, 'value'],
      message: `the ${parts.length} ${what} bring ${terms.join(' + ')}${parts.length > 6 ? ' + …' : ''} = ${words(sum)} ${name} for ${timeWords(whole)}, and ${words(whole.value.value)} came in all: ${words(over)} too many`,
      fix: { title: `count each result for one of the ${what} only, such as the last one before it`, tier: 'fill-in' },
      or: `if the number for all is too low, correct it:  value: ${words(sum)}`,
      related: parts.slice(0, 3).map((part) => ({ at: [part, 'value'] as const, message: 'a part of it' })),
      reads: ['measurement', 'metric'],
      sum: () => ({
        formula: 'the parts added up, against the number for all',
        lines: [
          `${parts.map(({ value }) => words(value.value)).join(' + ')} = ${words(sum)}`,
          `${words(sum)} − ${words(whole.value.value)} = ${words(over)} too many`,
        ],
        inputs: [
          { name: 'in all', value: words(whole.value.value), at: [whole, 'value'] },
          ...parts.map((part) => ({
            name: part.tacticId ?? part.campaignId ?? part.channelId ?? 'a part',
            value: words(part.value.value),
            at: [part, 'value'] as const,
          })),
        ],
      }),
    }
  },
})

const ways = [
  ['tacticId', 'tactics'],
  ['campaignId', 'campaigns'],
  ['channelId', 'channels'],
] as const

/** Totals that were measured as a whole and in parts of one kind for the same time. */
function wholes(project: Project): Whole[] {
  const groups = new Map<string, (Measurement & { value: Quantity })[]>()
  for (const each of standingMeasurements(project).all) {
    const metric = metricOfMeasurement(each, project)
    if (!each.on || !each.value || metric?.measuredAs !== 'total' || each.audienceId !== undefined) continue
    const key = JSON.stringify([each.metricId ?? metric.id, each.period ?? each.on, Object.entries(each.part).sort()])
    const group = groups.get(key)
    const known = { ...each, value: each.value }
    if (group) group.push(known)
    else groups.set(key, [known])
  }
  return [...groups.values()].flatMap(wholesIn)
}

function wholesIn(group: (Measurement & { value: Quantity })[]): Whole[] {
  const whole = group.find((each) => ways.every(([key]) => each[key] === undefined))
  if (!whole || whole.bound) return []
  return ways.flatMap(([key, what]) => {
    const parts = group.filter(
      (each) => each[key] !== undefined && ways.every(([other]) => other === key || each[other] === undefined),
    )
    const isAlike = parts.every(
      ({ value }) => sameUnit(value.unit, whole.value.unit) && formatPer(value.per) === formatPer(whole.value.per),
    )
    return parts.length > 1 && isAlike ? [{ whole, parts, what }] : []
  })
}
