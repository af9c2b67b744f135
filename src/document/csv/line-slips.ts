import type { Problem, Span } from '../../model/problem.ts'
import { show } from '../../model/show.ts'
import type { PlainMap } from '../plain-map.ts'
import type { Columns } from './columns.ts'
import { csvProblem } from './csv-problem.ts'
import { cellText, type Row, type Separator } from './rows.ts'

interface Table {
  path: string
  text: string
  separator: Separator
  columns: Columns
}

/** A quote that is never closed, or closed in the middle of a cell. */
export function brokenLine({ path, separator }: Table, { broken, end }: Row): Problem | undefined {
  if (broken === undefined) return undefined
  const message = 'a quote opens this cell, and none closes at its end'
  return {
    ...csvProblem({ file: path, start: broken, end: Math.min(end, broken + 1) }, message),
    label: 'opened here',
    fix: {
      title: `put a quote at the end of the cell too, right before the next ${nameOfSeparator[separator]}, or take this one out`,
      tier: 'fill-in',
    },
    or: 'a quote inside a text in quotes is written twice: "the ""hidden"" day"',
  }
}

const nameOfSeparator: Record<Separator, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }

/** Something beyond the last column that the first line names: a separator inside a number or text. */
export function looseCell({ path, text, separator, columns }: Table, row: Row): Problem | undefined {
  const count = columns.names.length
  for (let at = count; 2 * at < row.cells.length; at++) {
    const found = cellText(text, row, at)
    if (found === '') continue
    const span = { file: path, start: row.cells[2 * at] ?? row.end, end: row.cells[2 * at + 1] ?? row.end }
    const name = nameOfSeparator[separator]
    const message = `the first line names ${count} columns, and this line has more: "${show(found, 40)}" stands in none of them`
    const title = `put the number or text that holds a ${name} in quotes: "Smith${separator} Jones"`
    return {
      ...csvProblem(span, message),
      fix: { title, tier: 'fill-in' },
      or: separator === ',' ? 'write numbers without commas: 10000' : 'give the column a name in the first line',
    }
  }
  return undefined
}

/** A line without its day: nothing else can be done with it. */
export function emptyCell({ path }: Table, { start, end }: Row, entry: PlainMap): Problem | undefined {
  if (entry.on !== undefined) return undefined
  return {
    ...csvProblem({ file: path, start, end }, 'this line does not say on which day it was'),
    fix: { title: 'write the day under "on": 2026-08-31', tier: 'fill-in' },
  }
}

const failure = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!)|^#{3,20}$/i

/** What a spreadsheet writes where it could not calculate, or had no room to show the number. */
export function failedCell(text: string, span: Span): Problem | undefined {
  if (!failure.test(text)) return undefined
  return {
    ...csvProblem(span, `"${show(text, 20)}" is what a spreadsheet writes when it cannot show a value`),
    fix: { title: 'put the number itself here, or leave the cell empty', tier: 'fill-in' },
  }
}
