import type { Problem } from '../model/problem.ts'
import { lineEnd, trimEnd } from './seek.ts'
import { quote } from './slips/slip.ts'
import { type ValueTable, valueEnd, valueStart } from './value-table.ts'

const MOST_TRAPS = 50

/**
 * Text that reads as something else than it looks like, though it is no error to YAML:
 * `owner: #ana` (a comment, so the owner is empty) and `[10,000]` (two numbers).
 */
export function findTraps(file: string, text: string, table: ValueTable): Problem[] {
  return [...swallowedValues(file, text, table), ...splitNumbers(file, text, table)]
}

function swallowedValues(file: string, text: string, table: ValueTable): Problem[] {
  const problems: Problem[] = []
  for (const match of text.matchAll(/:[ \t]{1,20}#(?=[^\s#])/g)) {
    if (problems.length >= MOST_TRAPS) break
    const start = match.index + match[0].length - 1
    const nothing = match.index + 1
    const row = rowStartingAt(table, nothing)
    if (row < 0 || valueEnd(table, row) !== nothing) continue
    const span = { file, start, end: trimEnd(text, start, lineEnd(text, start)) }
    const better = quote(text.slice(start, span.end))
    problems.push({
      rule: 'value-yaml-trap',
      severity: 'warning',
      message: 'the # makes this a comment, so the value is empty',
      span,
      fix: { title: `write ${better}, if it is the value`, tier: 'review', edits: [{ span, text: better }] },
    })
  }
  return problems
}

function splitNumbers(file: string, text: string, table: ValueTable): Problem[] {
  const problems: Problem[] = []
  for (const match of text.matchAll(/(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w.])/g)) {
    if (problems.length >= MOST_TRAPS) break
    const comma = match[0].indexOf(',')
    const row = rowStartingAt(table, match.index)
    // a value that ends at the comma: inside brackets the comma separates
    if (row < 0 || valueEnd(table, row) !== match.index + comma) continue
    const span = { file, start: match.index, end: match.index + match[0].length }
    const joined = match[0].replaceAll(',', '')
    problems.push({
      rule: 'value-yaml-trap',
      severity: 'warning',
      message: `inside brackets the comma separates, so ${match[0]} is read as ${match[0].split(',').length} values`,
      span,
      fix: { title: `write ${joined}, if it is one number`, tier: 'review', edits: [{ span, text: joined }] },
    })
  }
  return problems
}

/** The last row whose value starts at an offset, or -1. Values stand in the table in the order of the file. */
function rowStartingAt(table: ValueTable, offset: number): number {
  let low = 0
  let high = table.size - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (valueStart(table, middle) <= offset) low = middle
    else high = middle - 1
  }
  return table.size > 0 && valueStart(table, low) === offset ? low : -1
}
