import type { Measurement, Metric, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { formatMeasured } from '../../model/values/measured.ts'
import { dated, measuredName, metricOfMeasurement } from '../about-measurements.ts'

export const measurementOutOfRange = rule({
  name: 'measurement-out-of-range',
  summary: 'Measured numbers are numbers that can be.',
  family: 'measurement',
  severity: 'warning',
  fix: 'fill-in',
  why: 'One impossible number makes every sum and every chart it enters wrong.',
  each: (project) => dated(project).filter(({ value }) => value !== undefined),

  *check(measurement: Measurement, project: Project) {
    const { value, bound } = measurement
    const metric = metricOfMeasurement(measurement, project)
    if (!value || !metric) return
    const limit = limitBroken(value.value, value.unit.kind, metric)
    if (!limit) return
    yield {
      at: [measurement, 'value'],
      message: `"${measuredName(measurement, project)}" was measured as ${formatMeasured({ ...value, ...(bound && { bound }) })}, and ${limit}`,
      fix: { title: 'write the number that was measured:  value: …', tier: 'fill-in' },
      ...(value.value < 0 && { or: 'if it is a change since last time, write how many there are now' }),
      reads: [[measurement, 'metric'], 'metric'],
    }
  },
})

/** Numbers of these may fall below nothing. */
const signed =
  /(?:^|[- ])(?:net|change|changes|growth|difference|balance|delta|nps|score|margin|loss|gain|gains)(?:$|[- ])/i

/** Percentages of these are parts of a whole. */
const shares = new Set([
  ...['conversion-rate', 'open-rate', 'click-rate', 'bounce-rate', 'unsubscribe-rate', 'churn', 'retention'],
  ...['repeat-rate', 'win-rate', 'market-share', 'share-of-voice', 'brand-awareness', 'refund-rate'],
])

function limitBroken(value: number, kind: string, metric: Metric): string | undefined {
  const scale = /^score: *(\d+(?:\.\d+)?) *- *(\d+(?:\.\d+)?)$/.exec(metric.unit ?? '')
  if (scale) return outside(value, Number(scale[1]), Number(scale[2]))
  if (kind === 'percent') return isShare(metric) ? outsideShare(value) : undefined
  const isSigned = signed.test(metric.id) || signed.test(metric.title)
  const isCount = kind === 'count' && (metric.unit === undefined || metric.unit === 'count')
  return value < 0 && !isSigned && (isCount || kind === 'time') ? 'there are never less than none' : undefined
}

function outside(value: number, low: number, high: number): string | undefined {
  return value < low || value > high ? `its scale goes from ${low} to ${high}` : undefined
}

function outsideShare(value: number): string | undefined {
  if (value > 100) return 'a share is never more than all of it'
  return value < 0 ? 'a share is never less than nothing' : undefined
}

function isShare({ id, title, measuredAs }: Metric): boolean {
  return (
    shares.has(id) ||
    (measuredAs !== 'total' && /(?:^|[- ])share(?:$|[- ])/i.test(`${id} ${title}`) && !signed.test(title))
  )
}
