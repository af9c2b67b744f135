import type { Project } from '../../model/project.ts'
import type { DayRange } from '../../model/values/types.ts'
import { cell, entry, labelled } from '../cells.ts'
import { dayWords, lengthWords, rangeWords } from '../dates.ts'
import type { Entry, Row } from '../report.ts'
import { metricName, said, titleOf } from '../said.ts'
import { fileName, type Source } from '../source.ts'

/** The long stretch with the numbers that show success; the short one with the dates that come next. */
export function timeframe(source: Source): Row {
  const { project, strategyFile, planFile } = source
  const { strategy, plans } = project
  const metrics = [
    ...new Set(project.goals.flatMap(({ metricId }) => (metricId === undefined ? [] : metricName(metricId, project)))),
  ]
  const near = nearDates(project)
  return {
    name: 'Timeframe',
    strategy: cell(
      'Time frame and key numbers',
      [
        ...labelled('Runs', periodWords(strategy?.period)),
        ...metrics.map((title) => entry(title, { label: 'Key number' })),
      ],
      [
        !strategy?.period && { what: 'how long it holds', key: 'period:', place: strategyFile },
        metrics.length === 0 && {
          what: 'the numbers that show success',
          key: 'metric:',
          place: `a goal in ${strategyFile}`,
        },
      ],
    ),
    plan: cell(
      'Time frame and dates that come next',
      [
        ...plans.flatMap((plan) => labelled(said(plan.node, 'title') ?? 'Runs', periodWords(plan.period))),
        ...near.slice(0, mostDates),
        ...(near.length > mostDates ? [entry(laterDates(near.length - mostDates))] : []),
      ],
      [
        plans.length === 0 && { what: 'how long it holds', key: 'period:', place: planFile },
        ...plans.map(
          (plan) => !plan.period && { what: 'how long it holds', key: 'period:', place: fileName(plan.file) },
        ),
        near.length === 0 && { what: 'dates that lie ahead', key: 'start: and end:', place: `tactics in ${planFile}` },
      ],
    ),
  }
}

const mostDates = 6

function periodWords(period: DayRange | undefined): string | undefined {
  if (!period) return undefined
  const words = rangeWords(period)
  return /^\d{4}(-Q\d)?$/.test(words) ? words : `${words} (${lengthWords(period)})`
}

/** Starts, ends and deadlines from today on, the nearest first. */
function nearDates({ tactics, goals, today }: Project): Entry[] {
  const live = tactics.filter((tactic) => tactic.live)
  const dates = [
    ...live.map((tactic) => ({ on: tactic.start?.first, what: 'starts', title: titleOf(tactic) })),
    ...live.map((tactic) => ({ on: tactic.end?.last, what: 'ends', title: titleOf(tactic) })),
    ...goals.map((goal) => ({ on: goal.deadline?.last, what: 'is due', title: titleOf(goal) })),
  ]
  const ahead = dates.flatMap(({ on, ...rest }) => (on !== undefined && on >= today ? [{ on, ...rest }] : []))
  return ahead
    .toSorted((a, b) => a.on - b.on)
    .map(({ on, what, title }) => entry(`${title} ${what}`, { label: dayWords(on) }))
}

const laterDates = (count: number): string => (count === 1 ? 'and 1 later date' : `and ${count} later dates`)
