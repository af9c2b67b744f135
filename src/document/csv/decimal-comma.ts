import type { Problem, Span } from '../../model/problem.ts'
import { show } from '../../model/show.ts'
import { csvProblem } from './csv-problem.ts'

/** Numbers as spreadsheets write them where the comma comes before the decimals, met in one table. */
export interface DecimalCommas {
  /** The first one, and how many in all. */
  read?: { span: Span; text: string; count: number }
  /** Those that mean one number in one country and another elsewhere. */
  unclear?: { span: Span; text: string; count: number }
}

const number = /\d[\d.,'\u00a0\u202f ]*/
const decimalComma = /^(\d{1,3}(?:[.'\u00a0\u202f ]\d{3})+|\d+),(\d+)$/
const unclearNumber = /^[1-9]\d{0,2}[.,]\d{3}$/

/**
 * The text of a number cell with a point before its decimals: `1.234,50 EUR` becomes `1234.50 EUR`. Undefined where it
 * cannot be told: `1.234` is a thousand in the countries whose spreadsheets write semicolons, and little more than 1 here.
 */
export function withPoint(text: string, span: Span, seen: DecimalCommas): string | undefined {
  const [match = ''] = number.exec(text) ?? []
  const written = match.trimEnd()
  if (unclearNumber.test(written)) {
    seen.unclear = { span, text, ...seen.unclear, count: (seen.unclear?.count ?? 0) + 1 }
    return undefined
  }
  const [, whole, decimals] = decimalComma.exec(written) ?? []
  if (whole === undefined) return text
  seen.read = { span, text, ...seen.read, count: (seen.read?.count ?? 0) + 1 }
  return text.replace(written, `${whole.replace(/\D/g, '')}.${decimals}`)
}

/** One hint for all commas that were read, and one error for all numbers that could not be. */
export function commaProblems({ read, unclear }: DecimalCommas): Problem[] {
  const problems: Problem[] = []
  if (read) {
    const message = `${quoted(read)} with a decimal comma ${read.count > 1 ? 'are' : 'is'} understood`
    problems.push({
      ...csvProblem(read.span, message),
      severity: 'info',
      why: 'Written with a point, numbers mean the same in every country and in the other files.',
    })
  }
  if (unclear) {
    const plain = unclear.text.replace(/[.,](?=\d{3})/, '')
    problems.push({
      ...csvProblem(
        unclear.span,
        `${quoted(unclear)} can mean two numbers: a thousand and more, or one with three decimals`,
      ),
      fix: {
        title: `write ${show(plain, 40)}, or ${show(unclear.text.replace(/[.,](?=\d{3})/, '.'), 40)}0 if it is the small number`,
        tier: 'fill-in',
      },
    })
  }
  return problems
}

const quoted = ({ text, count }: { text: string; count: number }): string =>
  `"${show(text, 40)}"${count > 1 ? ` and ${count - 1} more number${count > 2 ? 's' : ''}` : ''}`
