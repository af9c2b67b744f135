import type { Problem } from '../model/problem.ts'
import { lostText } from './lost-text.ts'
import { lineEnd, skipSpacesBack, trimEnd } from './seek.ts'
import { quote } from './slips/slip.ts'
import { lastRowBefore, type ValueTable, valueEnd, valueStart } from './value-table.ts'

const MOST_TRAPS = 50

/**
 * Text that reads as something else than it looks like, though it is no error to YAML:
 * `owner: #ana` (a comment, so the owner is empty), `title: Be #1` (cut after the first word) and `[10,000]`
 * (two numbers).
 */
export function findTraps(file: string, text: string, table: ValueTable): Problem[] {
  return [...swallowedValues(file, text, table), ...splitNumbers(file, text, table)]
}

function swallowedValues(file: string, text: string, table: ValueTable): Problem[] {
  const problems: Problem[] = []
  for (const start of offsetsOf(text, '#')) {
    if (problems.length >= MOST_TRAPS) break
    const problem = swallowedValue(file, text, start, table) ?? lostText(file, text, start, table)
    if (problem !== undefined) problems.push(problem)
  }
  return problems
}

/** A value that begins with a #, so that nothing is left behind its key or dash. */
function swallowedValue(file: string, text: string, start: number, table: ValueTable): Problem | undefined {
  const nothing = skipSpacesBack(text, start)
  if (!/[:-]/.test(text[nothing - 1] ?? '') || nothing === start || /[\s#]/.test(text[start + 1] ?? ' '))
    return undefined
  const row = rowStartingAt(table, nothing)
  if (row < 0 || valueEnd(table, row) !== nothing) return undefined
  const span = { file, start, end: trimEnd(text, start, lineEnd(text, start)) }
  const found = text.slice(start, span.end)
  const bare = /^#([a-z][a-z0-9_-]*)$/.exec(found)?.[1]
  const isName = bare !== undefined && !holdsText(text, nothing)
  const better = isName ? bare : quote(found)
  const place = /^#(\d{1,9})\b/.exec(found)?.[1]
  return {
    rule: 'value-yaml-trap',
    severity: 'error',
    message: 'everything after # is a remark that mplan does not read, so nothing is written here',
    span,
    label: 'not read',
    why: 'It looks as if something were written here, and nothing is.',
    fix: { title: `write ${better}`, tier: 'review', edits: [{ span, text: better }] },
    or: isName
      ? `if the sign belongs to it, write ${quote(found)}`
      : place === undefined
        ? remarkAfter(text[nothing - 1])
        : `a place in a ranking is written  top ${place}`,
  }
}

/** Whether what ends at an offset is a dash, or a key behind which people write words and not the name of something. */
function holdsText(text: string, end: number): boolean {
  const key = /([\w-]+):$/.exec(text.slice(Math.max(0, end - 40), end))?.[1]
  return key === undefined || /^(?:title|text|name|why|how|what|notes?|description|hashtags?|tags?)$/.test(key)
}

function remarkAfter(sign: string | undefined): string {
  return sign === '-'
    ? 'if it is a remark, delete the dash in front of it'
    : 'if it is a remark, put a space after the # and a value before it'
}

function splitNumbers(file: string, text: string, table: ValueTable): Problem[] {
  const problems: Problem[] = []
  let end = 0
  for (const comma of offsetsOf(text, ',')) {
    if (problems.length >= MOST_TRAPS) break
    const number = comma < end ? undefined : groupedNumberAt(text, comma)
    if (number === undefined) continue
    end = number.end
    const row = rowStartingAt(table, number.start)
    // a value that ends at the comma: inside brackets the comma separates
    if (row < 0 || valueEnd(table, row) !== comma) continue
    const span = { file, ...number }
    const written = text.slice(number.start, number.end)
    const joined = written.replaceAll(',', '')
    problems.push({
      rule: 'value-yaml-trap',
      severity: 'error',
      message: `inside brackets a comma separates, so ${written} is read as ${written.split(',').length} values`,
      span,
      why: 'One number has become several, and none of them is the one that was meant.',
      fix: { title: `write ${joined}, if it is one number`, tier: 'review', edits: [{ span, text: joined }] },
    })
  }
  return problems
}

/** The number with commas between groups of three digits whose first comma stands at an offset. */
function groupedNumberAt(text: string, comma: number): { start: number; end: number } | undefined {
  const before = /(?<![\w.,])\d{1,3}$/.exec(text.slice(Math.max(comma - 4, 0), comma))
  if (before === null) return undefined
  const groups = /(?:,\d{3})+(?![\w.])/y
  groups.lastIndex = comma
  return groups.test(text) ? { start: comma - before[0].length, end: groups.lastIndex } : undefined
}

function* offsetsOf(text: string, sign: string): Generator<number> {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) yield at
}

/** The last row whose value starts at an offset, or -1. */
function rowStartingAt(table: ValueTable, offset: number): number {
  const row = lastRowBefore(table, offset + 1)
  return row >= 0 && valueStart(table, row) === offset ? row : -1
}
