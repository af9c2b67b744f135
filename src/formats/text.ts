import type { ReportedProblem } from '../model/outcome.ts'
import { type Severity, weightOf } from '../model/problem.ts'
import { show } from '../model/show.ts'
import { wrapWords } from '../model/width.ts'
import type { Format, Surroundings } from './format.ts'
import { frameOf, placeOf } from './frame.ts'
import { proofOfWork } from './proof-of-work.ts'

/** The most findings of one file that are printed; the rest is counted. */
const mostPerFile = 50

/** For people: each finding with its place, a frame of the file, why it matters and the way out. */
export const text: Format = (outcome, surroundings) => {
  const listed = outcome.problems.filter(({ severity }) => weightOf[severity] >= weightOf[surroundings.least])
  const { printed, hidden } = cutOff(listed)
  const findings = printed.map((problem) => `${findingText(problem, surroundings)}\n`)
  const notes = hidden.map(({ file, count }) => `  … and ${count} more in ${show(file)}\n`)
  return [...findings, ...notes, proofOfWork(outcome, surroundings)].join('\n')
}

/** Columns that are left beside the name of a rule when a message still reads well there. */
const leastBeside = 49

function cutOff(problems: ReportedProblem[]) {
  const counts = new Map<string, number>()
  const printed = problems.filter(({ span }) => {
    const count = (counts.get(span.file) ?? 0) + 1
    counts.set(span.file, count)
    return count <= mostPerFile
  })
  const hidden = [...counts].filter(([, count]) => count > mostPerFile)
  return { printed, hidden: hidden.map(([file, count]) => ({ file, count: count - mostPerFile })) }
}

function findingText(problem: ReportedProblem, surroundings: Surroundings): string {
  const { rule, severity, message, span, label, related = [] } = problem
  const { paint } = surroundings
  const colour = severity === 'error' ? 'red' : 'yellow'
  const frame = frameOf(span, label, { ...surroundings, mark: '^', colour })
  // Where the name leaves no room for a sentence beside it, the sentence stands below.
  const isBelow = surroundings.width - rule.length < leastBeside
  const room = isBelow ? surroundings.width - 8 : Math.max(40, surroundings.width - rule.length - 12)
  const words = wrapWords(show(message, 600), Math.max(30, room))
  const [first = '', ...rest] = isBelow ? ['', ...words] : words
  const lines = [
    `${severityWord(severity, paint)}  ${paint.dim(rule)}${first === '' ? '' : `  ${paint.bold(first)}`}`,
    ...rest.map((line) => `${' '.repeat(7)}${paint.bold(line)}`),
    `  ${placeOf(span, surroundings)}${problem.trail ? `   ${show(problem.trail)}` : ''}`,
    ...(frame.length > 0 ? ['', ...frame] : []),
    ...related.flatMap(({ span, message }) => [
      `      ${paint.dim(':')}`,
      `  ${placeOf(span, surroundings)}`,
      ...frameOf(span, message, { ...surroundings, mark: '-', colour: 'blue' }),
    ]),
    '',
    ...advice(problem, surroundings),
  ]
  return lines.join('\n')
}

const severityWord = (severity: Severity, paint: Surroundings['paint']): string =>
  severity === 'error' ? paint.red('error') : severity === 'warning' ? paint.yellow('warn ') : paint.blue('info ')

function advice(problem: ReportedProblem, { width, paint }: Surroundings): string[] {
  const { rule, why, fix, or, consequences } = problem
  const rows: [string, string | undefined][] = [
    ['why', why],
    ['fix', fix?.title],
    ['or', or],
    ['more', `mplan explain ${rule}`],
  ]
  const lines = rows.flatMap(([head, body]) => {
    if (!body) return []
    const [first = '', ...rest] = body.split('\n').flatMap((line) => wrapIndented(line, Math.max(30, width - 9)))
    return [`  ${paint.dim(head.padEnd(6))} ${first}`, ...rest.map((line) => `         ${line}`)]
  })
  return consequences.length > 0 ? [...lines, '', ...foldedLines(consequences, width).map(paint.dim)] : lines
}

/** Wraps a line and keeps what it is set in by: stubs of YAML are read by their indentation. */
function wrapIndented(line: string, width: number): string[] {
  const [indent = ''] = /^ */.exec(line) ?? []
  return wrapWords(show(line.trim(), 600), width - indent.length).map((part) => indent + part)
}

function foldedLines(consequences: string[], width: number): string[] {
  const [count, words] =
    consequences.length === 1 ? ['1 further finding', 'comes'] : [`${consequences.length} further findings`, 'come']
  const sentence = `(${count} ${words} from this one and ${consequences.length === 1 ? 'is' : 'are'} not listed: ${consequences.join(', ')})`
  return wrapWords(sentence, Math.max(40, width - 3)).map((line, index) => `${index === 0 ? '  ' : '   '}${line}`)
}
