import type { Project, Stage } from '../../model/project.ts'
import { type Finding, rule } from '../../model/rule.ts'
import { formatDecimal, toNumber } from '../../model/values/decimal.ts'

export const conversionImplausible = rule({
  name: 'conversion-implausible',
  summary:
    'From a stage of the journey no more people go on than there are, and no more or less than your own limits say.',
  family: 'adding up',
  severity: 'error',
  fix: 'fill-in',
  why: 'Every sum that runs through this stage makes people out of nothing.',
  each: ({ stages }: Project) => stages.filter(({ conversion }) => conversion?.unit.kind === 'percent'),

  *check(stage: Stage, { settings }) {
    const { conversion } = stage
    if (!conversion) return
    const { low, likely, high } = conversion
    const shares = [low, likely, high].flatMap((share) => share ?? [])
    const tooMany = shares.find((share) => toNumber(share) > 100)
    if (tooMany) {
      yield moreThanAll(stage, formatDecimal(tooMany))
      return
    }
    const band = settings.conversions
    const outside = band && shares.find((share) => toNumber(share) < band.low || toNumber(share) > band.high)
    if (band && outside) yield outsideBand(stage, formatDecimal(outside), `${band.low}% to ${band.high}%`)
  },
})

const moreThanAll = (stage: Stage, share: string): Finding => ({
  at: [stage, 'conversion'],
  message: `from "${stage.title}" ${share}% go on to the next stage, more than all of them`,
  fix: { title: 'write the share that goes on, 100% at the most:  conversion: …', tier: 'fill-in' },
  or: 'if each brings several, such as orders of one customer, let the next stage count people too',
})

const outsideBand = (stage: Stage, share: string, band: string): Finding => ({
  at: [stage, 'conversion'],
  message: `Is that so? From "${stage.title}" ${share}% go on to the next stage, and your own limits are ${band}`,
  severity: 'warning',
  why: 'A share that is far from what is usual here carries through every sum after it.',
  fix: { title: 'write the share that was seen so far:  conversion: …', tier: 'fill-in' },
  or: 'if it is right, widen  conversion:  below  thresholds:  in mplan.config.yaml',
})
