import type { Project, Stage } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { formatDecimal, toNumber } from '../../model/values/decimal.ts'

export const conversionImplausible = rule({
  name: 'conversion-implausible',
  summary: 'From a stage of the journey no more people go on than there are.',
  family: 'adding up',
  severity: 'error',
  fix: 'fill-in',
  why: 'Every sum that runs through this stage makes people out of nothing.',
  each: ({ stages }: Project) => stages.filter(({ conversion }) => conversion?.unit.kind === 'percent'),

  *check(stage: Stage) {
    const { conversion } = stage
    if (!conversion) return
    const { low, likely, high } = conversion
    const tooMany = [low, likely, high].find((share) => share && toNumber(share) > 100)
    if (!tooMany) return
    const share = formatDecimal(tooMany)
    yield {
      at: [stage, 'conversion'],
      message: `from "${stage.title}" ${share}% go on to the next stage, more than all of them`,
      fix: { title: 'write the share that goes on, 100% at the most:  conversion: …', tier: 'fill-in' },
      or: 'if each brings several, such as orders of one customer, let the next stage count people too',
    }
  },
})
