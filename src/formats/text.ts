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

/** Fewer columns for a message are hard to read: it goes below the name of its rule then. */
const narrowest = 40

function headOf(head: string, { rule, message }: ReportedProblem, { width, paint }: Surroundings): string[] {
  const isBeside = width >= rule.length + narrowest + 9
  const room = isBeside ? Math.max(narrowest, width - rule.length - 12) : Math.max(20, width - 7)
  const [first = '', ...rest] = wrapWords(show(message, 600), room)
  const below = (isBeside ? rest : [first, ...rest]).map((line) => `${' '.repeat(7)}${paint.bold(line)}`)
  return [isBeside ? `${head}  ${paint.bold(first)}` : head, ...below]
}

function findingText(problem: ReportedProblem, surroundings: Surroundings): string {
  const { rule, severity, span, label, related = [] } = problem
  const { paint } = surroundings
  const colour = severity === 'error' ? 'red' : 'yellow'
  const frame = frameOf(span, label, { ...surroundings, mark: '^', colour })
  const lines = [
    ...headOf(`${severityWord(severity, paint)}  ${paint.dim(rule)}`, problem, surroundings),
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
    const [first = '', ...rest] = body.split('\n').flatMap((line) => wrapIndented(line, Math.max(20, width - 9)))
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
  return wrapWords(sentence, Math.max(20, width - 3)).map((line, index) => `${index === 0 ? '  ' : '   '}${line}`)
}
