import type { ReportedProblem, ReportedSum } from '../model/outcome.ts'
import type { Span } from '../model/problem.ts'
import { jsonText } from '../model/show.ts'
import type { Format, Surroundings } from './format.ts'

/**
 * For programs. The shape is published as schemas/findings.schema.json: lines and columns count from 1,
 * versions 1.x only ever add fields.
 */
export const json: Format = ({ problems, checked, today }, surroundings) => {
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length
  return `${jsonText({
    formatVersion: '1.0',
    tool: { name: 'mplan', version: surroundings.version },
    run: { today, checked: { ...checked } },
    summary: { errors: count('error'), warnings: count('warning'), hints: count('info') },
    findings: problems.map((problem) => findingOf(problem, surroundings)),
  })}\n`
}

function findingOf(problem: ReportedProblem, { linesOf }: Surroundings) {
  const { rule, severity, message, span, trail, entity, why, fix, or, related = [], consequences } = problem
  return {
    rule,
    severity,
    message,
    ...(why && { why }),
    file: span.file,
    range: rangeOf(span, linesOf),
    trail,
    ...(entity && { entity }),
    related: related.map(({ span, message }) => ({ file: span.file, range: rangeOf(span, linesOf), message })),
    fixes: fix ? [fixOf(fix, linesOf)] : [],
    ...(or && { or }),
    consequences,
    ...(problem.sum && { sum: sumOf(problem.sum(), linesOf) }),
    fingerprint: problem.fingerprint,
  }
}

function sumOf({ formula, lines, inputs }: ReportedSum, linesOf: Surroundings['linesOf']) {
  return {
    formula,
    lines,
    inputs: inputs.map(({ name, value, span }) => ({ name, value, file: span.file, range: rangeOf(span, linesOf) })),
  }
}

function fixOf({ title, tier, edits = [] }: NonNullable<ReportedProblem['fix']>, linesOf: Surroundings['linesOf']) {
  return {
    title,
    tier,
    edits: edits.map(({ span, text }) => ({ file: span.file, range: rangeOf(span, linesOf), text })),
  }
}

function rangeOf({ file, start, end }: Span, linesOf: Surroundings['linesOf']) {
  const lines = linesOf(file)
  return { start: { ...lines.at(start), offset: start }, end: { ...lines.at(end), offset: end } }
}
