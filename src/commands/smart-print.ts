import { readGoal } from '../goal-sentence/read-goal.ts'
import { smartVerdict } from '../goal-sentence/smart-verdict.ts'
import { formatDay } from '../model/dates.ts'
import { jsonText } from '../model/show.ts'
import { paintFor } from './colour.ts'
import { type ExitCode, type Options, UsageError, type World } from './command.ts'
import { smartReport } from './smart-report.ts'
import { todayFor } from './today.ts'

/**
 * For programs, an object a line in the order of the sentences; an empty line is an object too. The shape is published
 * as schemas/smart.schema.json; versions 1.x only ever add fields.
 */
export function printJson(lines: string[], options: Options, world: World): ExitCode {
  const today = formatDay(todayFor(options, world))
  const verdict = (line: string) => ({ formatVersion: '1.0', ...smartVerdict(readGoal(line, { today })) })
  world.stdout.write(lines.map((line) => `${jsonText(verdict(line), 0)}\n`).join(''))
  return 0
}

/** A report for each sentence; empty lines are passed over. @throws UsageError when there is no sentence */
export async function printReports(lines: string[], options: Options, world: World): Promise<ExitCode> {
  const today = formatDay(todayFor(options, world))
  const page = { width: world.stdout.columns, paint: await paintFor(options, world, world.stdout) }
  const readings = lines.filter((line) => line.trim() !== '').map((line) => readGoal(line, { today }))
  if (readings.length === 0) throw new UsageError('there is no sentence: mplan smart "Win 40 members by May 2027"')
  const reports = readings.map((reading) => `${smartReport(reading, page).join('\n')}\n`)
  const good = readings.filter((reading) => smartVerdict(reading).smart).length
  const sum = `${readings.length} sentences, ${good} of them specific, measurable and time-bound\n`
  world.stdout.write(['', ...reports, ...(readings.length > 1 ? [sum] : [])].join('\n'))
  return 0
}
