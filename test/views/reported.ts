import { validate } from '../../src/engine/validate.ts'
import { noPaint } from '../../src/formats/format.ts'
import { createLines } from '../../src/model/lines.ts'
import { readDay } from '../../src/model/values/day.ts'
import { allRules, rules } from '../../src/rules/index.ts'
import { reportFormats } from '../../src/views/index.ts'
import { makeReport } from '../../src/views/make-report.ts'
import type { Report } from '../../src/views/report.ts'

/** Findings that the reports of these tests may hold: new rules do not change what is expected here. */
const only = ['ref-unknown', 'yaml-syntax', 'value-format', 'value-number-grouped', 'date-impossible']

/** The report of a project, given as texts by file name. */
export async function reported(files: Record<string, string>, day = '2026-11-25'): Promise<Report> {
  const named = (ending: string) =>
    Object.entries(files).flatMap(([path, text]) => (path.endsWith(ending) ? [{ path, text }] : []))
  const [strategy] = named('strategy.yaml')
  const today = readDay(day).value?.first ?? 0
  const project = {
    plans: named('plan.yaml'),
    results: named('results.yaml'),
    problems: [],
    ...(strategy && { strategy }),
  }
  const run = await validate({ files: project, rules, facts: allRules, today, only, skip: [] })
  return makeReport({ ...run, positionOf: ({ file, start }) => createLines(files[file] ?? '').at(start) })
}

/** A report as `text`, `md` or `json`. */
export async function laidOut(report: Report, format: string, width = 80): Promise<string> {
  const layOut = await reportFormats[format]?.()
  return layOut?.([report], { width, paint: noPaint, version: '0.0.0' }) ?? ''
}
