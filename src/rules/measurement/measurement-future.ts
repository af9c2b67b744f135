import { formatDay } from '../../model/dates.ts'
import type { Measurement, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { dateWords } from '../../model/written.ts'
import { dated, measuredName } from '../about-measurements.ts'

export const measurementFuture = rule({
  name: 'measurement-future',
  summary: 'Nothing is measured on a day that is still to come.',
  family: 'measurement',
  severity: 'error',
  fix: 'fill-in',
  why: 'Results are what happened; a number from the future is a slip of the date, or a hope.',
  each: dated,

  *check(measurement: Measurement, project: Project) {
    const { on } = measurement
    if (!on || on.first <= project.today) return
    yield {
      at: [measurement, 'on'],
      message: `"${measuredName(measurement, project)}" is said to be measured on ${dateWords(measurement, 'on', on)}, and today is ${formatDay(project.today)}`,
      fix: { title: 'write the day on which it was measured:  on: …', tier: 'fill-in' },
      or: 'if it is what you expect, it belongs under the  checkpoints:  or the  target:  of a goal',
    }
  },
})
